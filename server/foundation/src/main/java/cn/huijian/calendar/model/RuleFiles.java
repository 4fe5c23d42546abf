package cn.huijian.calendar.model;

import cn.huijian.calendar.Deadline.Unit;
import cn.huijian.calendar.DeadlineRule;
import cn.huijian.calendar.DeadlineRule.Extendable;
import cn.huijian.calendar.DeadlineRule.RollOver;
import cn.huijian.calendar.DeadlineRules;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the rules from {@code knowledge/deadlines}. */
@Component
final class RuleFiles implements DeadlineRules {
    private final Knowledge knowledge;

    RuleFiles(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public DeadlineRule get(String rule, LocalDate on) {
        return read(knowledge.get("deadlines", rule, on), on);
    }

    @Override
    public List<DeadlineRule> list(LocalDate on) {
        return knowledge.list("deadlines", on).stream()
                .map(item -> read(item, on))
                .toList();
    }

    DeadlineRule read(KnowledgeItem item, LocalDate on) {
        JsonNode body = item.body();
        int amount = body.path("amount").asInt();
        return new DeadlineRule(
                item.id(),
                item.version(),
                body.path("name").asString(),
                body.path("starts").asString(),
                body.path("act").asString(),
                body.path("basis").asString(item.source()),
                item.status(),
                unit(body, amount, on),
                amount,
                rollOver(body),
                extensions(body.path("extensions")),
                texts(body.path("suspensions")));
    }

    /** {@code D} is a number of 日 that the governing law itself says how to count (rulebook T-2, T-3). */
    private Unit unit(JsonNode body, int amount, LocalDate on) {
        String unit = body.path("unit").asString();
        if (!unit.equals("D")) {
            return Unit.valueOf(unit);
        }
        String law = body.path("counted_by").asString();
        for (JsonNode counting :
                knowledge.get("parameters", "day-counting", on).body().path("laws")) {
            if (counting.path("law").asString().equals(law)) {
                return isHolidayCalendar(counting, amount) ? Unit.WD : Unit.CD;
            }
        }
        throw new IllegalStateException("parameters/day-counting does not say how " + law + " counts days");
    }

    private static boolean isHolidayCalendar(JsonNode counting, int amount) {
        for (JsonNode number : counting.path("working_days")) {
            if (number.asInt() == amount) {
                return true;
            }
        }
        return amount <= counting.path("working_days_up_to").asInt(0);
    }

    private static RollOver rollOver(JsonNode body) {
        return RollOver.valueOf(body.path("rolls_over")
                .asString("none")
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
    }

    private static List<Extendable> extensions(JsonNode extensions) {
        List<Extendable> known = new ArrayList<>();
        for (JsonNode extension : extensions) {
            JsonNode amount = extension.get("amount");
            known.add(new Extendable(
                    amount == null || amount.isNull() ? null : amount.asInt(),
                    extension.path("granted_by").asString()));
        }
        return known;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
