package cn.huijian.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far the neighbouring grades are, and what holds a grade. */
class B02_WhatItTakesTest {

    @Test
    void a_b_says_how_many_points_are_missing_to_a_and_which_facts_weigh_most() {
        Explanation explanation = Firms.spotless()
                .fact("P", "administrative-penalty", "2026-11-20", null, Map.of("amount", FactValue.of(50_000_000)))
                .fact("I", "inspection-result", "2026-11-20", null, Map.of("resultCode", FactValue.of("5")))
                .score();

        assertThat(explanation.score()).isEqualByComparingTo("22.95");
        assertThat(explanation.better())
                .contains(new Explanation.Better(
                        Grade.A,
                        new BigDecimal("2.96"),
                        List.of(),
                        List.of(
                                new Explanation.Lever(
                                        "CR-31-5", List.of("P"), new BigDecimal("15.75"), day("2028-11-20")),
                                new Explanation.Lever(
                                        "CR-32-2", List.of("I"), new BigDecimal("6.75"), day("2029-11-20")),
                                new Explanation.Lever(
                                        "CR-11-4", List.of(), new BigDecimal("0.45"), Optional.empty()))));
        assertThat(explanation.worse()).contains(new Explanation.Worse(Grade.C, new BigDecimal("17.05")));
    }

    @Test
    void a_c_held_by_a_listing_alone_names_the_rule_in_the_way() {
        Explanation explanation = Firms.spotless()
                .fact("L", "abnormal-listing", "2026-08-01", null, Map.of("groundCode", FactValue.of("A1")))
                .score();

        Explanation.Better better = explanation.better().orElseThrow();
        assertThat(explanation.byScore()).isEqualTo(Grade.A);
        assertThat(better.grade()).isEqualTo(Grade.B);
        assertThat(better.drop()).isEqualByComparingTo("0");
        assertThat(better.inTheWay()).containsExactly("CR-C1");
        assertThat(explanation.direct())
                .filteredOn(Explanation.DirectAnswer::decides)
                .extracting(Explanation.DirectAnswer::number, Explanation.DirectAnswer::factIds)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CR-C1", List.of("L")));
    }

    @Test
    void a_firm_that_cannot_be_rated_shows_its_uncovered_weight_and_no_distance() {
        Explanation explanation = Firms.bare()
                .without(Firms.ALL_FEEDS.toArray(String[]::new))
                .register("established", FactValue.of(LocalDate.parse("2010-05-16")))
                .score();

        assertThat(explanation.grade()).isEqualTo(Grade.UNRATED);
        assertThat(explanation.better()).isEmpty();
        assertThat(explanation.worse()).isEmpty();
        assertThat(explanation.coverage()).isEqualByComparingTo("0.045");
        assertThat(explanation.coverageNeeded()).isEqualByComparingTo("0.4");
        assertThat(explanation.dimensions().get(2).covered()).isEqualByComparingTo("0");
        assertThat(explanation.dimensions().get(2).indicators().getFirst().missing())
                .containsExactly("administrative-penalty");
    }

    @Test
    void a_feed_never_received_is_neither_good_nor_bad() {
        Firms firm = Firms.spotless()
                .fact("I", "inspection-result", "2026-11-20", null, Map.of("resultCode", FactValue.of("5")));
        BigDecimal known = firm.score().score();
        BigDecimal unknown = firm.without("complaint").score().score();

        // 7.20 over all; 7.20 / 0.95 when 5 % is unknown
        assertThat(known).isEqualByComparingTo("7.20");
        assertThat(unknown).isEqualByComparingTo("7.58");
    }

    @Test
    void grades_begin_at_their_thresholds() {
        Scorecard.Bands bands = Cards.SHIPPED.bands();
        assertThat(List.of("0.00", "19.99", "20.00", "39.99", "40.00", "59.99", "60.00", "100.00"))
                .extracting(score -> bands.grade(new BigDecimal(score)))
                .containsExactly(Grade.A, Grade.A, Grade.B, Grade.B, Grade.C, Grade.C, Grade.D, Grade.D);
    }

    @Test
    void decay_follows_the_published_table() {
        // days, e^(-days/730) to six decimals, from a table of logarithms
        assertThat(List.of(0, 1, 73, 365, 506, 730, 1095, 1460))
                .extracting(days -> Decay.factor(Firms.AS_OF.minusDays(days), Firms.AS_OF, 730)
                        .toPlainString())
                .containsExactly(
                        "1.000000", "0.998631", "0.904837", "0.606531", "0.499998", "0.367879", "0.223130", "0.135335");
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }
}
