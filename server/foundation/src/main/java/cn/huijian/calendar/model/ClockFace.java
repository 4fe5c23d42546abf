package cn.huijian.calendar.model;

import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.Deadline.Unit;
import cn.huijian.calendar.DeadlineClock;
import cn.huijian.calendar.DeadlineClock.Days;
import cn.huijian.calendar.DeadlineClock.Tone;
import cn.huijian.calendar.DeadlineRule;
import cn.huijian.calendar.Extension;
import cn.huijian.calendar.HolidayCalendar;
import cn.huijian.calendar.Suspension;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a deadline on a day, in the words of the screens. Pure. */
final class ClockFace {
    private static final int MOST_DAYS = 40;

    private final Deadline deadline;
    private final LocalDate today;
    private final Count count;

    ClockFace(HolidayCalendar calendar, Deadline deadline, LocalDate today) {
        this.deadline = deadline;
        this.today = today;
        this.count = new Count(calendar, deadline.suspensions());
    }

    DeadlineClock read() {
        Tone tone = tone();
        int total = total();
        return new DeadlineClock(
                words(tone),
                tone,
                deadline.due(),
                deadline.basis() + " · " + length(),
                deadline.provisional(),
                days(),
                Math.min(total, count.between(deadline.unit(), deadline.start(), today)),
                total);
    }

    private Tone tone() {
        LocalDate due = deadline.due();
        if (due != null && today.isAfter(due)) {
            return Tone.LATE;
        }
        if (runningSuspension().isPresent()) {
            return Tone.STOPPED;
        }
        return today.equals(due) ? Tone.DUE_TODAY : Tone.ON_TIME;
    }

    private Optional<Suspension> runningSuspension() {
        return deadline.suspensions().stream()
                .filter(s -> Count.covers(s, today))
                .findFirst();
    }

    private String words(Tone tone) {
        LocalDate due = deadline.due();
        return switch (tone) {
            case DUE_TODAY -> "今天到期";
            case STOPPED -> "停表 · " + runningSuspension().map(ClockFace::ground).orElse("");
            case ON_TIME -> due == null ? "计时中, 将停表" : "剩 " + units(count.between(deadline.unit(), today, due));
            case LATE -> late(due == null ? today : due);
        };
    }

    private static String ground(Suspension suspension) {
        return suspension.ground().endsWith("中") ? suspension.ground() : suspension.ground() + "中";
    }

    /** On the weekend after a last day no working day has passed yet, and still the act is late. */
    private String late(LocalDate due) {
        int units = new Count(count.calendar(), List.of()).between(deadline.unit(), due, today);
        return units == 0 ? "已超期" : "超期 " + units(units);
    }

    private String units(int number) {
        return deadline.unit() == Unit.WD ? number + " 个工作日" : number + " 日";
    }

    private String length() {
        var length = new StringBuilder(DeadlineRule.length(deadline.unit(), deadline.amount()));
        for (Extension extension : deadline.extensions()) {
            length.append("，延长 ").append(DeadlineRule.length(deadline.unit(), extension.amount()));
        }
        return length.toString();
    }

    /** Units in all: those of the rule, or days where the rule counts months or years. */
    private int total() {
        LocalDate due = deadline.due();
        int units = deadline.amount()
                + deadline.extensions().stream().mapToInt(Extension::amount).sum();
        if (deadline.unit() == Unit.WD || deadline.unit() == Unit.CD) {
            return units;
        }
        LocalDate end = due != null
                ? due
                : deadline.unit() == Unit.M
                        ? deadline.start().plusMonths(units)
                        : deadline.start().plusYears(units);
        return (int) ChronoUnit.DAYS.between(deadline.start(), end);
    }

    private @Nullable Days days() {
        LocalDate start = deadline.start();
        LocalDate last = deadline.due() == null ? today : deadline.due();
        if (last.isBefore(start) || ChronoUnit.DAYS.between(start, last) >= MOST_DAYS) {
            return null;
        }
        var marks = new StringBuilder(MOST_DAYS);
        int total = total();
        int number = 0;
        for (LocalDate day = start; !day.isAfter(last); day = day.plusDays(1)) {
            boolean counted = day.isAfter(start) && number < total && count.counts(deadline.unit(), day);
            number += counted ? 1 : 0;
            marks.append(mark(day, counted));
        }
        boolean shown = !today.isBefore(start) && !today.isAfter(last);
        return new Days(start, marks.toString(), shown ? (int) ChronoUnit.DAYS.between(start, today) : null);
    }

    private char mark(LocalDate day, boolean counted) {
        if (day.equals(deadline.start())) {
            return 'S';
        }
        if (day.equals(deadline.due())) {
            return 'D';
        }
        if (counted) {
            return 'C';
        }
        return count.isSuspended(day) ? 'P' : 'R';
    }
}
