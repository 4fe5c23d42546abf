package cn.huijian.engine.score;

import java.util.ArrayList;
import java.util.List;

/** The grade: by the score, raised by the direct rules that fire. */
record Verdict(Grade grade, List<Explanation.DirectAnswer> answers) {

    static Verdict of(Scorecard scorecard, Matching matching, Grade byScore) {
        Grade grade = byScore;
        List<List<FactInput>> facts = new ArrayList<>();
        List<Explanation.Answer> answers = new ArrayList<>();
        for (Scorecard.DirectRule rule : scorecard.directRules()) {
            // What rests on a field judged unfit is not held against a firm.
            List<List<FactInput>> applications =
                    matching.unfit(rule.number()).isEmpty() ? matching.applications(rule.when()) : List.of();
            facts.add(applications.stream().flatMap(List::stream).toList());
            answers.add(answer(rule, matching, !applications.isEmpty()));
            boolean heard = byScore != Grade.UNRATED || rule.evenBelowCoverage();
            if (!applications.isEmpty() && heard) {
                grade = grade == Grade.UNRATED ? rule.atLeast() : grade.worst(rule.atLeast());
            }
        }
        return new Verdict(grade, explain(scorecard, byScore, grade, answers, facts));
    }

    private static Explanation.Answer answer(Scorecard.DirectRule rule, Matching matching, boolean fires) {
        if (fires) {
            return Explanation.Answer.YES;
        }
        return matching.missing(rule.number()).isEmpty() ? Explanation.Answer.NO : Explanation.Answer.UNKNOWN;
    }

    private static List<Explanation.DirectAnswer> explain(
            Scorecard scorecard,
            Grade byScore,
            Grade grade,
            List<Explanation.Answer> answers,
            List<List<FactInput>> facts) {
        List<Explanation.DirectAnswer> explained = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Scorecard.DirectRule rule = scorecard.directRules().get(i);
            boolean heard = byScore != Grade.UNRATED || rule.evenBelowCoverage();
            boolean decides =
                    answers.get(i) == Explanation.Answer.YES && heard && rule.atLeast() == grade && byScore != grade;
            explained.add(new Explanation.DirectAnswer(
                    rule.number(),
                    rule.question(),
                    rule.atLeast(),
                    answers.get(i),
                    decides,
                    facts.get(i).stream().map(FactInput::factId).toList()));
        }
        return explained;
    }
}
