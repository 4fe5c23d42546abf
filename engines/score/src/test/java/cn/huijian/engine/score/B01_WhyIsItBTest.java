package cn.huijian.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The explanation of a score, from the grade down to the facts. */
class B01_WhyIsItBTest {
    private final Explanation explanation = Firms.spotless()
            .fact(
                    "F-1",
                    "administrative-penalty",
                    "2026-03-18",
                    null,
                    Map.of("amount", FactValue.of(500_000), "violationType", FactValue.of("未按规定贮存食品")))
            .fact("F-2", "inspection-result", "2025-11-06", null, Map.of("resultCode", FactValue.of("5")))
            .fact("F-3", "abnormal-listing", "2024-03-01", "2024-09-10", Map.of("groundCode", FactValue.of("A1")))
            .score();

    @Test
    void points_of_facts_add_up_to_indicators_dimensions_and_score() {
        assertThat(sum(explanation.dimensions().stream().map(Explanation.DimensionScore::points)))
                .isEqualByComparingTo(explanation.score());
        for (Explanation.DimensionScore dimension : explanation.dimensions()) {
            assertThat(sum(dimension.indicators().stream().map(Explanation.IndicatorScore::points)))
                    .isEqualByComparingTo(dimension.points());
            for (Explanation.IndicatorScore indicator : dimension.indicators()) {
                assertThat(sum(indicator.contributions().stream().map(Explanation.Contribution::points)))
                        .isEqualByComparingTo(indicator.points());
            }
        }
    }

    @Test
    void each_fact_shows_base_points_decay_and_share() {
        Explanation.Contribution penalty = explanation
                .dimensions()
                .get(2)
                .indicators()
                .getFirst()
                .contributions()
                .getFirst();

        assertThat(penalty.rule()).isEqualTo("CR-31-3");
        assertThat(penalty.factIds()).containsExactly("F-1");
        assertThat(penalty.base()).isEqualByComparingTo("60");
        assertThat(penalty.decay()).isEqualByComparingTo("0.712941");
        assertThat(penalty.value()).isEqualByComparingTo("42.7765");
        assertThat(penalty.points()).isEqualByComparingTo("6.74");
        assertThat(penalty.leavesOn()).contains(java.time.LocalDate.parse("2028-03-18"));
    }

    @Test
    void it_says_how_far_the_neighbouring_grades_are() {
        assertThat(explanation.grade()).isEqualTo(Grade.A);
        assertThat(explanation.better()).isEmpty();
        assertThat(explanation.worse())
                .isEqualTo(Optional.of(
                        new Explanation.Worse(Grade.B, new BigDecimal("20.00").subtract(explanation.score()))));
    }

    private static BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void nothing_is_uncovered_when_every_feed_was_received() {
        assertThat(explanation.coverage()).isEqualByComparingTo("1");
        assertThat(explanation.direct())
                .extracting(Explanation.DirectAnswer::answer)
                .containsOnly(Explanation.Answer.NO);
        assertThat(List.of(explanation.byScore())).containsExactly(Grade.A);
    }
}
