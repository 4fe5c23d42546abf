package cn.huijian.kernel;

/**
 * 工商注册号 of fifteen digits (GS 15-2006), in use before the unified code: district of the authority, serial number, check digit MOD 11,10.
 * Firms that never changed it still carry it; it is kept beside the unified code as an alias.
 */
public record RegistrationNumber15(String value) {
    private static final String FORM = "[1-9][0-9]{14}";

    public RegistrationNumber15 {
        if (!value.matches(FORM) || check(value) != value.charAt(14)) {
            throw new IllegalArgumentException("not a registration number: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static RegistrationNumber15 parse(String text) {
        return new RegistrationNumber15(text);
    }

    /** Reads a number as sources write it. Numbers of cooperatives ({@code 510000NA000001X}) have no known check and are no code here. */
    public static CodeReading<RegistrationNumber15> read(String given) {
        String spelling = Spelling.code(given);
        if (!spelling.matches(FORM)) {
            return new CodeReading.NotACode<>(given, "不是 15 位数字注册号");
        }
        char expected = check(spelling);
        return expected == spelling.charAt(14)
                ? new CodeReading.Conforming<>(new RegistrationNumber15(spelling))
                : new CodeReading.WrongCheckCharacter<>(spelling, "第 15 位校验码应为 " + expected);
    }

    @Override
    public String toString() {
        return value;
    }

    private static char check(String digits) {
        return CheckCharacters.mod11And10(digits.substring(0, 14));
    }
}
