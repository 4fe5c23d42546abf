package cn.huijian.kernel;

import java.util.regex.Pattern;

/**
 * 统一社会信用代码, GB 32100-2015, with both check characters right: the seventeenth (GB 11714, of the organisation code) and the
 * eighteenth. The district of a firm never follows from its digits: they name the authority that first registered it.
 *
 * @param value eighteen characters, upper case
 */
public record UnifiedSocialCreditCode(String value) implements Comparable<UnifiedSocialCreditCode> {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM =
            Pattern.compile("[1-9ANY][1-9][0-9]{6}[0-9A-HJ-NPQRTUWXY]{8}[0-9X][0-9A-HJ-NPQRTUWXY]");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public UnifiedSocialCreditCode {
        if (!hasForm(value)) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
        if (organisationCheck(value) != value.charAt(16) || lastCheck(value) != value.charAt(17)) {
            throw new IllegalArgumentException("check character of the unified social credit code is wrong: " + value);
        }
    }

    /** Reads the form that {@link #toString()} writes. */
    public static UnifiedSocialCreditCode parse(String text) {
        return new UnifiedSocialCreditCode(text);
    }

    /**
     * Reads a code as sources write it: spaces inside and around, full-width or lower-case characters are put right. A code whose check
     * character fails is told apart from what is no code, because real licences of the first pilots fail the standard.
     */
    public static CodeReading<UnifiedSocialCreditCode> read(String given) {
        String spelling = Spelling.code(given);
        if (!hasForm(spelling)) {
            return new CodeReading.NotACode<>(given, whyNot(spelling));
        }
        char organisation = organisationCheck(spelling);
        if (organisation != spelling.charAt(16)) {
            return new CodeReading.WrongCheckCharacter<>(spelling, "第 17 位(组织机构代码校验位)应为 " + organisation);
        }
        char last = lastCheck(spelling);
        if (last != spelling.charAt(17)) {
            return new CodeReading.WrongCheckCharacter<>(spelling, "第 18 位校验码应为 " + last);
        }
        return new CodeReading.Conforming<>(new UnifiedSocialCreditCode(spelling));
    }

    /** Whether the text has the form of a code, whatever its check characters. */
    public static boolean hasForm(String spelling) {
        return FORM.matcher(spelling).matches();
    }

    /** The code for its first seventeen characters, for generators and tests; the seventeenth is computed too. */
    public static UnifiedSocialCreditCode complete(String firstSixteen) {
        String seventeen = firstSixteen + CheckCharacters.organisation(firstSixteen.substring(8));
        return new UnifiedSocialCreditCode(seventeen + lastCheck(seventeen));
    }

    /** 登记管理部门: 9 for market supervision. */
    public char department() {
        return value.charAt(0);
    }

    /** 机构类别 within the department: 1 enterprise, 2 individual business, 3 cooperative under department 9. */
    public char category() {
        return value.charAt(1);
    }

    /** 登记管理机关行政区划码 at the time the code was given: not where the firm is. */
    public RegionCode registeredIn() {
        return new RegionCode(value.substring(2, 8));
    }

    public OrganisationCode organisationCode() {
        return new OrganisationCode(value.substring(8, 17));
    }

    @Override
    public int compareTo(UnifiedSocialCreditCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String whyNot(String spelling) {
        if (spelling.length() != 18) {
            return "应为 18 位, 给出的是 " + spelling.codePointCount(0, spelling.length()) + " 位";
        }
        return spelling.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? "登记管理部门、机构类别或行政区划位不符合 GB 32100"
                : "含有代码字符集以外的字符(不用 I、O、S、V、Z)";
    }

    private static char organisationCheck(String code) {
        return CheckCharacters.organisation(code.substring(8, 16));
    }

    private static char lastCheck(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
