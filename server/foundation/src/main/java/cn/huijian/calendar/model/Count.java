package cn.huijian.calendar.model;

import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.DeadlineRule.RollOver;
import cn.huijian.calendar.HolidayCalendar;
import cn.huijian.calendar.Suspension;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts days. The day of the event is not counted; a suspended day is not counted; working days leave out rest days; months and years end on
 * the day of the same number, or the last of the month, and are pushed back by the days suspended.
 */
record Count(HolidayCalendar calendar, List<Suspension> suspensions) {
    Count {
        suspensions = List.copyOf(suspensions);
    }

    boolean isSuspended(LocalDate day) {
        return suspensions.stream().anyMatch(s -> covers(s, day));
    }

    static boolean covers(Suspension suspension, LocalDate day) {
        LocalDate to = suspension.to();
        return !day.isBefore(suspension.from()) && (to == null || day.isBefore(to));
    }

    /** Whether the day is one of those counted. */
    boolean counts(Deadline.Unit unit, LocalDate day) {
        return !isSuspended(day) && (unit != Deadline.Unit.WD || calendar.isWorkingDay(day));
    }

    /** The day on which the period ends, before any roll-over. Requires that no suspension is open. */
    LocalDate end(Deadline.Unit unit, LocalDate start, int amount) {
        return switch (unit) {
            case WD, CD -> walk(unit, start, amount);
            case M -> pushed(start, start.plusMonths(amount));
            case Y -> pushed(start, start.plusYears(amount));
            case H -> throw new IllegalArgumentException("hours are counted from an instant, not from a day");
        };
    }

    private LocalDate walk(Deadline.Unit unit, LocalDate start, int amount) {
        LocalDate day = start;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            counted += counts(unit, day) ? 1 : 0;
        }
        return day;
    }

    private LocalDate pushed(LocalDate start, LocalDate base) {
        LocalDate end = base;
        while (true) {
            LocalDate next = base.plusDays(suspendedWithin(start, end));
            if (next.equals(end)) {
                return end;
            }
            end = next;
        }
    }

    private long suspendedWithin(LocalDate start, LocalDate end) {
        return start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(this::isSuspended)
                .count();
    }

    /** The last day in time: the end, or the first working day after it where the end may not be the last day. */
    LocalDate rolled(LocalDate end, RollOver rollOver) {
        boolean moves = switch (rollOver) {
            case STATUTORY_HOLIDAYS -> calendar.festivalOn(end).isPresent() && !calendar.isWorkingDay(end);
            case REST_DAYS -> !calendar.isWorkingDay(end);
            case NONE -> false;
        };
        LocalDate day = end;
        while (moves && (!calendar.isWorkingDay(day) || isSuspended(day))) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** How many counted days lie after {@code from} up to {@code to}; nought if {@code to} is not later. */
    int between(Deadline.Unit unit, LocalDate from, @Nullable LocalDate to) {
        if (to == null || !to.isAfter(from)) {
            return 0;
        }
        if (suspensions.isEmpty()) {
            return unit == Deadline.Unit.WD ? calendar.workingDays(from, to) : (int) ChronoUnit.DAYS.between(from, to);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> counts(unit, day))
                .count();
    }
}
