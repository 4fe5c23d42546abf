package cn.huijian.kernel;

/** Number of a fact (涉企事实) in the dossier. Positive; assigned by the database and never used again for another record. */
public record FactId(long value) implements Comparable<FactId> {
    public FactId {
        if (value <= 0) {
            throw new InvalidNumberException("FactId must be positive: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static FactId parse(String text) {
        return new FactId(Long.parseLong(text));
    }

    @Override
    public int compareTo(FactId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
