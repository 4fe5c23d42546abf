package cn.huijian.exchange;

import cn.huijian.kernel.Spelling;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads days as sources write them: 2004-06-01, 2004/6/1, 2004.6.1, 20040601, 2004年6月1日, each with or without a time of day behind it. */
public final class GivenDate {
    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?(?:[ T]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern RUN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final int EARLIEST = 1840;
    private static final int LATEST = 2200;

    private GivenDate() {}

    /** The day, or empty if the text is none: 13th months, 31 November, years before 1840 or after 2200. */
    public static Optional<LocalDate> read(String given) {
        @org.jspecify.annotations.Nullable LocalDate plain = plain(given);
        if (plain != null) {
            return Optional.of(plain);
        }
        if (given.length() > 40) {
            return Optional.empty();
        }
        String text = Spelling.halfWidth(Spelling.tidy(given));
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            parts = RUN.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
        }
        return day(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** The common spelling yyyy-MM-dd without the cost of a pattern: a large import reads millions of them. */
    private static @org.jspecify.annotations.Nullable LocalDate plain(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int value = 0;
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return null;
                }
                value = value * 10 + digit;
            }
        }
        return day(value / 10_000, value / 100 % 100, value % 100).orElse(null);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year < EARLIEST || year > LATEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
