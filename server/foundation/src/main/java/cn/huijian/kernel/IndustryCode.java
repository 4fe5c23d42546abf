package cn.huijian.kernel;

/**
 * 行业代码, GB/T 4754-2017 with its first amendment: two (大类), three (中类) or four digits (小类), or the letter of a section (门类) alone.
 * The section follows from the first two digits by the table of the standard, so {@code 6210} and {@code H6210} are the same code.
 *
 * @param value a letter A to T, or two to four digits
 */
public record IndustryCode(String value) implements Comparable<IndustryCode> {
    /** Last division (大类) of each section A to T, in order. */
    private static final int[] LAST_DIVISION = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    public IndustryCode {
        if (!value.matches("[A-T]|[0-9]{2,4}") || (value.length() > 1 && !isDivision(value))) {
            throw new IllegalArgumentException("not a code of GB/T 4754-2017: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes, and the forms with the section letter before the digits. */
    public static IndustryCode parse(String text) {
        IndustryCode code = new IndustryCode(text.matches("[A-T][0-9]{2,4}") ? text.substring(1) : text);
        if (text.length() > 1 && Character.isLetter(text.charAt(0)) && text.charAt(0) != code.section()) {
            throw new IllegalArgumentException("section and division do not belong together: " + text);
        }
        return code;
    }

    /** Reads a code from outside; there is no check character, so it either fits the standard or is no code. */
    public static CodeReading<IndustryCode> read(String given) {
        try {
            return new CodeReading.Conforming<>(parse(Spelling.code(given)));
        } catch (IllegalArgumentException notOne) {
            return new CodeReading.NotACode<>(given, "不是 GB/T 4754-2017 的行业代码");
        }
    }

    /** 门类, a letter A to T. */
    public char section() {
        if (value.length() == 1) {
            return value.charAt(0);
        }
        int division = Integer.parseInt(value, 0, 2, 10);
        int section = 0;
        while (LAST_DIVISION[section] < division) {
            section++;
        }
        return (char) ('A' + section);
    }

    /** Whether the other code is this class or lies in it. */
    public boolean covers(IndustryCode other) {
        return value.length() == 1 ? other.section() == section() : other.value.startsWith(value);
    }

    @Override
    public int compareTo(IndustryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isDivision(String digits) {
        int division = Integer.parseInt(digits, 0, 2, 10);
        return division >= 1 && division <= 97;
    }
}
