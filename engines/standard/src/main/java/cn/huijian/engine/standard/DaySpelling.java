package cn.huijian.engine.standard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days, months and years as papers, spreadsheets and programs write them: 2024-01-05, 2024/1/5, 2024.1.5, 2024年1月5日, 2024 年 1 月 5 号, 20240105,
 * 二〇二四年一月五日, each in full width too and with a time of day behind it; serial days of spreadsheets (45296) and milliseconds since 1970 (in the
 * time of Beijing). What can be read in two ways, such as 24.1.5 or 1/5/2024, is not read.
 */
public final class DaySpelling {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{4})[-/.年\\\\](\\d{1,2})[-/.月\\\\](\\d{1,2})[日号]?(?:[T日号]?\\d{1,2}[:时点].*|\\(?(?:星期|周).\\)?)?");
    private static final Pattern RUN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6}|T.*|\\d{2}:.*)?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern MILLISECONDS = Pattern.compile("-?\\d{12,13}");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})月?(?:份)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:年度?|年报)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final int EARLIEST = 1840;
    private static final int LATEST = 2200;
    private static final int LONGEST = 40;

    private DaySpelling() {}

    /** The day as yyyy-MM-dd. */
    public static Optional<String> day(String given) {
        if (given.length() == 10 && ISO.matcher(given).matches() && valid(given)) {
            return Optional.of(given);
        }
        String text = plain(given);
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            return day(parts);
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return Optional.of(
                    SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1))).toString());
        }
        if (MILLISECONDS.matcher(text).matches()) {
            return inRange(
                    Instant.ofEpochMilli(Long.parseLong(text)).atOffset(BEIJING).toLocalDate());
        }
        Matcher run = RUN.matcher(text);
        return run.matches() ? day(run) : Optional.empty();
    }

    /** The month as yyyy-MM; of a day the month it lies in. */
    public static Optional<String> month(String given) {
        String text = plain(given);
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            int number = Integer.parseInt(month.group(2));
            int year = Integer.parseInt(month.group(1));
            return number >= 1 && number <= 12 && year >= EARLIEST && year <= LATEST
                    ? Optional.of("%04d-%02d".formatted(year, number))
                    : Optional.empty();
        }
        return day(given).map(day -> day.substring(0, 7));
    }

    /** The year as four digits: 2024, 2024年度, 二〇二四年. */
    public static Optional<String> year(String given) {
        Matcher year = YEAR.matcher(plain(given));
        return year.matches()
                        && Integer.parseInt(year.group(1)) >= EARLIEST
                        && Integer.parseInt(year.group(1)) <= LATEST
                ? Optional.of(year.group(1))
                : Optional.empty();
    }

    private static Optional<String> day(Matcher parts) {
        try {
            return inRange(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> inRange(LocalDate day) {
        return day.getYear() < EARLIEST || day.getYear() > LATEST ? Optional.empty() : Optional.of(day.toString());
    }

    private static boolean valid(String iso) {
        try {
            return inRange(LocalDate.parse(iso)).isPresent();
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Half width, without spaces, Chinese numerals as digits. */
    private static String plain(String given) {
        if (given.length() > LONGEST) {
            return "";
        }
        String half =
                Spellings.halfWidth(Spellings.tidy(given)).replace(" ", "").replace('\u3002', '.');
        return ChineseDigits.arabic(half);
    }
}
