package cn.huijian.exchange.jobs;

import cn.huijian.exchange.model.Dimension;
import cn.huijian.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an import may find wrong in a row, as {@code knowledge/…/quality/import-checks} declares it. */
@Component
public class ImportChecks {
    private final Knowledge knowledge;

    ImportChecks(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * One check.
     *
     * @param acceptable whether a person may let a row in although the check kept it apart
     */
    public record Check(String code, String name, Dimension dimension, boolean acceptable) {}

    public Map<String, Check> on(LocalDate day) {
        Map<String, Check> checks = new HashMap<>();
        for (var item : knowledge.get("quality", "import-checks", day).body().path("checks")) {
            String code = item.required("code").asString();
            checks.put(
                    code,
                    new Check(
                            code,
                            item.required("name").asString(),
                            Dimension.parse(item.required("dimension").asString()),
                            item.required("acceptable").asBoolean()));
        }
        return checks;
    }

    Set<String> acceptable(LocalDate day) {
        return on(day).values().stream()
                .filter(Check::acceptable)
                .map(Check::code)
                .collect(Collectors.toSet());
    }
}
