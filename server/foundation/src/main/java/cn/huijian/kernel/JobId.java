package cn.huijian.kernel;

/** Number of a long-running job (后台作业). Positive; assigned by the database and never used again for another record. */
public record JobId(long value) implements Comparable<JobId> {
    public JobId {
        if (value <= 0) {
            throw new InvalidNumberException("JobId must be positive: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static JobId parse(String text) {
        return new JobId(Long.parseLong(text));
    }

    @Override
    public int compareTo(JobId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
