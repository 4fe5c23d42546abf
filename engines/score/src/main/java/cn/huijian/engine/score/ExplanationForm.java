package cn.huijian.engine.score;

import cn.huijian.engine.canon.Json;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The JSON form of an explanation; decimals are strings with the scale they were rounded to. */
final class ExplanationForm {
    private ExplanationForm() {}

    static Json toJson(Explanation explanation) {
        Map<String, Json> members = new HashMap<>();
        members.put("asOf", Json.of(explanation.asOf().toString()));
        explanation.better().ifPresent(better -> members.put("better", better(better)));
        members.put("byScore", Json.of(explanation.byScore().name()));
        members.put("coverage", share(explanation.coverage()));
        members.put("coverageNeeded", share(explanation.coverageNeeded()));
        members.put("dimensions", list(explanation.dimensions(), ExplanationForm::dimension));
        members.put("direct", list(explanation.direct(), ExplanationForm::direct));
        members.put("entity", Json.of(explanation.entity()));
        members.put("grade", Json.of(explanation.grade().name()));
        members.put("inputDigest", Json.of(explanation.inputDigest()));
        members.put("score", decimal(explanation.score()));
        members.put("scorecard", Json.of(explanation.scorecard()));
        members.put("scorecardDigest", Json.of(explanation.scorecardDigest()));
        explanation
                .worse()
                .ifPresent(worse -> members.put(
                        "worse",
                        Json.fields(Map.of("grade", Json.of(worse.grade().name()), "rise", decimal(worse.rise())))));
        return Json.fields(members);
    }

    private static Json direct(Explanation.DirectAnswer answer) {
        return Json.fields(Map.of(
                "answer", Json.of(answer.answer().name()),
                "atLeast", Json.of(answer.atLeast().name()),
                "decides", Json.of(answer.decides()),
                "factIds", Json.texts(answer.factIds()),
                "number", Json.of(answer.number()),
                "question", Json.of(answer.question())));
    }

    private static Json dimension(Explanation.DimensionScore dimension) {
        return Json.fields(Map.of(
                "covered", share(dimension.covered()),
                "indicators", list(dimension.indicators(), ExplanationForm::indicator),
                "name", Json.of(dimension.name()),
                "number", Json.of(dimension.number()),
                "points", decimal(dimension.points()),
                "risk", decimal(dimension.risk()),
                "weight", share(dimension.weight())));
    }

    private static Json indicator(Explanation.IndicatorScore indicator) {
        return Json.fields(Map.of(
                "contributions", list(indicator.contributions(), ExplanationForm::contribution),
                "covered", Json.of(indicator.covered()),
                "missing", Json.texts(indicator.missing()),
                "name", Json.of(indicator.name()),
                "number", Json.of(indicator.number()),
                "points", decimal(indicator.points()),
                "risk", decimal(indicator.risk()),
                "weight", share(indicator.weight())));
    }

    private static Json contribution(Explanation.Contribution contribution) {
        Map<String, Json> members = new HashMap<>();
        members.put("base", share(contribution.base()));
        members.put("counted", decimal(contribution.counted()));
        members.put("decay", decimal(contribution.decay()));
        members.put("factIds", Json.texts(contribution.factIds()));
        contribution.leavesOn().ifPresent(day -> members.put("leavesOn", Json.of(day.toString())));
        members.put("points", decimal(contribution.points()));
        members.put("question", Json.of(contribution.question()));
        members.put("rule", Json.of(contribution.rule()));
        contribution.since().ifPresent(day -> members.put("since", Json.of(day.toString())));
        members.put("standing", Json.of(contribution.standing().name()));
        members.put("value", decimal(contribution.value()));
        return Json.fields(members);
    }

    private static Json better(Explanation.Better better) {
        return Json.fields(Map.of(
                "drop", decimal(better.drop()),
                "grade", Json.of(better.grade().name()),
                "inTheWay", Json.texts(better.inTheWay()),
                "levers", list(better.levers(), ExplanationForm::lever)));
    }

    private static Json lever(Explanation.Lever lever) {
        Map<String, Json> members = new HashMap<>();
        members.put("factIds", Json.texts(lever.factIds()));
        lever.leavesOn().ifPresent(day -> members.put("leavesOn", Json.of(day.toString())));
        members.put("points", decimal(lever.points()));
        members.put("rule", Json.of(lever.rule()));
        return Json.fields(members);
    }

    private static Json decimal(BigDecimal value) {
        return Json.of(value.toPlainString());
    }

    /** Exact values have no rounding scale of their own: written without trailing zeros. */
    private static Json share(BigDecimal value) {
        return Json.of(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    private static <T> Json list(Collection<T> values, Function<T, Json> form) {
        return Json.items(values.stream().map(form).toList());
    }
}
