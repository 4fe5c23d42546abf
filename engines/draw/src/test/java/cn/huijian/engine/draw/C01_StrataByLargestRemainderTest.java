package cn.huijian.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.engine.draw.Allocation.Candidate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Quotas of the strata. */
class C01_StrataByLargestRemainderTest {

    /** The round CJ-2026-0117 of the drawn screen: 100 of 2,983 eligible firms. */
    private static final String TABLE = """
            a1 1275 1/2 26.55 26
            a2  536 1/1 22.32 22
            a3  163 2/1 13.57 14
            a4   29 4/1  4.83  5
            b1  624 1/2 12.99 13
            b2  262 1/1 10.91 11
            b3   82 2/1  6.83  7
            b4   12 4/1  2.00  2
            """;

    @Test
    void a_hundred_targets_over_eight_strata() {
        List<Candidate> candidates = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            String[] cells = line.split(" +", -1);
            candidates.add(stratum(cells[0], Long.parseLong(cells[1]), Fraction.parse(cells[2])));
        }

        List<Allocation.Row> rows = Allocation.allocate(candidates, 100);

        assertThat(rows.stream()
                        .map(row -> row.candidate().label() + " " + decimal(row.share()) + " " + row.quota())
                        .toList())
                .isEqualTo(TABLE.lines()
                        .map(line -> line.split(" +", -1))
                        .map(cells -> cells[0] + " " + cells[3] + " " + cells[4])
                        .toList());
    }

    @Test
    void a_stratum_never_gives_more_than_it_holds_and_the_rest_goes_to_the_others() {
        List<Allocation.Row> rows = Allocation.allocate(
                List.of(
                        stratum("d", 3, Fraction.of(40)),
                        stratum("c", 20, Fraction.of(2)),
                        stratum("a", 60, Fraction.of(1))),
                20);

        assertThat(quotas(rows)).containsExactly("a 10", "c 7", "d 3");
    }

    @Test
    void equal_remainders_go_to_the_larger_stratum_then_to_the_smaller_label() {
        assertThat(quotas(Allocation.allocate(
                        List.of(
                                stratum("z", 10, Fraction.of(1)),
                                stratum("m", 10, Fraction.of(1)),
                                stratum("b", 5, Fraction.of(2))),
                        1)))
                .containsExactly("b 0", "m 1", "z 0");
    }

    @Test
    void strata_without_weight_get_nothing_and_the_total_is_not_reached() {
        assertThat(quotas(Allocation.allocate(
                        List.of(stratum("a", 10, Fraction.ZERO), stratum("b", 2, Fraction.of(1))), 5)))
                .containsExactly("a 0", "b 2");
    }

    @Test
    void a_cap_holds_and_is_published_as_a_quota_only() {
        DrawInput input = Rounds.input("CJ-2026-0120", 64, 20);
        RoundPlan plan = input.plan();
        RoundPlan capped = new RoundPlan(
                plan.roundId(),
                plan.title(),
                20,
                plan.minimumRate(),
                java.util.Map.of("D", 1L),
                1,
                plan.officerRule(),
                plan.committedAt());

        Frozen frozen = Rounds.freeze(new DrawInput(
                capped, input.entrants(), input.exclusions(), input.officers(), input.seedPlan(), input.secret()));

        assertThat(frozen.allocation())
                .filteredOn(row -> row.candidate().key().getFirst().equals("D"))
                .allSatisfy(row -> assertThat(row.quota()).isLessThanOrEqualTo(1));
        assertThat(frozen.rules().strata().stream()
                        .mapToLong(Rules.Stratum::quota)
                        .sum())
                .isEqualTo(20);
    }

    @Test
    void the_least_rate_of_the_pool_raises_a_smaller_plan() {
        assertThat(Rules.total(50, 3_248, Fraction.of(3, 100))).isEqualTo(98);
        assertThat(Rules.total(100, 3_248, Fraction.of(3, 100))).isEqualTo(100);
        assertThat(Rules.total(0, 100, Fraction.of(3, 100))).isEqualTo(3);
        assertThat(Rules.total(0, 101, Fraction.of(3, 100))).isEqualTo(4);
    }

    @Test
    void small_strata_are_merged_upwards_and_keep_their_grade() {
        List<Entrant> entrants = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<String> key = i < 8
                    ? List.of("A", "餐饮", "网格01")
                    : i < 10 ? List.of("A", "餐饮", "网格02") : List.of("D", "餐饮", "网格02");
            entrants.add(new Entrant("C" + i, "店" + i, key, Fraction.of(1), "", List.of()));
        }

        assertThat(StratumMerging.merge(entrants, 5))
                .containsEntry(List.of("A", "餐饮", "网格01"), List.of("A", "餐饮", "网格01"))
                .containsEntry(List.of("A", "餐饮", "网格02"), List.of("A"))
                .containsEntry(List.of("D", "餐饮", "网格02"), List.of("D"));
    }

    @Property(tries = 500)
    void quotas_make_the_total_and_stay_within_limits(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 60) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 400) int total,
            @ForAll @IntRange(min = 1, max = 9) int spread) {
        List<Candidate> candidates = candidates(sizes, spread);

        List<Allocation.Row> rows = Allocation.allocate(candidates, total);

        long capacity = candidates.stream().mapToLong(Candidate::limit).sum();
        assertThat(rows.stream().mapToLong(Allocation.Row::quota).sum()).isEqualTo(Math.min(total, capacity));
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.quota()).isBetween(0L, row.candidate().limit()));
        boolean unlimited = rows.stream()
                .allMatch(
                        row -> row.share().compareTo(Fraction.of(row.candidate().limit())) <= 0);
        if (unlimited) {
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.quota())
                            .isBetween(row.share().floor(), row.share().ceiling()));
        }
    }

    @Property(tries = 200)
    void the_order_in_which_strata_are_given_does_not_matter(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 1, max = 60) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 200) int total,
            @ForAll long shuffle) {
        List<Candidate> candidates = candidates(sizes, 3);
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(shuffle));

        assertThat(Allocation.allocate(shuffled, total)).isEqualTo(Allocation.allocate(candidates, total));
    }

    private static List<Candidate> candidates(List<Integer> sizes, int spread) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            candidates.add(stratum("s%02d".formatted(i), sizes.get(i), Fraction.of(1 + i % spread, 2)));
        }
        return candidates;
    }

    private static Candidate stratum(String label, long size, Fraction factor) {
        return new Candidate(label, List.of(label), size, factor.times(size), size);
    }

    private static List<String> quotas(List<Allocation.Row> rows) {
        return rows.stream()
                .map(row -> row.candidate().label() + " " + row.quota())
                .toList();
    }

    private static String decimal(Fraction fraction) {
        return new BigDecimal(fraction.numerator())
                .divide(new BigDecimal(fraction.denominator()), 2, RoundingMode.HALF_UP)
                .toString();
    }
}
