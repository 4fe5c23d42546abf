package cn.huijian.kernel;

/**
 * Number of an organisational unit (局、科室、监管所). {@link #UNASSIGNED} is the desk for what no supervision station covers.
 */
public record UnitId(int value) implements Comparable<UnitId> {
    /** 未分配辖区: rows whose station is not known yet stand here until a person assigns them. */
    public static final UnitId UNASSIGNED = new UnitId(0);

    public UnitId {
        if (value < 0) {
            throw new IllegalArgumentException("UnitId must not be negative: " + value);
        }
    }

    @Override
    public int compareTo(UnitId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
