package cn.huijian.city;

import java.util.Locale;

/**
 * Writes codes with right check characters under the division codes 509901 and 509902, which GB/T 2260 has not assigned:
 * no code of the city can be a real one. The arithmetic is the city's own on purpose (see the package page).
 */
final class Codes {
    /** GB 32100-2015: 31 characters, without I O S V Z. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS_18 = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] WEIGHTS_9 = {3, 7, 9, 10, 5, 8, 4, 2};

    private static final long MODERN_BODIES = 31L * 31 * 31 * 31 * 31 * 31;
    private static final long OLD_BODIES = 100_000_000L;

    private final Permutation modern;
    private final Permutation old;
    private final Permutation register;

    Codes(long seed) {
        modern = new Permutation(MODERN_BODIES, seed, "uscc-modern");
        old = new Permutation(OLD_BODIES, seed, "uscc-old");
        register = new Permutation(10_000_000L, seed, "register-number");
    }

    /** 统一社会信用代码 (GB 32100-2015); an old firm keeps its eight digits of 组织机构代码, others get the MA section. */
    String uscc(Kind kind, String division, long index, boolean oldBody) {
        String body =
                oldBody ? String.format(Locale.ROOT, "%08d", old.apply(index)) : "MA" + base31(modern.apply(index));
        String first17 = kind.codePrefix() + division + body + organisationCheck(body);
        return first17 + creditCheck(first17);
    }

    /** 15-digit 注册号 (GS 15-2006): division, eight digits whose first tells the kind, MOD 11,10. */
    String registerNumber(Kind kind, String division, long index) {
        int first = kind == Kind.INDIVIDUAL ? 6 : 0;
        return withCheck(division + String.format(Locale.ROOT, "%08d", first * 10_000_000L + register.apply(index)));
    }

    /** Digits with their ISO 7064 MOD 11,10 check digit. */
    static String withCheck(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return digits + (11 - product) % 10;
    }

    /** Check character of a 组织机构代码 (GB 11714-1997) for its first eight characters. */
    static char organisationCheck(String first8) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(first8.charAt(i), 36) * WEIGHTS_9[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : Character.forDigit(check % 11, 10);
    }

    /** Check character of a 统一社会信用代码 for its first seventeen characters. */
    static char creditCheck(String first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS_18[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static String base31(long value) {
        char[] text = new char[6];
        long rest = value;
        for (int i = 5; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (rest % 31));
            rest /= 31;
        }
        return new String(text);
    }
}
