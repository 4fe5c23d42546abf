package cn.huijian.kernel;

/** Number of a business entity (经营主体) inside this instance; identity across instances is the unified social credit code. Positive; assigned by the database and never used again for another record. */
public record EntityId(long value) implements Comparable<EntityId> {
    public EntityId {
        if (value <= 0) {
            throw new InvalidNumberException("EntityId must be positive: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static EntityId parse(String text) {
        return new EntityId(Long.parseLong(text));
    }

    @Override
    public int compareTo(EntityId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
