package cn.huijian.engine.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges one indicator. */
final class IndicatorScoring {
    private static final BigDecimal FULL = BigDecimal.valueOf(100).setScale(4);
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(4);
    private final ScoreInput input;
    private final Matching matching;
    private final int decayDays;

    IndicatorScoring(ScoreInput input, Matching matching, int decayDays) {
        this.input = input;
        this.matching = matching;
        this.decayDays = decayDays;
    }

    /** An indicator judged, before its points are known. */
    record Judged(Scorecard.Indicator indicator, List<String> missing, List<Part> parts) {
        BigDecimal risk() {
            return parts.stream().map(Part::counted).reduce(NOTHING, BigDecimal::add);
        }
    }

    /** What counts of one hit. */
    record Part(Hit hit, BigDecimal counted, Explanation.Standing standing) {}

    Judged judge(Scorecard.Indicator indicator) {
        List<String> missing = matching.missing(indicator.number());
        if (!missing.isEmpty()) {
            return new Judged(indicator, missing, List.of());
        }
        List<Hit> hits = new ArrayList<>();
        indicator.rules().forEach(rule -> hits.addAll(hits(rule)));
        hits.sort(Hit.GREATEST_FIRST);
        return new Judged(
                indicator,
                List.of(),
                switch (indicator.combine()) {
                    case SUM -> sum(hits);
                    case GREATEST -> greatest(hits);
                });
    }

    private List<Hit> hits(Scorecard.PointRule rule) {
        List<Hit> hits = new ArrayList<>();
        for (List<FactInput> facts : matching.applications(rule.when())) {
            if (rule.when() instanceof Trigger.EachFact each) {
                hits.add(hit(rule, each.window(), facts.getFirst()));
            } else {
                List<String> ids = facts.stream().map(FactInput::factId).toList();
                hits.add(new Hit(
                        rule, ids, Optional.empty(), Decay.NONE, rule.points().setScale(4), Optional.empty()));
            }
        }
        return hits;
    }

    private Hit hit(Scorecard.PointRule rule, Window window, FactInput fact) {
        BigDecimal decay = rule.decays() ? Decay.factor(window.since(fact), input.asOf(), decayDays) : Decay.NONE;
        return new Hit(
                rule,
                List.of(fact.factId()),
                Optional.of(window.since(fact)),
                decay,
                rule.points().multiply(decay).setScale(4, RoundingMode.HALF_UP),
                window.leaves(fact));
    }

    /** The greatest first, until 100 is reached. */
    private static List<Part> sum(List<Hit> hits) {
        List<Part> parts = new ArrayList<>();
        BigDecimal room = FULL;
        for (Hit hit : hits) {
            BigDecimal counted = hit.value().min(room);
            room = room.subtract(counted);
            boolean whole = counted.compareTo(hit.value()) == 0;
            parts.add(new Part(hit, counted, whole ? Explanation.Standing.COUNTED : Explanation.Standing.CAPPED));
        }
        return parts;
    }

    private static List<Part> greatest(List<Hit> hits) {
        List<Part> parts = new ArrayList<>();
        for (Hit hit : hits) {
            boolean first = parts.isEmpty();
            parts.add(new Part(
                    hit,
                    first ? hit.value() : NOTHING,
                    first ? Explanation.Standing.COUNTED : Explanation.Standing.OUTWEIGHED));
        }
        return parts;
    }
}
