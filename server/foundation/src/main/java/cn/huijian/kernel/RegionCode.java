package cn.huijian.kernel;

/**
 * 行政区划代码, GB/T 2260: two digits each for province, prefecture and county. Names and changes over time are data
 * ({@code knowledge/base/codes/divisions}); 高新区 and other development zones have no code of their own.
 */
public record RegionCode(String value) implements Comparable<RegionCode> {
    /** How far down a code goes. */
    public enum Level {
        PROVINCE,
        PREFECTURE,
        COUNTY
    }

    public RegionCode {
        if (!value.matches("[1-9][0-9]{5}")) {
            throw new IllegalArgumentException("a region code has six digits: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static RegionCode parse(String text) {
        return new RegionCode(text);
    }

    public Level level() {
        if (value.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return value.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
    }

    public RegionCode province() {
        return new RegionCode(value.substring(0, 2) + "0000");
    }

    public RegionCode prefecture() {
        return new RegionCode(value.substring(0, 4) + "00");
    }

    /** Whether the other region is this one or lies in it. */
    public boolean covers(RegionCode other) {
        return switch (level()) {
            case PROVINCE -> other.province().equals(this);
            case PREFECTURE -> other.prefecture().equals(this);
            case COUNTY -> other.equals(this);
        };
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
