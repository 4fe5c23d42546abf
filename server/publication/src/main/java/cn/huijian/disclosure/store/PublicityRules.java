package cn.huijian.disclosure.store;

import cn.huijian.disclosure.model.PublicityRule;
import cn.huijian.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules of publicity in force on a day, by fact type. */
@Component
class PublicityRules {
    private final Knowledge knowledge;

    PublicityRules(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Map<String, PublicityRule> on(LocalDate day) {
        return knowledge.list("publicity", day).stream()
                .map(PublicityRule::of)
                .collect(Collectors.toMap(PublicityRule::factType, rule -> rule));
    }
}
