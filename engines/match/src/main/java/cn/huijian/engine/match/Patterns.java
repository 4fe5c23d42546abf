package cn.huijian.engine.match;

import java.util.HashMap;
import java.util.Map;

/**
 * How many candidate pairs show each pattern of levels, and of how many of them the truth is known. The counts are all that EM
 * needs, so a million pairs cost no more than the few thousand patterns that occur.
 */
public final class Patterns {
    private final Scheme scheme;
    private final Map<Long, long[]> counts = new HashMap<>();

    /** What is known of a pair before its pattern is looked at. */
    public enum Label {
        OPEN,
        SAME,
        DIFFERENT
    }

    public Patterns(Scheme scheme) {
        this.scheme = scheme;
    }

    public Scheme scheme() {
        return scheme;
    }

    public void add(long pattern, Label label) {
        counts.computeIfAbsent(pattern, none -> new long[Label.values().length])[label.ordinal()]++;
    }

    public void addAll(Patterns others) {
        others.counts.forEach((pattern, more) -> {
            long[] sum = counts.computeIfAbsent(pattern, none -> new long[more.length]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
            }
        });
    }

    public long total() {
        return counts.values().stream()
                .mapToLong(count -> count[0] + count[1] + count[2])
                .sum();
    }

    interface Visitor {
        void visit(long pattern, long open, long same, long different);
    }

    /** In the order of the patterns, so that sums come out the same to the last bit on every machine. */
    void forEach(Visitor visitor) {
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> visitor.visit(
                        entry.getKey(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]));
    }
}
