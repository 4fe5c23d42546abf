package cn.huijian.engine.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a trigger applies to: each inner list is one application, with the facts it rests on. */
final class Matching {
    private final ScoreInput input;
    private final Map<String, Needs> needs;
    private final Map<String, List<FactInput>> byType = new HashMap<>();

    Matching(ScoreInput input, Map<String, Needs> needs) {
        this.input = input;
        this.needs = needs;
        input.facts()
                .forEach(fact -> byType.computeIfAbsent(fact.type(), type -> new ArrayList<>())
                        .add(fact));
    }

    List<List<FactInput>> applications(Trigger trigger) {
        return switch (trigger) {
            case Trigger.EachFact(String type, Window window, List<Condition> where) ->
                matching(type, window, where).stream().map(List::of).toList();
            case Trigger.CountOf(
                    String type,
                    Window window,
                    List<Condition> where,
                    long from,
                    Optional<Long> below) -> {
                List<FactInput> facts = matching(type, window, where);
                boolean within = facts.size() >= from && facts.size() < below.orElse(Long.MAX_VALUE);
                yield within ? List.of(facts) : List.of();
            }
            case Trigger.OnRegister(List<Condition> where) ->
                all(where, input.register().attributes()) ? List.of(List.of()) : List.of();
            case Trigger.ReportDue report -> report(report);
        };
    }

    /** What the indicator or direct rule needs and lacks, see {@link Needs#missing}. */
    List<String> missing(String number) {
        Needs known = needs.get(number);
        if (known == null) {
            throw new IllegalStateException("not of this scorecard: " + number);
        }
        return known.missing(input);
    }

    /** Fields that the indicator or direct rule reads and that were judged unfit. */
    List<String> unfit(String number) {
        return java.util.Objects.requireNonNull(needs.get(number)).unfit(input);
    }

    private List<FactInput> matching(String type, Window window, List<Condition> where) {
        return byType.getOrDefault(type, List.of()).stream()
                .filter(fact -> window.holds(fact, input.asOf()) && all(where, fact.attributes()))
                .toList();
    }

    private boolean all(List<Condition> where, Map<String, FactValue> attributes) {
        return where.stream().allMatch(condition -> condition.holds(attributes, input.asOf()));
    }

    private List<List<FactInput>> report(Trigger.ReportDue report) {
        if (!(input.register().attributes().get(RegisterInput.ESTABLISHED)
                instanceof FactValue.Day(LocalDate established))) {
            return List.of();
        }
        Optional<Integer> year = report.lastDueYear(established, input.asOf());
        if (year.isEmpty()) {
            return List.of();
        }
        List<FactInput> filed = byType.getOrDefault(report.type(), List.of()).stream()
                .filter(fact -> fact.startedBy(input.asOf()))
                .filter(fact -> fact.attributes().get(report.yearKey()) instanceof FactValue.Whole(long value)
                        && value == year.get())
                .toList();
        return switch (report.state()) {
            case MISSING -> filed.isEmpty() ? List.of(List.of()) : List.of();
            case LATE -> {
                boolean late = !filed.isEmpty() && filed.stream().allMatch(fact -> late(report, fact));
                yield late ? List.of(filed) : List.of();
            }
        };
    }

    private static boolean late(Trigger.ReportDue report, FactInput fact) {
        return fact.attributes().get(report.lateKey()) instanceof FactValue.Flag(boolean late) && late;
    }
}
