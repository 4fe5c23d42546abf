package cn.huijian.kernel;

/**
 * 组织机构代码, GB 11714-1997: eight characters and a check character. Characters 9 to 17 of a unified social credit code.
 *
 * @param value nine characters, upper case, without hyphen
 */
public record OrganisationCode(String value) {
    private static final String FORM = "[0-9A-Z]{8}[0-9X]";

    public OrganisationCode {
        if (!value.matches(FORM) || CheckCharacters.organisation(value) != value.charAt(8)) {
            throw new IllegalArgumentException("not an organisation code: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static OrganisationCode parse(String text) {
        return new OrganisationCode(text);
    }

    /** Reads a code as papers write it, with or without the hyphen before the check character. */
    public static CodeReading<OrganisationCode> read(String given) {
        String spelling = Spelling.code(given).replace("-", "");
        if (!spelling.matches(FORM)) {
            return new CodeReading.NotACode<>(given, "不是 9 位组织机构代码");
        }
        char expected = CheckCharacters.organisation(spelling);
        return expected == spelling.charAt(8)
                ? new CodeReading.Conforming<>(new OrganisationCode(spelling))
                : new CodeReading.WrongCheckCharacter<>(spelling, "组织机构代码校验位应为 " + expected);
    }

    @Override
    public String toString() {
        return value;
    }
}
