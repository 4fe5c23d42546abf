package cn.huijian.engine.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * The round as approved.
 *
 * @param roundId number of the round, e.g. CJ-2026-0117; never used twice
 * @param title published title
 * @param planned number of targets the plan asks for, ≥ 0
 * @param minimumRate least share of the pool to be drawn, e.g. 3/100 (DR-3); the greater of the two counts
 * @param caps greatest number drawn from a stratum, by the first part of its key (the grade); absent = no cap
 * @param smallestStratum strata with fewer entrants are merged upwards ({@link StratumMerging}); 1 = never
 * @param officerRule how officers are assigned
 * @param committedAt when the commitment is published; whole seconds
 */
public record RoundPlan(
        String roundId,
        String title,
        long planned,
        Fraction minimumRate,
        Map<String, Long> caps,
        int smallestStratum,
        OfficerRule officerRule,
        Instant committedAt) {
    public RoundPlan {
        if (roundId.isBlank() || planned < 0 || minimumRate.signum() < 0 || minimumRate.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("roundId, planned ≥ 0 and a rate between 0 and 1 are needed");
        }
        if (smallestStratum < 1 || caps.values().stream().anyMatch(cap -> cap < 0)) {
            throw new IllegalArgumentException("smallestStratum ≥ 1 and caps ≥ 0 are needed");
        }
        if (!committedAt.truncatedTo(ChronoUnit.SECONDS).equals(committedAt)) {
            throw new IllegalArgumentException("committedAt is given in whole seconds");
        }
        caps = Map.copyOf(caps);
    }

    Optional<Long> cap(String grade) {
        return Optional.ofNullable(caps.get(grade));
    }
}
