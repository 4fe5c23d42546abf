package cn.huijian.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as a screen shows it on one day.
 *
 * @param words first of all in words: 剩 3 个工作日, 今天到期, 超期 1 个工作日, 停表 · 鉴定中
 * @param tone whether it is on time, due today, late or stopped
 * @param due last day in time, if the clock runs
 * @param basis article and length, for the popover
 * @param provisional shown as 暂定 because a year's holidays are not published
 * @param days the days as counted, for the popover and the segments; at most 40, {@code null} for longer periods
 * @param elapsed units elapsed, and {@code total} units in all, for the bar of long periods
 */
public record DeadlineClock(
        String words,
        Tone tone,
        @Nullable LocalDate due,
        String basis,
        boolean provisional,
        @Nullable Days days,
        int elapsed,
        int total) {
    /** How it stands. */
    public enum Tone {
        ON_TIME,
        DUE_TODAY,
        LATE,
        STOPPED
    }

    /**
     * Days one after another. A page shows fifty clocks, so that a day is one letter: S the start, C counted, R a day of rest, P passed while the clock was
     * stopped, D the last in time.
     *
     * @param first date of the first letter
     * @param marks a letter a day
     * @param today which of them is today, from 0, if one is
     */
    public record Days(
            LocalDate first, String marks, @Nullable Integer today) {}
}
