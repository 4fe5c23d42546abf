package cn.huijian.engine.draw;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Ranks leaves by the seed. */
final class Ranking {
    private static final Comparator<Ranked> LOWEST_FIRST =
            Comparator.comparing(Ranked::rank).thenComparing(Ranked::leaf);
    private static final int PORTION = 1 << 14;

    private Ranking() {}

    /** A leaf, its rank, and its place in the list it came from. */
    record Ranked(Hash rank, Hash leaf, int index) {}

    /** The n lowest, lowest first. */
    static List<Ranked> lowest(Hash seed, List<Hash> leaves, long n) {
        if (n == 0) {
            return List.of();
        }
        int portions = (leaves.size() + PORTION - 1) / PORTION;
        return IntStream.range(0, portions)
                .parallel()
                .boxed()
                .flatMap(portion -> portion(seed, leaves, portion * PORTION, n).stream())
                .sorted(LOWEST_FIRST)
                .limit(n)
                .toList();
    }

    private static PriorityQueue<Ranked> portion(Hash seed, List<Hash> leaves, int from, long n) {
        PriorityQueue<Ranked> kept = new PriorityQueue<>(LOWEST_FIRST.reversed());
        int to = Math.min(from + PORTION, leaves.size());
        for (int i = from; i < to; i++) {
            Hash leaf = leaves.get(i);
            Ranked ranked = new Ranked(Tags.targetRank(seed, leaf), leaf, i);
            if (kept.size() < n) {
                kept.add(ranked);
            } else if (LOWEST_FIRST.compare(ranked, kept.element()) < 0) {
                kept.remove();
                kept.add(ranked);
            }
        }
        return kept;
    }
}
