package cn.huijian.kernel;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Personal numbers known by their content, wherever they stand: identity cards (GB 11643), mobile phones, bank cards (check digit of ISO/IEC 7812-1).
 * A value that slipped into another column is found so; names and addresses have no check and are known by their column alone.
 */
public final class PersonalText {
    /** Digits that stand for themselves, or in the groups in which people write phones, cards and identity numbers. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])(?:"
            + "[0-9]{6}[ -][0-9]{8}[ -][0-9]{3}[0-9Xx]"
            + "|[0-9]{4}(?:[ -][0-9]{4}){2,3}(?:[ -][0-9]{1,4})?"
            + "|(?:\\+?86[ -]?)?1[3-9][0-9][ -][0-9]{4}[ -][0-9]{4}"
            + "|(?:\\+86)?[0-9]{11,19}[Xx]?"
            + ")(?![0-9A-Za-z])");

    private static final Pattern PHONE = Pattern.compile("(?:86)?1[3-9][0-9]{9}");
    /** 银联 62、60、9558; Visa 4; Mastercard 51 to 55; JCB 35; American Express 34 and 37. */
    private static final Pattern CARD = Pattern.compile("(?:62|60|9558|4|5[1-5]|3[457])[0-9]+");

    private static final int CARD_LEAST = 13;
    private static final int CARD_MOST = 19;
    private static final int TAIL = 4;
    private static final int PHONE_HEAD = 3;
    private static final int IDENTITY_HEAD = 6;

    private PersonalText() {}

    /** Whether some personal number stands in the text. */
    public static boolean isIn(String text) {
        return !masked(text).equals(text);
    }

    /** The text with each personal number masked (手册第 14 章 #36): identity 前6后4, phone 前3后4, bank card 后4. All else stays. */
    public static String masked(String text) {
        return text.length() < PHONE_HEAD + TAIL + TAIL ? text : mask(text);
    }

    private static String mask(String text) {
        var shown = new StringBuilder(text);
        NUMBER.matcher(halfWidth(text)).results().forEach(found -> hide(shown, found));
        return shown.toString();
    }

    private static void hide(StringBuilder shown, MatchResult found) {
        String number = found.group().replaceAll("[^0-9Xx]", "").toUpperCase(java.util.Locale.ROOT);
        int head = headOf(number);
        if (head < 0) {
            return;
        }
        int digits = 0;
        for (int i = found.start(); i < found.end(); i++) {
            boolean digit = Character.isLetterOrDigit(shown.charAt(i));
            if (digit && digits >= head && digits < number.length() - TAIL) {
                shown.setCharAt(i, '*');
            }
            digits += digit ? 1 : 0;
        }
    }

    /** How many digits may stay in front; -1 if this is no personal number. */
    private static int headOf(String number) {
        if (PHONE.matcher(number).matches()) {
            return number.length() - TAIL - TAIL;
        }
        if (isIdentity(number)) {
            return IDENTITY_HEAD;
        }
        return isCard(number) ? 0 : -1;
    }

    private static boolean isIdentity(String number) {
        boolean old = number.length() == 15;
        if (!old && number.length() != 18) {
            return false;
        }
        // Registration numbers of enterprises have the length of the old identity numbers and a check of their own.
        boolean registration =
                old && RegistrationNumber15.read(number) instanceof CodeReading.Conforming<RegistrationNumber15>;
        return !registration
                && IdentityCardNumber.read(number, LocalDate.MAX) instanceof CodeReading.Conforming<IdentityCardNumber>;
    }

    private static boolean isCard(String number) {
        return number.length() >= CARD_LEAST
                && number.length() <= CARD_MOST
                && CARD.matcher(number).matches()
                && luhn(number);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted % 10 + weighted / 10;
        }
        return sum % 10 == 0;
    }

    /** Full-width digits and letters as plain ones, character by character, so that places stay. */
    private static String halfWidth(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char one = plain.charAt(i);
            if (one >= '\uff01' && one <= '\uff5e') {
                plain.setCharAt(i, (char) (one - 0xfee0));
            } else if (one == '\u3000' || one == '\u00a0') {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }
}
