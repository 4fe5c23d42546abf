package cn.huijian.engine.match;

import java.util.List;

/**
 * The explanation of a probability (瀑布图): the prior, then one step for each comparison. Weights are log₂ of the likelihood
 * ratio m/u, so they add up; a sum s stands for the probability 2ˢ / (1 + 2ˢ).
 *
 * @param priorWeight log₂ of the prior odds λ / (1 − λ) of a candidate pair
 */
public record Waterfall(double priorWeight, List<Step> steps) {
    public Waterfall {
        steps = List.copyOf(steps);
    }

    /**
     * @param comparison what was compared
     * @param left the value of the one record, folded as it was compared; empty where unknown
     * @param right the value of the other
     * @param level how far they agree
     * @param m probability of this level among pairs of one subject
     * @param u probability of this level among candidate pairs of different subjects
     * @param weight log₂(m/u), the adjustment for the frequency of the value included; 0 where a side is unknown
     * @param frequencyWeight the part of the weight owed to how rare the value is (Winkler 1988, 2000); 0 where not adjusted
     * @param sum running sum from the prior to this step
     * @param probability 2^sum / (1 + 2^sum)
     */
    public record Step(
            Comparison comparison,
            String left,
            String right,
            Comparison.Level level,
            double m,
            double u,
            double weight,
            double frequencyWeight,
            double sum,
            double probability) {}
}
