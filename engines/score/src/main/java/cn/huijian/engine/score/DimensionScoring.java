package cn.huijian.engine.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** One dimension judged: exact sums first, the points when the whole is known. */
record DimensionScoring(Scorecard.Dimension dimension, List<IndicatorScoring.Judged> indicators) {

    static DimensionScoring judge(Scorecard.Dimension dimension, IndicatorScoring scoring) {
        return new DimensionScoring(
                dimension, dimension.indicators().stream().map(scoring::judge).toList());
    }

    /** Share of the whole weight that is known of this dimension. */
    BigDecimal covered() {
        return indicators.stream()
                .filter(judged -> judged.missing().isEmpty())
                .map(judged -> weight(judged))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Σ wᵢ·sᵢ, exact. */
    BigDecimal weighted() {
        return indicators.stream()
                .map(judged -> weight(judged).multiply(judged.risk()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Explanation.DimensionScore explain(BigDecimal coverage, BigDecimal points) {
        List<BigDecimal> shares = Shares.hundredths(
                indicators.stream()
                        .map(judged -> weight(judged).multiply(judged.risk()))
                        .toList(),
                coverage,
                points);
        List<Explanation.IndicatorScore> explained = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            explained.add(explain(indicators.get(i), coverage, shares.get(i)));
        }
        BigDecimal covered = covered();
        BigDecimal risk = covered.signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : weighted().divide(covered, 2, RoundingMode.HALF_UP);
        return new Explanation.DimensionScore(
                dimension.number(), dimension.name(), dimension.weight(), covered, risk, points, explained);
    }

    private Explanation.IndicatorScore explain(IndicatorScoring.Judged judged, BigDecimal coverage, BigDecimal points) {
        List<BigDecimal> shares = Shares.hundredths(
                judged.parts().stream()
                        .map(part -> weight(judged).multiply(part.counted()))
                        .toList(),
                coverage,
                points);
        List<Explanation.Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            IndicatorScoring.Part part = judged.parts().get(i);
            Hit hit = part.hit();
            contributions.add(new Explanation.Contribution(
                    hit.rule().number(),
                    hit.rule().question(),
                    hit.factIds(),
                    hit.since(),
                    hit.rule().points(),
                    hit.decay(),
                    hit.value(),
                    part.counted(),
                    part.standing(),
                    shares.get(i),
                    hit.leavesOn()));
        }
        Scorecard.Indicator indicator = judged.indicator();
        return new Explanation.IndicatorScore(
                indicator.number(),
                indicator.name(),
                indicator.weight(),
                judged.missing(),
                judged.risk(),
                points,
                contributions);
    }

    private BigDecimal weight(IndicatorScoring.Judged judged) {
        return dimension.weight().multiply(judged.indicator().weight());
    }
}
