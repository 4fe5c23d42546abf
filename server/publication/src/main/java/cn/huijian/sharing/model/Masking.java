package cn.huijian.sharing.model;

/** Values given so that they can be recognised by who knows them, and by nobody else. */
public final class Masking {
    private Masking() {}

    /** The first and, from four characters on, the last character stay. */
    public static String mask(String value) {
        int length = value.codePointCount(0, value.length());
        if (length == 0) {
            return "";
        }
        String first = value.substring(0, value.offsetByCodePoints(0, 1));
        String last = length < 4 ? "" : value.substring(value.offsetByCodePoints(0, length - 1));
        return first + "*".repeat(Math.min(6, length - (last.isEmpty() ? 1 : 2))) + last;
    }
}
