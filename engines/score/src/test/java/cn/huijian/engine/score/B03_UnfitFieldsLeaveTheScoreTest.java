package cn.huijian.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.engine.canon.MalformedJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A field judged unfit is not held against a firm: what reads it is unknown, until it is cured. */
class B03_UnfitFieldsLeaveTheScoreTest {
    private static final Scoring SCORING = Scoring.of(Cards.SHIPPED);
    private static final ScoreInput PUNISHED = Firms.spotless()
            .fact(
                    "F-1",
                    "administrative-penalty",
                    "2026-03-18",
                    null,
                    Map.of("amount", FactValue.of(500_000), "violationType", FactValue.of("未按规定贮存食品")))
            .fact("F-2", "serious-violation-listing", "2026-01-05", null, Map.of("ground", FactValue.of("食品安全")))
            .input();

    private static List<Explanation.IndicatorScore> lacking(Explanation explanation, String field) {
        return explanation.dimensions().stream()
                .flatMap(dimension -> dimension.indicators().stream())
                .filter(indicator -> indicator.missing().contains(field))
                .toList();
    }

    @Test
    void indicators_that_read_it_are_uncovered_and_say_which_field() {
        Explanation before = SCORING.score(PUNISHED);
        Explanation unfit = SCORING.score(PUNISHED.withUnfit(Set.of("administrative-penalty.amount")));

        assertThat(lacking(before, "administrative-penalty.amount")).isEmpty();
        assertThat(lacking(unfit, "administrative-penalty.amount"))
                .isNotEmpty()
                .allMatch(indicator -> !indicator.covered()
                        && indicator.points().signum() == 0
                        && indicator.contributions().isEmpty());
        assertThat(unfit.coverage()).isLessThan(before.coverage());
        assertThat(SCORING.score(PUNISHED.withUnfit(Set.of())).toBytes()).isEqualTo(before.toBytes());
    }

    @Test
    void the_day_of_the_event_or_whose_it_is_takes_the_whole_feed_out() {
        for (String field : List.of("administrative-penalty.validFrom", "administrative-penalty.*")) {
            assertThat(lacking(SCORING.score(PUNISHED.withUnfit(Set.of(field))), field))
                    .isNotEmpty();
        }
    }

    @Test
    void no_direct_rule_fires_by_it() {
        assertThat(SCORING.score(PUNISHED).grade()).isEqualTo(Grade.D);

        Explanation unfit = SCORING.score(PUNISHED.withUnfit(Set.of("serious-violation-listing.*")));

        assertThat(unfit.grade()).isNotEqualTo(Grade.D);
        assertThat(unfit.direct())
                .filteredOn(rule -> rule.answer() == Explanation.Answer.UNKNOWN)
                .isNotEmpty();
    }

    @Test
    void an_attribute_of_the_register_may_be_unfit_too() {
        assertThat(lacking(SCORING.score(PUNISHED.withUnfit(Set.of("register.industryCode"))), "register.industryCode"))
                .isNotEmpty();
    }

    @Test
    void inputs_kept_before_read_and_digest_as_they_did() throws MalformedJson {
        assertThat(new String(PUNISHED.toBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("unfit");
        ScoreInput unfit = PUNISHED.withUnfit(Set.of("register.kind"));
        assertThat(ScoreInput.parse(unfit.toBytes())).isEqualTo(unfit);
        assertThat(ScoreInput.parse(PUNISHED.toBytes())).isEqualTo(PUNISHED);
        assertThat(unfit.digest()).isNotEqualTo(PUNISHED.digest());
    }
}
