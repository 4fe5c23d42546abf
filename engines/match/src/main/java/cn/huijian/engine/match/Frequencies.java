package cn.huijian.engine.match;

/**
 * How rare a 字号 is, as weight (Winkler 1988, 2000). Of pairs of one subject that agree on the value v, a share in proportion to
 * its count n(v) carries v; of pairs of different subjects one in proportion to n(v)·c(v), with c the other records that it brings
 * into comparison. With u and m of v put in place of those of the whole level, the weight changes by
 *
 * <pre>  log₂( c̄ / c(v) ),   c(v) = min(n(v) − 1, 50), at least 1,   c̄ its mean over all records</pre>
 *
 * <p>so agreeing on a 字号 that only these two bear counts more, and agreeing on 鑫源 less, than the level says.
 */
final class Frequencies {
    private long records;
    private long partners;

    /** Notes that a value is now carried by {@code after} records instead of {@code before}. */
    void changed(int before, int after) {
        records += after - before;
        partners += after * (long) partners(after) - before * (long) partners(before);
    }

    /** log₂(c̄ / c(v)) for a value carried by so many records; 0 while nothing is known. */
    double weight(int count) {
        if (records == 0) {
            return 0;
        }
        return Parameters.log2((double) partners / records / partners(count));
    }

    private static int partners(int count) {
        return Math.clamp(count - 1L, 1, MatchIndex.MOST_CANDIDATES);
    }
}
