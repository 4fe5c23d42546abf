package cn.huijian.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for whatever records. */
class D01_LawsOfMatchingTest {
    @Property(tries = 500)
    void likenesses_are_symmetric_and_between_none_and_equal(@ForAll("texts") String a, @ForAll("texts") String b) {
        for (double value : List.of(Similarity.jaroWinkler(a, b), Similarity.dice(a, b))) {
            assertThat(value).isBetween(0.0, 1.0);
        }
        assertThat(Similarity.jaroWinkler(a, b)).isEqualTo(Similarity.jaroWinkler(b, a));
        assertThat(Similarity.dice(a, b)).isEqualTo(Similarity.dice(b, a));
        assertThat(Similarity.edits(a, b)).isEqualTo(Similarity.edits(b, a));
        assertThat(Similarity.jaroWinkler(a, a)).isEqualTo(1);
        assertThat(Similarity.edits(a, b) == 0).isEqualTo(a.equals(b));
    }

    @Property(tries = 500)
    void a_decision_does_not_depend_on_which_record_comes_first(
            @ForAll("firms") MatchRecord a, @ForAll("firms") MatchRecord b) {
        MatchIndex index = new MatchIndex(FirmScheme.parameters());
        index.add(renumbered(a, 1));
        Decision there = index.decide(a, b);
        Decision back = index.decide(b, a);

        assertThat(there.verdict()).isEqualTo(back.verdict());
        assertThat(there.probability()).isCloseTo(back.probability(), within(1e-12));
        assertThat(there.probability()).isBetween(0.0, 1.0);
    }

    @Property(tries = 300)
    void the_steps_of_the_waterfall_add_up_to_the_probability(
            @ForAll("firms") MatchRecord a, @ForAll("firms") MatchRecord b) {
        Decision decision = new MatchIndex(FirmScheme.parameters()).decide(a, b);
        double sum = decision.waterfall().priorWeight();
        for (Waterfall.Step step : decision.waterfall().steps()) {
            sum += step.weight();
            assertThat(step.sum()).isCloseTo(sum, within(1e-9));
            assertThat(step.weight() - step.frequencyWeight())
                    .isCloseTo(Math.log(step.m() / step.u()) / Math.log(2), within(1e-9));
        }

        assertThat(decision.probability()).isCloseTo(1 / (1 + Math.pow(2, -sum)), within(1e-12));
    }

    @Property(tries = 200)
    void a_closer_level_never_lowers_the_sum_of_the_start(@ForAll @IntRange(min = -60, max = 60) int bits) {
        Parameters parameters = FirmScheme.parameters();
        for (int k = 0; k < FirmScheme.SCHEME.size(); k++) {
            for (int level = 2; level < FirmScheme.SCHEME.levels(k); level++) {
                assertThat(parameters.weight(k, level - 1)).isGreaterThan(parameters.weight(k, level));
            }
        }
        assertThat(Parameters.probability(bits)).isLessThanOrEqualTo(Parameters.probability(bits + 1.0));
    }

    @Property(tries = 100)
    void what_was_added_is_found_and_what_was_removed_is_not(@ForAll @Size(20) List<@From("firms") MatchRecord> firms) {
        MatchIndex index = new MatchIndex(FirmScheme.parameters());
        for (int i = 0; i < firms.size(); i++) {
            index.add(renumbered(firms.get(i), i));
        }
        MatchRecord probe = renumbered(firms.getFirst(), -1);
        assertThat(index.candidates(probe)).extracting(Candidate::id).contains(0L);
        for (int i = 0; i < firms.size(); i += 2) {
            assertThat(index.remove(i)).isTrue();
        }

        assertThat(index.remove(0)).isFalse();
        assertThat(index.size()).isEqualTo(10);
        assertThat(index.candidates(probe)).allSatisfy(candidate -> assertThat(candidate.id() % 2)
                .isEqualTo(1));
    }

    private static MatchRecord renumbered(MatchRecord given, long id) {
        return new MatchRecord(
                id,
                given.identifiers(),
                given.name(),
                given.formerNames(),
                given.address(),
                given.phone(),
                given.district(),
                given.industry());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abc宏鸿达大").ofMaxLength(8);
    }

    @Provide
    Arbitrary<MatchRecord> firms() {
        Arbitrary<String> names = Combinators.combine(
                        Arbitraries.of("", "重庆", "重庆市渝北区"),
                        Arbitraries.of("宏达", "鸿达", "泰丰", "秦丰", "好又多", "云帆"),
                        Arbitraries.of("", "商贸", "餐饮管理"),
                        Arbitraries.of("", "有限公司", "店", "有限公司渝北分公司"))
                .as((place, brand, trade, form) -> place + brand + trade + form);
        Arbitrary<String> roads = Arbitraries.of("", "龙山路6号2-3", "龙山路6号", "江南大道9号");
        Arbitrary<String> phones = Arbitraries.of("", "13800001111", "13800001112", "023-67001234");
        return Combinators.combine(names, names, roads, phones, Arbitraries.of("", "500112", "500113", "510104"))
                .as((name, former, road, phone, district) -> new MatchRecord(
                        1, Identifiers.NONE, name, List.of(former), road, phone, district, "5190"));
    }
}
