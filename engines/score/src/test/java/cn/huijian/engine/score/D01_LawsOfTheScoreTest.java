package cn.huijian.engine.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.engine.canon.MalformedJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for whatever facts a firm has. */
class D01_LawsOfTheScoreTest {

    @Property(tries = 300)
    void the_points_of_every_level_add_up_to_the_level_above(
            @ForAll("adverse") @Size(max = 12) List<FactInput> facts, @ForAll @IntRange(max = 15) int feedsMissing) {
        Explanation explanation = firm(facts, feedsMissing).score();

        assertThat(sum(explanation.dimensions().stream().map(Explanation.DimensionScore::points)))
                .isEqualByComparingTo(explanation.score());
        explanation.dimensions().forEach(dimension -> {
            assertThat(sum(dimension.indicators().stream().map(Explanation.IndicatorScore::points)))
                    .isEqualByComparingTo(dimension.points());
            dimension.indicators().forEach(indicator -> {
                assertThat(sum(indicator.contributions().stream().map(Explanation.Contribution::points)))
                        .isEqualByComparingTo(indicator.points());
                assertThat(sum(indicator.contributions().stream().map(Explanation.Contribution::counted)))
                        .isEqualByComparingTo(indicator.risk());
            });
        });
    }

    @Property(tries = 300)
    void a_further_adverse_fact_never_lowers_score_or_grade(
            @ForAll("adverse") @Size(max = 8) List<FactInput> facts, @ForAll("adverseFact") FactInput further) {
        Explanation before = firm(facts, 0).score();
        List<FactInput> more = new ArrayList<>(facts);
        more.add(new FactInput("X", further.type(), further.validFrom(), further.validTo(), further.attributes()));
        Explanation after = firm(more, 0).score();

        assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
        assertThat(after.grade()).isGreaterThanOrEqualTo(before.grade());
    }

    @Property(tries = 200)
    void the_score_stays_between_nothing_and_a_hundred(@ForAll("adverse") @Size(max = 60) List<FactInput> facts) {
        assertThat(firm(facts, 0).score().score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    @Property(tries = 200)
    void the_order_of_the_facts_does_not_matter(
            @ForAll("adverse") @Size(max = 12) List<FactInput> facts, @ForAll long shuffle) {
        ScoreInput input = firm(facts, 0).input();
        List<FactInput> shuffled = new ArrayList<>(input.facts());
        Collections.shuffle(shuffled, new Random(shuffle));
        ScoreInput other = ScoreInput.of(input.entity(), input.asOf(), input.register(), input.feeds(), shuffled);

        assertThat(Scoring.of(Cards.SHIPPED).score(other).toBytes())
                .isEqualTo(Scoring.of(Cards.SHIPPED).score(input).toBytes());
    }

    @Property(tries = 200)
    void a_stored_result_is_replayed_byte_for_byte(
            @ForAll("adverse") @Size(max = 12) List<FactInput> facts, @ForAll @IntRange(max = 15) int feedsMissing)
            throws MalformedJson {
        ScoreInput input = firm(facts, feedsMissing).input();
        Explanation explanation = Scoring.of(Cards.SHIPPED).score(input);

        assertThat(ScoreInput.parse(input.toBytes())).isEqualTo(input);
        assertThat(Replay.replay(Cards.VERSION, Cards.SHIPPED.toBytes(), input.toBytes(), explanation.toBytes()))
                .isEqualTo(new Replay.Result.Same());
    }

    @Property(tries = 200)
    void what_decays_never_grows_with_time(
            @ForAll @IntRange(max = 900) int days, @ForAll @IntRange(max = 400) int more) {
        assertThat(Decay.factor(Firms.AS_OF, Firms.AS_OF.plusDays(days + (long) more), 730))
                .isLessThanOrEqualTo(Decay.factor(Firms.AS_OF, Firms.AS_OF.plusDays(days), 730));
    }

    @Provide
    Arbitrary<List<FactInput>> adverse() {
        return adverseFact().list().uniqueElements(FactInput::factId);
    }

    @Provide
    Arbitrary<FactInput> adverseFact() {
        Arbitrary<FactInput> template = Arbitraries.of(Notation.facts("""
                administrative-penalty 2026-01-01 amount=500000; administrative-penalty 2026-01-01 amount=70000000;
                administrative-penalty 2026-01-01 penaltyKinds='警告'; inspection-result 2026-01-01 resultCode='5';
                inspection-result 2026-01-01 resultCode='6'; sampling-result 2026-01-01 conclusion='不合格';
                complaint 2026-01-01 kind='投诉'; complaint 2026-01-01 kind='举报' outcome='属实';
                registration-change 2026-01-01 changeItem='住所变更'; abnormal-listing 2026-01-01 groundCode='A1';
                abnormal-listing 2020-01-01..2024-09-01 groundCode='A1'; tax-arrears 2026-01-01 balance=1;
                serious-violation-listing 2020-01-01..2023-01-01 ground='x'; equity-freeze 2026-01-01;
                dishonest-debtor 2026-01-01 caseNumber='x'; licence 2020-01-01 state='吊销'""".replace("\n", " ")));
        return Combinators.combine(
                        template,
                        Arbitraries.integers().between(0, 1_400),
                        Arbitraries.longs().greaterOrEqual(0))
                .as((fact, daysAgo, id) -> moved(fact, daysAgo, "F-" + id));
    }

    /** The same fact begun some other day, but not after its end. */
    private static FactInput moved(FactInput fact, int daysAgo, String id) {
        LocalDate from = fact.validTo() == null ? Firms.AS_OF.minusDays(daysAgo) : fact.validFrom();
        return new FactInput(id, fact.type(), from, fact.validTo(), new TreeMap<>(fact.attributes()));
    }

    private static Firms firm(List<FactInput> facts, int feedsMissing) {
        Firms firm = Firms.spotless();
        Firms.ALL_FEEDS.stream().sorted().limit(feedsMissing).forEach(firm::without);
        facts.forEach(firm::fact);
        return firm;
    }

    private static BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
