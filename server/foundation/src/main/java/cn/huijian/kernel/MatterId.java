package cn.huijian.kernel;

/** Number of an open matter (事项). Positive; assigned by the database and never used again for another record. */
public record MatterId(long value) implements Comparable<MatterId> {
    public MatterId {
        if (value <= 0) {
            throw new InvalidNumberException("MatterId must be positive: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static MatterId parse(String text) {
        return new MatterId(Long.parseLong(text));
    }

    @Override
    public int compareTo(MatterId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
