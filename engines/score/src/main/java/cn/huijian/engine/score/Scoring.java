package cn.huijian.engine.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Scores firms by one scorecard; safe for use by several threads.
 *
 * <p>{@code score = Σ wᵢ·sᵢ / Σ wᵢ} over the indicators whose feeds were received: an unknown indicator is neither good nor
 * bad, its weight is shown as uncovered. All sums are exact; the score alone is rounded (half up, two decimals), and the
 * grade follows from the rounded score.
 */
public final class Scoring {
    private final Scorecard scorecard;
    private final String digest;
    private final Map<String, Needs> needs;

    private Scoring(Scorecard scorecard) {
        this.scorecard = scorecard;
        this.digest = scorecard.digest();
        this.needs = Needs.of(scorecard);
    }

    public static Scoring of(Scorecard scorecard) {
        return new Scoring(scorecard);
    }

    public Explanation score(ScoreInput input) {
        Matching matching = new Matching(input, needs);
        IndicatorScoring indicators = new IndicatorScoring(input, matching, scorecard.decayDays());
        List<DimensionScoring> dimensions = new ArrayList<>();
        BigDecimal coverage = BigDecimal.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        for (Scorecard.Dimension dimension : scorecard.dimensions()) {
            DimensionScoring judged = DimensionScoring.judge(dimension, indicators);
            dimensions.add(judged);
            coverage = coverage.add(judged.covered());
            weighted = weighted.add(judged.weighted());
        }
        BigDecimal score = coverage.signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : weighted.divide(coverage, 2, RoundingMode.HALF_UP);
        boolean rated = coverage.compareTo(scorecard.coverage()) >= 0;
        Grade byScore = rated ? scorecard.bands().grade(score) : Grade.UNRATED;
        Verdict verdict = Verdict.of(scorecard, matching, byScore);
        List<Explanation.DimensionScore> tree = tree(dimensions, coverage, score);
        return new Explanation(
                scorecard.version(),
                digest,
                input.digest(),
                input.entity(),
                input.asOf(),
                verdict.grade(),
                byScore,
                score,
                coverage,
                scorecard.coverage(),
                verdict.answers(),
                tree,
                Outlook.better(scorecard.bands(), verdict, byScore, score, tree),
                Outlook.worse(scorecard.bands(), verdict, byScore, score));
    }

    private static List<Explanation.DimensionScore> tree(
            List<DimensionScoring> dimensions, BigDecimal coverage, BigDecimal score) {
        List<BigDecimal> points = Shares.hundredths(
                dimensions.stream().map(DimensionScoring::weighted).toList(), coverage, score);
        List<Explanation.DimensionScore> tree = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            tree.add(dimensions.get(i).explain(coverage, points.get(i)));
        }
        return tree;
    }
}
