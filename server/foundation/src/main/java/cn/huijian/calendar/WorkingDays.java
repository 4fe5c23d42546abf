package cn.huijian.calendar;

import java.time.LocalDate;

/** Working days of the published calendars: Monday to Friday, less holidays, plus make-up days. For terms of the law use {@link Deadlines}. */
public interface WorkingDays {
    boolean isWorkingDay(LocalDate day);

    /** The working day that is {@code count} working days after a day, which is not counted itself; {@code count} is at least 1. */
    LocalDate after(LocalDate day, int count);
}
