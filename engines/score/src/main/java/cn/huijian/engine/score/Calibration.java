package cn.huijian.engine.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * 分位校准: where the grades would have to begin for given shares of the rated firms to fall into them. A suggestion for the
 * next dated version of a scorecard; a result is never changed by it.
 */
public final class Calibration {
    private Calibration() {}

    /**
     * Shares of the firms, each 0 to 1, of grade B or worse, C or worse, D: 1 ≥ bOrWorse ≥ cOrWorse ≥ d ≥ 0, or an
     * {@link IllegalArgumentException}.
     */
    public record Target(BigDecimal bOrWorse, BigDecimal cOrWorse, BigDecimal d) {
        public Target {
            boolean descending = BigDecimal.ONE.compareTo(bOrWorse) >= 0
                    && bOrWorse.compareTo(cOrWorse) >= 0
                    && cOrWorse.compareTo(d) >= 0
                    && d.signum() >= 0;
            if (!descending) {
                throw new IllegalArgumentException("shares must descend from 1 to 0");
            }
        }
    }

    /**
     * The least bands with which no more firms than wished fall into each grade or a worse one; firms of equal score stay
     * together.
     *
     * @param scores of the rated firms, by the score alone, without direct rules; at least one
     */
    public static Scorecard.Bands suggest(Collection<BigDecimal> scores, Target target) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("there is no score to calibrate by");
        }
        List<BigDecimal> sorted = scores.stream().sorted().toList();
        return new Scorecard.Bands(
                from(sorted, target.bOrWorse), from(sorted, target.cOrWorse), from(sorted, target.d));
    }

    /** The least score, in hundredths, that no more than this share of the firms reach. */
    private static BigDecimal from(List<BigDecimal> sorted, BigDecimal share) {
        int allowed = share.multiply(BigDecimal.valueOf(sorted.size()))
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
        if (allowed == sorted.size()) {
            return BigDecimal.ZERO.setScale(2);
        }
        BigDecimal greatestBelow = sorted.get(sorted.size() - allowed - 1);
        return greatestBelow.add(new BigDecimal("0.01")).setScale(2, RoundingMode.UNNECESSARY);
    }
}
