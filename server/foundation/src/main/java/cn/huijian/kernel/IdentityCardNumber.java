package cn.huijian.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * 公民身份号码, GB 11643-1999 (residence permits of 港澳台居民, 81 to 83 in front, have the same form). Personal data: {@link #toString()}
 * masks, so that a number never reaches a log by accident; only the vault keeps {@link #value()}.
 */
public record IdentityCardNumber(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    public IdentityCardNumber {
        if (!value.matches("[1-9][0-9]{16}[0-9X]") || check(value) != value.charAt(17) || !hasBirthday(value)) {
            throw new IllegalArgumentException("not an identity number: " + masked(value));
        }
    }

    /** Reads {@link #value()}. */
    public static IdentityCardNumber parse(String text) {
        return new IdentityCardNumber(text);
    }

    /** Reads a number from outside; the birthday must not lie after today. Old fifteen-digit numbers are completed with 19 and the check. */
    public static CodeReading<IdentityCardNumber> read(String given, LocalDate today) {
        String spelling = Spelling.code(given);
        if (spelling.matches("[1-9][0-9]{14}")) {
            spelling = completed(spelling);
        }
        if (!spelling.matches("[1-9][0-9]{16}[0-9X]")) {
            return new CodeReading.NotACode<>(given, "不是 18 位或 15 位身份证号码");
        }
        if (!hasBirthday(spelling) || birthday(spelling).isAfter(today)) {
            return new CodeReading.NotACode<>(given, "出生日期位不是有效日期");
        }
        return check(spelling) == spelling.charAt(17)
                ? new CodeReading.Conforming<>(new IdentityCardNumber(spelling))
                : new CodeReading.WrongCheckCharacter<>(spelling, "身份证号码校验位不符");
    }

    public LocalDate birthday() {
        return birthday(value);
    }

    /** As it is shown by default: {@code 110105********002X}. */
    public String masked() {
        return masked(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String masked(String number) {
        return number.length() < 18
                ? "*".repeat(number.length())
                : number.substring(0, 6) + "********" + number.substring(14);
    }

    private static String completed(String fifteen) {
        String seventeen = fifteen.substring(0, 6) + "19" + fifteen.substring(6);
        return seventeen + check(seventeen);
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean hasBirthday(String number) {
        try {
            return !birthday(number).isBefore(LocalDate.of(1850, 1, 1));
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static LocalDate birthday(String number) {
        return LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
