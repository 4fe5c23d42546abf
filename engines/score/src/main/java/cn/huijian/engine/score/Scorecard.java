package cn.huijian.engine.score;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.canon.TaggedDigest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A dated set of indicators (指标体系) as data. Weights are shares of 1; those of the dimensions add up to 1, and so do
 * those of the indicators of each dimension.
 *
 * @param version stored with every result
 * @param bands where the grades begin
 * @param coverage least share of the weight that must be known for a rating
 * @param decayDays τ of e^(−Δt/τ), in days
 * @param document the content it was read from; its canonical bytes are {@link #toBytes()}
 */
public record Scorecard(
        String version,
        Bands bands,
        BigDecimal coverage,
        int decayDays,
        List<Dimension> dimensions,
        List<DirectRule> directRules,
        Json document) {
    private static final TaggedDigest DIGEST = TaggedDigest.of("huijian-score/1", "scorecard");

    public Scorecard {
        dimensions = List.copyOf(dimensions);
        directRules = List.copyOf(directRules);
    }

    /** Least scores of B, C and D; below that of B is A. */
    public record Bands(BigDecimal b, BigDecimal c, BigDecimal d) {
        Grade grade(BigDecimal score) {
            if (score.compareTo(d) >= 0) {
                return Grade.D;
            }
            if (score.compareTo(c) >= 0) {
                return Grade.C;
            }
            return score.compareTo(b) >= 0 ? Grade.B : Grade.A;
        }

        /** The least score of this grade. */
        BigDecimal from(Grade grade) {
            return switch (grade) {
                case A, UNRATED -> BigDecimal.ZERO;
                case B -> b;
                case C -> c;
                case D -> d;
            };
        }
    }

    /** One of the five (一级指标). */
    public record Dimension(String number, String name, BigDecimal weight, List<Indicator> indicators) {
        public Dimension {
            indicators = List.copyOf(indicators);
        }
    }

    /** A risk score of 0 to 100 made of rules (二级指标). */
    public record Indicator(String number, String name, BigDecimal weight, Combine combine, List<PointRule> rules) {
        public Indicator {
            rules = List.copyOf(rules);
        }
    }

    /** How the points of an indicator make its risk score. */
    public enum Combine {
        /** Added up, never more than 100. */
        SUM,
        /** Only the greatest counts. */
        GREATEST
    }

    /**
     * A numbered rule that gives risk points.
     *
     * @param question in Chinese; the points are given when the answer is yes
     * @param points 0 to 100
     * @param decays whether the points fade with the age of the fact
     * @param source law or paper
     * @param certainty checked, certain, to_verify or platform_default
     */
    public record PointRule(
            String number,
            String question,
            BigDecimal points,
            boolean decays,
            Trigger when,
            String source,
            String certainty) {}

    /**
     * A numbered rule that sets the least grade (直接判 D、直接不低于 C).
     *
     * @param evenBelowCoverage whether it decides although too little is known for a score
     */
    public record DirectRule(
            String number,
            String question,
            Grade atLeast,
            boolean evenBelowCoverage,
            Trigger when,
            String source,
            String certainty) {}

    /**
     * What the scorecard reads.
     *
     * @param facts attributes by fact type
     * @param register register attributes
     */
    public record Requirements(Map<String, SortedSet<String>> facts, SortedSet<String> register) {}

    /** The fact types, attributes and register attributes to be handed in; nothing else is looked at. */
    public Requirements requirements() {
        List<Trigger> triggers = new ArrayList<>();
        dimensions.forEach(dimension -> dimension
                .indicators()
                .forEach(indicator -> indicator.rules().forEach(rule -> triggers.add(rule.when()))));
        directRules.forEach(rule -> triggers.add(rule.when()));
        Map<String, SortedSet<String>> facts = new HashMap<>();
        TreeSet<String> register = new TreeSet<>();
        for (Trigger trigger : triggers) {
            register.addAll(trigger.register());
            trigger.facts()
                    .forEach((type, keys) ->
                            facts.computeIfAbsent(type, t -> new TreeSet<>()).addAll(keys));
        }
        return new Requirements(new TreeMap<>(facts), register);
    }

    /**
     * Reads the body of a scorecard file.
     *
     * @param version e.g. {@code credit-risk@2026-01-01#1a2b3c4d}
     * @param body JSON in UTF-8; integers and strings only
     * @throws MalformedJson naming the member that is wrong: unknown words, weights that do not add up to 100, a number used twice
     */
    public static Scorecard read(String version, byte[] body) throws MalformedJson {
        return ScorecardReader.read(version, Json.parse(body));
    }

    /** The canonical bytes of the body, to be kept with the results. */
    public byte[] toBytes() {
        return document.toBytes();
    }

    /** SM3 over the canonical bytes, in hexadecimal digits. */
    public String digest() {
        return HexFormat.of().formatHex(DIGEST.of(toBytes()));
    }
}
