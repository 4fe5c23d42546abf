package cn.huijian.kernel;

/**
 * Number of a food licence: SC (production), JY (trade and catering) or YB (filing for pre-packed food only), fourteen digits of which the
 * last is the check digit MOD 11,10. 《食品生产许可管理办法》、《食品经营许可和备案管理办法》.
 */
public record FoodLicenceNumber(String value) {
    private static final String FORM = "(SC|JY|YB)[0-9]{14}";

    /** What a number stands for. */
    public enum Kind {
        /** 食品生产许可证. */
        SC,
        /** 食品经营许可证. */
        JY,
        /** 仅销售预包装食品备案. */
        YB
    }

    public FoodLicenceNumber {
        if (!value.matches(FORM) || check(value) != value.charAt(15)) {
            throw new IllegalArgumentException("not a food licence number: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static FoodLicenceNumber parse(String text) {
        return new FoodLicenceNumber(text);
    }

    /** Reads a number from outside. Old numbers may fail the check; that YB uses the same check is not confirmed. */
    public static CodeReading<FoodLicenceNumber> read(String given) {
        String spelling = Spelling.code(given);
        if (!spelling.matches(FORM)) {
            return new CodeReading.NotACode<>(given, "不是 SC、JY 或 YB 加 14 位数字");
        }
        char expected = check(spelling);
        return expected == spelling.charAt(15)
                ? new CodeReading.Conforming<>(new FoodLicenceNumber(spelling))
                : new CodeReading.WrongCheckCharacter<>(spelling, "末位校验码应为 " + expected);
    }

    public Kind kind() {
        return Kind.valueOf(value.substring(0, 2));
    }

    /** Food category (three digits) of a production licence, 主体业态 (one digit) of the others. */
    public String category() {
        return kind() == Kind.SC ? value.substring(2, 5) : value.substring(2, 3);
    }

    /** District of the authority that gave the licence. */
    public RegionCode region() {
        return new RegionCode(kind() == Kind.SC ? value.substring(5, 11) : value.substring(3, 9));
    }

    @Override
    public String toString() {
        return value;
    }

    private static char check(String number) {
        return CheckCharacters.mod11And10(number.substring(2, 15));
    }
}
