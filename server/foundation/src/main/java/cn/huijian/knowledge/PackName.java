package cn.huijian.knowledge;

/** Name of a pack, the folder under {@code knowledge/}: lower-case words joined by hyphens. */
public record PackName(String value) implements Comparable<PackName> {
    /** The national pack, which every other inherits from. */
    public static final PackName BASE = new PackName("base");

    public PackName {
        if (!value.matches("[a-z]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a pack is named in lower-case words joined by hyphens: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static PackName parse(String text) {
        return new PackName(text);
    }

    @Override
    public int compareTo(PackName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
