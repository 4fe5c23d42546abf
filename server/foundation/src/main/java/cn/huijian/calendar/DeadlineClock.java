package cn.huijian.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as a screen shows it on one day.
 *
 * @param words first of all in words: 剩 3 个工作日, 今天到期, 超期 1 个工作日, 停表 · 鉴定中
 * @param tone whether it is on time, due today, late or stopped
 * @param due last day in time, if the clock runs
 * @param basis article and length, for the popover
 * @param provisional shown as 暂定 because a year's holidays are not published
 * @param days the days as counted, for the popover and the segments; at most 40, none for longer periods
 * @param elapsed units elapsed, and {@code total} units in all, for the bar of long periods
 */
public record DeadlineClock(
        String words,
        Tone tone,
        @Nullable LocalDate due,
        String basis,
        boolean provisional,
        List<Day> days,
        int elapsed,
        int total) {
    /** How it stands. */
    public enum Tone {
        ON_TIME,
        DUE_TODAY,
        LATE,
        STOPPED
    }

    /** One day of the count; {@code number} is its count, or 0 for the start day and rest days. */
    public record Day(LocalDate date, Kind kind, int number, boolean today) {}

    /** What a day is in the count. */
    public enum Kind {
        START,
        COUNTED,
        REST,
        SUSPENDED,
        DUE
    }

    public DeadlineClock {
        days = List.copyOf(days);
    }
}
