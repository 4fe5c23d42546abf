package cn.huijian.kernel;

/**
 * A count that stops at a bound, because an exact count of a long list costs more than it tells.
 *
 * @param value the number counted, at most the bound
 * @param more whether there are more than {@code value}
 */
public record BoundedCount(int value, boolean more) {
    /** Reads the result of a query that was limited to {@code bound + 1} rows. */
    public static BoundedCount ofLimited(int counted, int bound) {
        return counted > bound ? new BoundedCount(bound, true) : new BoundedCount(counted, false);
    }

    /** {@code 10,000+} or the exact number, as the screens show it. */
    @Override
    public String toString() {
        return String.format("%,d%s", value, more ? "+" : "");
    }
}
