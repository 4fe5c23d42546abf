package cn.huijian.calendar.model;

import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.DeadlineRule;
import cn.huijian.calendar.Extension;
import cn.huijian.calendar.HolidayCalendar;
import cn.huijian.calendar.Suspension;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The one deadline engine (rulebook 0.1). Pure. */
final class DeadlineEngine {
    private final HolidayCalendar calendar;

    DeadlineEngine(HolidayCalendar calendar) {
        this.calendar = calendar;
    }

    Deadline compute(DeadlineRule rule, LocalDate start, List<Suspension> suspensions, List<Extension> extensions) {
        checkExtensions(rule, extensions);
        boolean stopped = suspensions.stream().anyMatch(s -> s.to() == null);
        int amount =
                rule.amount() + extensions.stream().mapToInt(Extension::amount).sum();
        Count count = new Count(calendar, suspensions);
        LocalDate end = stopped ? null : count.end(rule.unit(), start, amount);
        LocalDate due = end == null ? null : count.rolled(end, rule.rollOver());
        return new Deadline(
                rule.id(),
                rule.version(),
                years(rule, start, end, due).mapToObj(calendar::version).toList(),
                rule.basis(),
                start,
                rule.unit(),
                rule.amount(),
                due,
                isProvisional(rule, start, end, due),
                suspensions,
                extensions);
    }

    private boolean isProvisional(
            DeadlineRule rule, LocalDate start, @Nullable LocalDate end, @Nullable LocalDate due) {
        return years(rule, start, end, due).anyMatch(year -> !calendar.isPublished(year));
    }

    /** Years whose rest days decide: working days need every year they pass; the other units only those of the last day, for the roll-over. */
    private static IntStream years(
            DeadlineRule rule, LocalDate start, @Nullable LocalDate end, @Nullable LocalDate due) {
        if (end == null || due == null) {
            return IntStream.empty();
        }
        if (rule.unit() == Deadline.Unit.WD) {
            return IntStream.rangeClosed(start.plusDays(1).getYear(), due.getYear());
        }
        return rule.rollOver() == DeadlineRule.RollOver.NONE
                ? IntStream.empty()
                : IntStream.rangeClosed(end.getYear(), due.getYear());
    }

    private static void checkExtensions(DeadlineRule rule, List<Extension> extensions) {
        if (extensions.size() > rule.extensions().size()) {
            throw new IllegalArgumentException(
                    rule.id() + " may be extended " + rule.extensions().size() + " times, not " + extensions.size());
        }
        for (int i = 0; i < extensions.size(); i++) {
            Integer most = rule.extensions().get(i).amount();
            if (most != null && extensions.get(i).amount() > most) {
                throw new IllegalArgumentException(rule.id() + " may be extended by at most " + most + " at a time");
            }
        }
    }
}
