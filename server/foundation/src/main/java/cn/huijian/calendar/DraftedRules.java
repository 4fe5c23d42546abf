package cn.huijian.calendar;

import cn.huijian.knowledge.KnowledgeItem;
import java.time.LocalDate;

/** Reckons with a rule that is not in force, to show what it would change. */
public interface DraftedRules {
    /**
     * Reads a version of a rule as if it were in force.
     *
     * @throws IllegalArgumentException if it cannot be counted with
     */
    DeadlineRule read(KnowledgeItem item, LocalDate on);

    /**
     * A deadline as it would be had it begun under the rule: same start, same suspensions and extensions.
     *
     * @throws IllegalArgumentException if the rule knows no such extension, or counts hours
     */
    Deadline recompute(DeadlineRule rule, Deadline given);
}
