package cn.huijian.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Working days with what stands behind them: the yearly notice of the State Council's office ({@code knowledge/calendars}). A year without a
 * published notice is counted with the festival days fixed by regulation only, and every answer that rests on it is provisional.
 */
public interface HolidayCalendar extends WorkingDays {
    /** The festival of which this day is part, by the notice (or by regulation, in a year without one). An ordinary weekend is none. */
    Optional<String> festivalOn(LocalDate day);

    boolean isPublished(int year);

    /** Version of the notice of that year, or of the days fixed by regulation where none is published; stored with what was counted by it. */
    String version(int year);

    /** How many working days lie after {@code from} up to {@code to}; nought if {@code to} is not later. */
    int workingDays(LocalDate from, LocalDate to);

    @Override
    default LocalDate after(LocalDate day, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one working day: " + count);
        }
        LocalDate at = day;
        for (int counted = 0; counted < count; ) {
            at = at.plusDays(1);
            counted += isWorkingDay(at) ? 1 : 0;
        }
        return at;
    }
}
