package cn.huijian.kernel;

/** Number of a stored document (文件). Positive; assigned by the database and never used again for another record. */
public record DocumentId(long value) implements Comparable<DocumentId> {
    public DocumentId {
        if (value <= 0) {
            throw new InvalidNumberException("DocumentId must be positive: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static DocumentId parse(String text) {
        return new DocumentId(Long.parseLong(text));
    }

    @Override
    public int compareTo(DocumentId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
