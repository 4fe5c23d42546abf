package cn.huijian.engine.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far it is to the neighbouring grades. */
final class Outlook {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);
    private static final int LEVERS = 20;

    private Outlook() {}

    static Optional<Explanation.Better> better(
            Scorecard.Bands bands,
            Verdict verdict,
            Grade byScore,
            BigDecimal score,
            List<Explanation.DimensionScore> tree) {
        if (byScore == Grade.UNRATED) {
            return Optional.empty();
        }
        return verdict.grade().better().map(target -> {
            BigDecimal drop = score.subtract(bands.from(verdict.grade())).add(HUNDREDTH);
            List<String> inTheWay = verdict.answers().stream()
                    .filter(answer -> answer.answer() == Explanation.Answer.YES)
                    .filter(answer -> answer.atLeast().compareTo(target) > 0)
                    .map(Explanation.DirectAnswer::number)
                    .toList();
            return new Explanation.Better(target, drop.max(NOTHING), inTheWay, levers(tree));
        });
    }

    static Optional<Explanation.Worse> worse(Scorecard.Bands bands, Verdict verdict, Grade byScore, BigDecimal score) {
        if (byScore == Grade.UNRATED) {
            return Optional.empty();
        }
        return verdict.grade()
                .worse()
                .map(next -> new Explanation.Worse(
                        next, bands.from(next).subtract(score).setScale(2)));
    }

    private static List<Explanation.Lever> levers(List<Explanation.DimensionScore> tree) {
        return tree.stream()
                .flatMap(dimension -> dimension.indicators().stream())
                .flatMap(indicator -> indicator.contributions().stream())
                .filter(contribution -> contribution.points().signum() > 0)
                .sorted(Comparator.comparing(Explanation.Contribution::points)
                        .reversed()
                        .thenComparing(Explanation.Contribution::rule)
                        .thenComparing(contribution -> String.join(",", contribution.factIds())))
                .limit(LEVERS)
                .map(contribution -> new Explanation.Lever(
                        contribution.rule(), contribution.factIds(), contribution.points(), contribution.leavesOn()))
                .toList();
    }
}
