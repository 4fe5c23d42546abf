package cn.huijian.city;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Offices act on weekdays; public holidays are left to the calendar of the product. */
final class Days {
    /** A day that has not come: still listed, not filed, not paid. */
    static final LocalDate NEVER = LocalDate.MAX;

    private Days() {}

    /** As a cell: empty for {@link #NEVER}. */
    static String cell(LocalDate day) {
        return day.equals(NEVER) ? "" : day.toString();
    }

    /** The day itself or the Monday after. */
    static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static LocalDate later(LocalDate left, LocalDate right) {
        return left.isAfter(right) ? left : right;
    }

    static LocalDate earlier(LocalDate left, LocalDate right) {
        return left.isBefore(right) ? left : right;
    }
}
