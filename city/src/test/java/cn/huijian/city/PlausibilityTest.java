package cn.huijian.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How often things happen in a city of 20,000: within the bands that the plan and the rulebook name. */
class PlausibilityTest {
    private static final World WORLD = World.of(CityScale.of(20_000), City.DEFAULT_SEED, City.DEFAULT_DAY);
    private static final List<Life> LIVES = LongStream.range(0, 20_000)
            .mapToObj(index -> new Life(WORLD, WORLD.firms().firm(index)))
            .toList();

    @Test
    void about_917_in_a_thousand_enterprises_report_in_time() {
        List<Filing> due = LIVES.stream()
                .filter(life -> life.firm().kind() == Kind.ENTERPRISE)
                .flatMap(life -> life.filings().stream())
                .toList();
        double inTime = share(due.stream().filter(filing -> !filing.late()).count(), due.size());
        assertThat(inTime).isBetween(0.912, 0.922);
    }

    @Test
    void firms_fall_into_four_classes_as_registers_elsewhere_do() {
        Map<String, Long> classes = LIVES.stream()
                .filter(life -> life.firm().fate() != Fate.CANCELLED)
                .collect(Collectors.groupingBy(PlausibilityTest::roughClass, Collectors.counting()));
        long all = classes.values().stream().mapToLong(Long::longValue).sum();
        assertThat(share(classes.getOrDefault("A", 0L), all)).isBetween(0.60, 0.72);
        assertThat(share(classes.getOrDefault("B", 0L), all)).isBetween(0.19, 0.30);
        assertThat(share(classes.getOrDefault("C", 0L), all)).isBetween(0.05, 0.10);
        assertThat(share(classes.getOrDefault("D", 0L), all)).isBetween(0.01, 0.03);
    }

    @Test
    void an_unfiled_report_stands_on_the_list_until_it_is_filed() {
        LIVES.stream()
                .filter(life -> life.firm().fate() == Fate.ALIVE)
                .filter(life -> life.filings().stream().anyMatch(filing -> !filing.done()))
                .forEach(life -> assertThat(life.listings())
                        .as(life.firm().name())
                        .anyMatch(listing -> listing.ground().equals("A1") && listing.standsOn(WORLD.asOf())));
    }

    @Test
    void bad_conduct_shows_in_every_feed() {
        assertThat(mean(Conduct.GRAVE, life -> life.penalties().size()))
                .isGreaterThan(10 * mean(Conduct.GOOD, life -> life.penalties().size()));
        assertThat(mean(Conduct.POOR, life -> life.complaints().size()))
                .isGreaterThan(3 * mean(Conduct.GOOD, life -> life.complaints().size()));
        assertThat(mean(Conduct.GRAVE, life -> life.seriousListings().size())).isGreaterThan(0.2);
        assertThat(mean(Conduct.GOOD, life -> life.seriousListings().size())).isZero();
    }

    @Test
    void a_few_firms_draw_many_complaints() {
        assertThat(LIVES.stream()
                        .mapToInt(life -> life.complaints().size())
                        .max()
                        .orElseThrow())
                .isGreaterThan(20);
        assertThat(LIVES).filteredOn(life -> life.complaints().isEmpty()).hasSizeGreaterThan(15_000);
    }

    @Test
    void positions_lie_within_the_district() {
        assertThat(LIVES).allSatisfy(life -> {
            assertThat(life.firm().place().longitudeMicros()).isBetween(106_200_000L, 106_400_000L);
            assertThat(life.firm().place().latitudeMicros()).isBetween(29_450_000L, 29_650_000L);
        });
    }

    /** The direct rules of rulebook 4.1, and B for any adverse mark of the last three years. */
    private static String roughClass(Life life) {
        if (life.firm().fate() == Fate.REVOKED
                || life.seriousListings().stream().anyMatch(listing -> listing.standsOn(WORLD.asOf()))) {
            return "D";
        }
        if (life.listings().stream().anyMatch(listing -> listing.standsOn(WORLD.asOf()))) {
            return "C";
        }
        boolean marked = !life.listings().isEmpty()
                || !life.penalties().isEmpty()
                || life.complaints().size() > 2
                || life.filings().stream().anyMatch(Filing::late)
                || life.samplings().stream().anyMatch(Sampling::failed)
                || life.inspections().stream().anyMatch(found -> found.code() != 1 && found.code() != 7);
        return marked ? "B" : "A";
    }

    private static double mean(Conduct conduct, ToIntFunction<Life> count) {
        return LIVES.stream()
                .filter(life -> life.conduct() == conduct)
                .mapToInt(count)
                .average()
                .orElseThrow();
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }
}
