package cn.huijian.calendar.model;

import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.DeadlineRule;
import cn.huijian.calendar.Extension;
import cn.huijian.calendar.HolidayCalendar;
import cn.huijian.calendar.Suspension;
import java.time.LocalDate;
import java.util.List;
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
                rule.basis(),
                start,
                rule.unit(),
                rule.amount(),
                due,
                isProvisional(rule, start, due),
                suspensions,
                extensions);
    }

    /** Working days need every year they pass; the other units only the year of their last day, for the roll-over. */
    private boolean isProvisional(DeadlineRule rule, LocalDate start, @Nullable LocalDate due) {
        if (due == null) {
            return false;
        }
        if (rule.unit() != Deadline.Unit.WD) {
            return rule.rollOver() != DeadlineRule.RollOver.NONE && !calendar.isPublished(due.getYear());
        }
        for (int year = start.plusDays(1).getYear(); year <= due.getYear(); year++) {
            if (!calendar.isPublished(year)) {
                return true;
            }
        }
        return false;
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
