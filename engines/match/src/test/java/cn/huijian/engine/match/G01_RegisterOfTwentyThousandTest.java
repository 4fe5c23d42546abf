package cn.huijian.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Twenty thousand planted rows: half of the subjects twice, with a slip in the second row and a fifth of all rows without code,
 * among namesakes elsewhere and branches.
 */
class G01_RegisterOfTwentyThousandTest {
    private static final int ROWS = 20_000;
    private static final String BRAND = "鑫源宏达华兴盛泰丰瑞祥恒信诚博雅云帆天成宇航嘉禾永顺福隆金鼎汇通万家安康美佳德润东方宝利";
    private static final List<String> TRADES = List.of("商贸", "餐饮管理", "物流", "科技", "建筑工程", "广告传媒", "机械制造");
    private static final List<String> ROADS = List.of("龙山路", "金开大道", "新华街", "学府路", "滨江路", "朝阳路", "文昌巷");
    /** Each first character is at times written as the second. */
    private static final List<String> SLIPS = List.of("宏鸿", "华花", "泰秦", "丰峰", "诚城", "云芸", "嘉佳", "福富", "金今", "达大");

    private final Random random = new Random(11);
    private final List<MatchRecord> rows = new ArrayList<>();
    private final List<Integer> subjects = new ArrayList<>();

    @Test
    void pairs_of_one_subject_are_found_with_f1_of_0_97_or_more() {
        plant();
        MatchIndex index = new MatchIndex(FirmScheme.parameters());
        rows.forEach(index::add);
        index.use(index.learn(5_000).result());
        List<long[]> groups = Clusters.of(index, Deduplication.run(index, Runnable::run).same());

        long found = groups.stream().mapToLong(group -> pairs(group.length)).sum();
        long right = groups.stream().mapToLong(this::rightPairs).sum();
        Map<Integer, Integer> sizes = new HashMap<>();
        subjects.forEach(subject -> sizes.merge(subject, 1, Integer::sum));
        long all = sizes.values().stream().mapToLong(size -> pairs(size)).sum();
        double f1 = 2.0 * right / (found + all);
        assertThat(f1).as("right %d, found %d, all %d", right, found, all).isGreaterThanOrEqualTo(0.97);
    }

    private long rightPairs(long[] group) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (long id : group) {
            counts.merge(subjects.get((int) id), 1, Integer::sum);
        }
        return counts.values().stream().mapToLong(count -> pairs(count)).sum();
    }

    private static long pairs(long members) {
        return members * (members - 1) / 2;
    }

    private void plant() {
        for (int subject = 0; rows.size() < ROWS; subject++) {
            String brand = "";
            while (brand.length() < 2 + subject % 2) {
                brand += BRAND.charAt(random.nextInt(BRAND.length()));
            }
            String trade = TRADES.get(random.nextInt(TRADES.size()));
            String name = "重庆" + brand + trade + "有限公司";
            row(subject, name, random.nextInt(38) + 500_101, false, brand);
            if (random.nextInt(10) < 3) {
                row(++subject, name + (random.nextBoolean() ? "第二分公司" : ""), random.nextInt(38) + 500_101, true, brand);
            }
        }
    }

    private void row(int subject, String name, int district, boolean hard, String brand) {
        String code = Firms.code("91" + district + "MA" + String.format("%07d", subject));
        String road = ROADS.get(random.nextInt(ROADS.size()));
        int number = 1 + random.nextInt(300);
        String room = (1 + random.nextInt(20)) + "-" + (1 + random.nextInt(9));
        String phone = "139" + (10_000_000 + random.nextInt(90_000_000));
        add(subject, code, name, "重庆市" + road + number + "号" + room, phone, district);
        if (hard || random.nextBoolean()) {
            String slipped = brand;
            for (String slip : SLIPS) {
                slipped = random.nextInt(3) == 0 ? slipped.replace(slip.charAt(0), slip.charAt(1)) : slipped;
            }
            String other = name.replace(brand, slipped);
            other = random.nextInt(5) == 0 ? other.replaceFirst("^重庆", "") : other;
            add(subject, code, other, road + number + "号（" + room + "）", random.nextInt(3) == 0 ? "" : phone, district);
        }
    }

    private void add(int subject, String code, String name, String address, String phone, int district) {
        Identifiers identifiers =
                random.nextInt(5) == 0 ? Identifiers.NONE : new Identifiers(code, "", Set.of());
        rows.add(new MatchRecord(
                rows.size(), identifiers, name, List.of(), address, phone, String.valueOf(district), ""));
        subjects.add(subject);
    }
}
