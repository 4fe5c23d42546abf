package cn.huijian.engine.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The result of scoring: why, down to the facts; the grade is a field of it.
 *
 * <p>Points ({@code points}) are hundredths of the score: those of the contributions of an indicator add up exactly to the
 * points of the indicator, those to the dimension, those to the score ({@link Shares}).
 *
 * @param scorecard version of the scorecard
 * @param scorecardDigest SM3 of its bytes
 * @param inputDigest SM3 of the input's bytes
 * @param grade the indicative grade
 * @param byScore the grade by the score alone; UNRATED below the coverage threshold
 * @param score 0.00 to 100.00, over the known weight only: Σ w·s / Σ w, rounded half up to two decimals
 * @param coverage share of the weight that is known, 0 to 1
 * @param coverageNeeded the threshold
 * @param direct every direct rule with its answer
 * @param better what it takes to reach the next better grade
 * @param worse how far it is to the next worse one
 */
public record Explanation(
        String scorecard,
        String scorecardDigest,
        String inputDigest,
        String entity,
        LocalDate asOf,
        Grade grade,
        Grade byScore,
        BigDecimal score,
        BigDecimal coverage,
        BigDecimal coverageNeeded,
        List<DirectAnswer> direct,
        List<DimensionScore> dimensions,
        Optional<Better> better,
        Optional<Worse> worse) {
    public Explanation {
        direct = List.copyOf(direct);
        dimensions = List.copyOf(dimensions);
    }

    /** The answer of a direct rule, with the facts that made it fire; {@code decides}: whether it raised the grade. */
    public record DirectAnswer(
            String number, String question, Grade atLeast, Answer answer, boolean decides, List<String> factIds) {
        public DirectAnswer {
            factIds = List.copyOf(factIds);
        }
    }

    /** Whether a direct rule fires. */
    public enum Answer {
        YES,
        NO,
        /** The feed or register attribute that it needs was never received, or a field that it reads was judged unfit. */
        UNKNOWN
    }

    /**
     * One dimension.
     *
     * @param weight share of the whole
     * @param covered share of the whole that is known of it
     * @param risk mean risk score of its known indicators, 0.00 to 100.00; 0.00 when nothing is known
     */
    public record DimensionScore(
            String number,
            String name,
            BigDecimal weight,
            BigDecimal covered,
            BigDecimal risk,
            BigDecimal points,
            List<IndicatorScore> indicators) {
        public DimensionScore {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * One indicator.
     *
     * @param weight share of its dimension
     * @param missing feeds and register attributes never received, and fields judged unfit as {@link ScoreInput#unfit()} names them; when there is
     *     one the indicator is uncovered
     * @param risk 0.0000 to 100.0000
     */
    public record IndicatorScore(
            String number,
            String name,
            BigDecimal weight,
            List<String> missing,
            BigDecimal risk,
            BigDecimal points,
            List<Contribution> contributions) {
        public IndicatorScore {
            missing = List.copyOf(missing);
            contributions = List.copyOf(contributions);
        }

        public boolean covered() {
            return missing.isEmpty();
        }
    }

    /**
     * What one rule gives for one fact, or for the register.
     *
     * @param factIds the facts; empty when the register or a missing report is the reason
     * @param since the day from which it decays
     * @param base points of the rule
     * @param decay e^(−Δt/τ) to six decimals; 1.000000 when it does not decay
     * @param value base × decay to four decimals
     * @param counted what of it counts in the indicator's risk
     * @param leavesOn first day on which it no longer counts by mere lapse of time
     */
    public record Contribution(
            String rule,
            String question,
            List<String> factIds,
            Optional<LocalDate> since,
            BigDecimal base,
            BigDecimal decay,
            BigDecimal value,
            BigDecimal counted,
            Standing standing,
            BigDecimal points,
            Optional<LocalDate> leavesOn) {
        public Contribution {
            factIds = List.copyOf(factIds);
        }
    }

    /** Whether a contribution counts. */
    public enum Standing {
        COUNTED,
        /** In part or not at all, because the indicator is at 100 already. */
        CAPPED,
        /** Not at all, because another rule of the indicator gives as much or more. */
        OUTWEIGHED
    }

    /**
     * The way to the next better grade.
     *
     * @param drop by how much the score must fall; 0.00 when it is low enough already
     * @param inTheWay direct rules that hold the grade, by number
     * @param levers what could fall, greatest first
     */
    public record Better(Grade grade, BigDecimal drop, List<String> inTheWay, List<Lever> levers) {
        public Better {
            inTheWay = List.copyOf(inTheWay);
            levers = List.copyOf(levers);
        }
    }

    /** A contribution that could fall: by how much, and when by itself. */
    public record Lever(String rule, List<String> factIds, BigDecimal points, Optional<LocalDate> leavesOn) {
        public Lever {
            factIds = List.copyOf(factIds);
        }
    }

    /** The distance to the next worse grade: the score reaches it when it rises by this much. */
    public record Worse(Grade grade, BigDecimal rise) {}

    /** The canonical bytes that are stored and compared on replay. */
    public byte[] toBytes() {
        return ExplanationForm.toJson(this).toBytes();
    }
}
