package cn.huijian.bench.matching;

import cn.huijian.engine.match.Comparison;
import cn.huijian.engine.match.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A scheme of the engine over named text fields; a field may be compared in more than one way. */
final class TextScheme {
    private final List<String> fields = new ArrayList<>();
    private final List<Texts.Compared> ways = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final String name;

    TextScheme(String name) {
        this.name = name;
    }

    TextScheme with(String field, int levels, Texts.Compared way) {
        List<Comparison.Level> all = new ArrayList<>(List.of(Comparison.Level.UNKNOWN));
        for (int level = 1; level <= levels; level++) {
            all.add(new Comparison.Level("l" + level, "第" + level + "级"));
        }
        String code = field + comparisons.size();
        comparisons.add(new Comparison(code, code, all));
        fields.add(field);
        ways.add(way);
        return this;
    }

    Scheme scheme() {
        return new Scheme(name, comparisons);
    }

    long pattern(Map<String, String> left, Map<String, String> right) {
        long pattern = 0;
        for (int k = 0; k < fields.size(); k++) {
            String a = left.getOrDefault(fields.get(k), "");
            String b = right.getOrDefault(fields.get(k), "");
            if (!a.isEmpty() && !b.isEmpty()) {
                pattern = Scheme.with(pattern, k, ways.get(k).level(a, b));
            }
        }
        return pattern;
    }
}
