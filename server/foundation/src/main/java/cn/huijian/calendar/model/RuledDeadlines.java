package cn.huijian.calendar.model;

import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.DeadlineClock;
import cn.huijian.calendar.DeadlineRule;
import cn.huijian.calendar.DeadlineRules;
import cn.huijian.calendar.Deadlines;
import cn.huijian.calendar.Extension;
import cn.huijian.calendar.HolidayCalendar;
import cn.huijian.calendar.HourDeadlines;
import cn.huijian.calendar.Suspension;
import cn.huijian.kernel.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The engine with the rules and calendars of this instance. The version in force when the period begins governs it to its end. */
@Component
final class RuledDeadlines implements Deadlines, HourDeadlines {
    private final DeadlineRules rules;
    private final HolidayCalendar calendar;

    RuledDeadlines(DeadlineRules rules, HolidayCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    @Override
    public Deadline compute(String rule, LocalDate start, List<Suspension> suspensions, List<Extension> extensions) {
        return new DeadlineEngine(calendar).compute(rules.get(rule, start), start, suspensions, extensions);
    }

    @Override
    public Instant dueAt(String rule, Instant start) {
        DeadlineRule found = rules.get(rule, Zone.dayOf(start));
        if (found.unit() != Deadline.Unit.H) {
            throw new IllegalArgumentException(rule + " counts days, not hours: use compute");
        }
        return start.plus(Duration.ofHours(found.amount()));
    }

    @Override
    public DeadlineClock clock(Deadline deadline, LocalDate today) {
        return new ClockFace(calendar, deadline, today).read();
    }
}
