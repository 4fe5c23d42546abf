package cn.huijian.kernel;

/** Number of a person's account (账号). Positive; assigned by the database and never used again for another record. */
public record AccountId(long value) implements Comparable<AccountId> {
    public AccountId {
        if (value <= 0) {
            throw new InvalidNumberException("AccountId must be positive: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static AccountId parse(String text) {
        return new AccountId(Long.parseLong(text));
    }

    @Override
    public int compareTo(AccountId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
