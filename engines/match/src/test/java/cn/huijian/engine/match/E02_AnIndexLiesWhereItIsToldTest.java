package cn.huijian.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** One register in the heap, which grows as it comes, and in room outside of it, laid out for as many as were foretold. */
class E02_AnIndexLiesWhereItIsToldTest {
    private static final int ROWS = 12_000;
    private static final String BRAND = "鑫源宏达华兴盛泰丰瑞祥恒信诚博雅云帆天成宇航嘉禾永顺福隆金鼎汇通万家安康美佳德润东方宝利";
    private static final List<String> TRADES = List.of("商贸", "餐饮管理", "物流", "科技", "建筑工程", "广告传媒", "机械制造");

    private final Random random = new Random(5);

    @Test
    void what_is_found_does_not_depend_on_where_the_index_lies() {
        List<MatchRecord> rows = rows();
        MatchIndex heap = filled(new MatchIndex(FirmScheme.parameters()), rows);
        try (Arena arena = Arena.ofShared()) {
            MatchIndex outside =
                    filled(new MatchIndex(FirmScheme.parameters(), bytes -> arena.allocate(bytes, 8), 100), rows);

            assertThat(outside.learn(2_000)).usingRecursiveComparison().isEqualTo(heap.learn(2_000));
            Deduplication.Outcome found = Deduplication.run(outside, Runnable::run);
            assertThat(found).isEqualTo(Deduplication.run(heap, Runnable::run));
            assertThat(found.same()).isNotEmpty();
        }
    }

    @Test
    void a_record_takes_no_more_room_than_is_promised() {
        List<MatchRecord> rows = rows();
        AtomicLong taken = new AtomicLong();
        Room counting = bytes -> {
            taken.addAndGet(bytes);
            return Room.HEAP.take(bytes);
        };
        rows.forEach(new MatchIndex(FirmScheme.parameters(), counting, ROWS)::add);
        assertThat(taken.get() / ROWS).isBetween(100L, (long) MatchIndex.MOST_BYTES);
    }

    /** Some are taken out again, and others come in their places. */
    private static MatchIndex filled(MatchIndex index, List<MatchRecord> rows) {
        int most = rows.size() - 500;
        rows.subList(0, most).forEach(index::add);
        for (int id = 0; id < 1_000; id += 2) {
            assertThat(index.remove(id)).isTrue();
        }
        rows.subList(most, rows.size()).forEach(index::add);
        assertThat(index.size()).isEqualTo(most);
        return index;
    }

    private List<MatchRecord> rows() {
        List<MatchRecord> rows = new ArrayList<>(ROWS);
        for (int id = 0; id < ROWS; id++) {
            String brand = "" + letter() + letter() + (id % 2 == 0 ? letter() : "");
            String code = id % 5 == 0 ? "" : Firms.code("91500112MA" + String.format("%07d", id / 2));
            rows.add(new MatchRecord(
                    id,
                    new Identifiers(code, id % 3 == 0 ? "50010600" + (1_000_000 + id / 2) : "", Set.of()),
                    "重庆" + brand + TRADES.get(id % TRADES.size()) + "有限公司",
                    id % 7 == 0 ? List.of("重庆" + brand + letter() + "商贸有限公司") : List.of(),
                    "重庆市龙山路" + random.nextInt(300) + "号" + random.nextInt(20) + "-" + random.nextInt(9),
                    "139" + (10_000_000 + random.nextInt(90_000_000)),
                    String.valueOf(500_101 + random.nextInt(38)),
                    "5211"));
        }
        return rows;
    }

    private char letter() {
        return BRAND.charAt(random.nextInt(BRAND.length()));
    }
}
