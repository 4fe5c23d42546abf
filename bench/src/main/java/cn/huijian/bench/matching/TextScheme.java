package cn.huijian.bench.matching;

import cn.huijian.engine.match.Comparison;
import cn.huijian.engine.match.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A scheme of the engine over named text fields; a field may be compared in more than one way, and a comparison may look at whole rows. */
final class TextScheme {
    private final List<Rows> ways = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final String name;

    /** A comparison of two rows; 0 unknown, 1 the closest. */
    interface Rows {
        int level(Map<String, String> left, Map<String, String> right);
    }

    TextScheme(String name) {
        this.name = name;
    }

    /** Compares one field, unknown where a side leaves it empty. */
    TextScheme with(String field, int levels, Texts.Compared way) {
        return rows(field, levels, (left, right) -> {
            String a = left.getOrDefault(field, "");
            String b = right.getOrDefault(field, "");
            return a.isEmpty() || b.isEmpty() ? 0 : way.level(a, b);
        });
    }

    TextScheme rows(String what, int levels, Rows way) {
        List<Comparison.Level> all = new ArrayList<>(List.of(Comparison.Level.UNKNOWN));
        for (int level = 1; level <= levels; level++) {
            all.add(new Comparison.Level("l" + level, "第" + level + "级"));
        }
        String code = what + comparisons.size();
        comparisons.add(new Comparison(code, code, all));
        ways.add(way);
        return this;
    }

    Scheme scheme() {
        return new Scheme(name, comparisons);
    }

    long pattern(Map<String, String> left, Map<String, String> right) {
        long pattern = 0;
        for (int k = 0; k < ways.size(); k++) {
            pattern = Scheme.with(pattern, k, ways.get(k).level(left, right));
        }
        return pattern;
    }
}
