package cn.huijian.calendar.model;

import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.DeadlineRule;
import cn.huijian.calendar.DraftedRules;
import cn.huijian.calendar.HolidayCalendar;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The engine of all deadlines, with a rule from outside. */
@Component
final class DraftReckoning implements DraftedRules {
    private final RuleFiles files;
    private final HolidayCalendar calendar;

    DraftReckoning(RuleFiles files, HolidayCalendar calendar) {
        this.files = files;
        this.calendar = calendar;
    }

    @Override
    public DeadlineRule read(KnowledgeItem item, LocalDate on) {
        DeadlineRule rule = files.read(item, on);
        if (rule.amount() <= 0) {
            throw new IllegalArgumentException("期限须为正数,现为 " + rule.amount());
        }
        return rule;
    }

    @Override
    public Deadline recompute(DeadlineRule rule, Deadline given) {
        return new DeadlineEngine(calendar).compute(rule, given.start(), given.suspensions(), given.extensions());
    }
}
