package cn.huijian.engine.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Groups records into subjects: pairs are joined from the most to the least probable, and two groups that carry different valid
 * codes are never joined, whatever a chain of likenesses between them says.
 */
public final class Clusters {
    private final MatchIndex index;
    private final int[] parent;
    /** By root: the slot of a member that carries a code, or none. */
    private final int[] coded;

    private Clusters(MatchIndex index) {
        this.index = index;
        parent = new int[index.slots().end()];
        coded = new int[parent.length];
        for (int slot = 0; slot < parent.length; slot++) {
            parent[slot] = slot;
            char[] packed = index.slots().packed(slot);
            coded[slot] = packed == null || Packed.empty(packed, Packed.CODE) ? Slots.NONE : slot;
        }
    }

    /**
     * @param pairs of records in the index, as {@link Deduplication} found them
     * @return the ids of each group of two or more, in ascending order
     * @throws IllegalArgumentException when a pair names a record that is not in the index
     */
    public static List<long[]> of(MatchIndex index, List<Deduplication.Pair> pairs) {
        Clusters clusters = new Clusters(index);
        pairs.stream()
                .sorted(Comparator.comparingDouble((Deduplication.Pair pair) -> -pair.probability())
                        .thenComparingLong(Deduplication.Pair::left)
                        .thenComparingLong(Deduplication.Pair::right))
                .forEach(clusters::join);
        return clusters.groups();
    }

    private void join(Deduplication.Pair pair) {
        int a = root(slot(pair.left()));
        int b = root(slot(pair.right()));
        if (a == b || codesDiffer(coded[a], coded[b])) {
            return;
        }
        parent[b] = a;
        if (coded[a] == Slots.NONE) {
            coded[a] = coded[b];
        }
    }

    private boolean codesDiffer(int a, int b) {
        char[] left = a == Slots.NONE ? null : index.slots().packed(a);
        char[] right = b == Slots.NONE ? null : index.slots().packed(b);
        return left != null && right != null && Deciding.identifiers(left, right) == Deciding.DIFFERS;
    }

    private int slot(long id) {
        int slot = index.slots().find(id);
        if (slot == Slots.NONE) {
            throw new IllegalArgumentException("the index holds no record of this id: " + id);
        }
        return slot;
    }

    private int root(int slot) {
        int at = slot;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private List<long[]> groups() {
        int[] sizes = new int[parent.length];
        for (int slot = 0; slot < parent.length; slot++) {
            sizes[root(slot)]++;
        }
        long[][] members = new long[parent.length][];
        List<long[]> groups = new ArrayList<>();
        for (int slot = parent.length - 1; slot >= 0; slot--) {
            int root = root(slot);
            if (members[root] == null && sizes[root] > 1) {
                members[root] = new long[sizes[root]];
                groups.add(members[root]);
            }
            if (members[root] != null) {
                members[root][--sizes[root]] = index.slots().id(slot);
            }
        }
        groups.forEach(Arrays::sort);
        groups.sort(Comparator.comparingLong(group -> group[0]));
        return groups;
    }
}
