package cn.huijian.creditrisk.model;

import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.engine.score.Explanation;
import cn.huijian.engine.score.Explanation.DirectAnswer;
import cn.huijian.engine.score.Grade;
import cn.huijian.knowledge.KnowledgeItem;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The direct rules that change the grade in force at once, as {@code knowledge/parameters/credit-risk} lists them. */
public record GraveEvents(Set<String> rules) {
    public GraveEvents {
        rules = Set.copyOf(rules);
    }

    public static GraveEvents read(KnowledgeItem parameters) {
        var rules = new HashSet<String>();
        parameters.body().required("graveEvents").required("rules").forEach(rule -> rules.add(rule.asString()));
        return new GraveEvents(rules);
    }

    /** A grade that is in force at once, and why. */
    public record Consequence(CreditGrade grade, DirectAnswer rule) {
        /** The cause as kept with the change. */
        public String cause() {
            return "重大事件：" + rule.question().replaceFirst("[？?]$", "") + "（" + rule.number() + "）";
        }
    }

    /** What follows at once for a firm whose grade in force is {@code current}; nothing if no grave rule asks for a worse one. */
    public Optional<Consequence> consequence(Explanation explanation, CreditGrade current) {
        if (explanation.grade() == Grade.UNRATED) {
            return Optional.empty();
        }
        return explanation.direct().stream()
                .filter(answer -> answer.answer() == Explanation.Answer.YES && rules.contains(answer.number()))
                .max(Comparator.comparing(DirectAnswer::atLeast))
                .map(answer ->
                        new Consequence(CreditGrade.valueOf(answer.atLeast().name()), answer))
                .filter(consequence -> isWorse(consequence.grade(), current));
    }

    private static boolean isWorse(CreditGrade grade, CreditGrade than) {
        return than == CreditGrade.UNRATED || grade.compareTo(than) > 0;
    }
}
