package cn.huijian.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The worst that a register can do: thousands of firms of one name at one address. */
class E01_BlocksStaySmallTest {
    private static final MatchIndex INDEX = new MatchIndex(FirmScheme.parameters());

    @BeforeAll
    static void fill() {
        for (int i = 0; i < 6_000; i++) {
            String trade = i % 3 == 0 ? "商贸" : i % 3 == 1 ? "餐饮" : "物流";
            INDEX.add(Firms.firm(i, "重庆鑫源" + trade + "有限公司", "龙山路" + i % 7 + "号", i % 5 == 0 ? "67001234" : "1380000" + i));
        }
    }

    @Test
    void no_open_block_has_more_than_two_thousand_records() {
        assertThat(INDEX.blocks().largest()).isLessThanOrEqualTo(MatchIndex.LARGEST_BLOCK);
    }

    @Test
    void no_record_is_compared_with_more_than_fifty() {
        for (int i = 0; i < 6_000; i += 500) {
            MatchRecord probe = Firms.firm(i, "重庆鑫源商贸有限公司", "龙山路3号", "67001234");
            List<Candidate> candidates = INDEX.candidates(probe);
            Set<Long> ids = new HashSet<>();
            candidates.forEach(candidate -> ids.add(candidate.id()));

            assertThat(candidates).hasSizeLessThanOrEqualTo(MatchIndex.MOST_CANDIDATES);
            assertThat(ids).hasSameSizeAs(candidates).doesNotContain((long) i);
        }
        Deduplication.Outcome outcome = Deduplication.run(INDEX, Runnable::run);
        assertThat(outcome.compared()).isLessThanOrEqualTo(6_000L * MatchIndex.MOST_CANDIDATES);
    }

    @Test
    void two_threads_find_what_one_finds() {
        Deduplication.Outcome alone = Deduplication.run(INDEX, Runnable::run);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            assertThat(Deduplication.run(INDEX, two)).isEqualTo(alone);
        }
    }

    @Test
    void groups_with_different_codes_are_not_chained_together() {
        MatchIndex index = new MatchIndex(FirmScheme.parameters());
        index.add(Firms.coded(1, Firms.code("91500112MA6000001"), "重庆宏达商贸有限公司"));
        index.add(Firms.firm(2, "重庆宏达商贸有限公司"));
        index.add(Firms.coded(3, Firms.code("91500112MA6000002"), "重庆宏达商贸有限公司"));
        List<long[]> groups = Clusters.of(
                index, List.of(new Deduplication.Pair(1, 2, 0.99), new Deduplication.Pair(2, 3, 0.95)));

        assertThat(groups).containsExactly(new long[] {1, 2});
    }
}
