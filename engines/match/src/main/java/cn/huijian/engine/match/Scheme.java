package cn.huijian.engine.match;

import java.util.List;

/**
 * The comparisons of one kind of record, in the order of the waterfall. The answers for a pair pack into one {@code long}, three
 * bits each (a <em>pattern</em>): equal patterns are counted together, and a weight is a look-up.
 *
 * @param name stable, written into the parameters so that they are not used for another scheme
 */
public record Scheme(String name, List<Comparison> comparisons) {
    static final int BITS = 3;
    static final int MASK = Comparison.MOST_LEVELS - 1;
    private static final int MOST = Long.SIZE / BITS;

    public Scheme {
        comparisons = List.copyOf(comparisons);
        if (comparisons.isEmpty() || comparisons.size() > MOST) {
            throw new IllegalArgumentException("a scheme has 1 to " + MOST + " comparisons");
        }
    }

    public int size() {
        return comparisons.size();
    }

    /** The number of levels of a comparison, unknown included. */
    int levels(int comparison) {
        return comparisons.get(comparison).levels().size();
    }

    /** Puts the level into a pattern at a comparison that is still unknown there. */
    public static long with(long pattern, int comparison, int level) {
        return pattern | ((long) level << (comparison * BITS));
    }

    /** The level of a comparison in a pattern; 0 is unknown. */
    public static int level(long pattern, int comparison) {
        return (int) (pattern >>> (comparison * BITS)) & MASK;
    }
}
