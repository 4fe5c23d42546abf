package cn.huijian.calendar;

import java.time.LocalDate;
import java.util.List;

/** The statutory periods known, each in the version in force on a day. */
public interface DeadlineRules {
    /** @throws java.util.NoSuchElementException if no such rule is in force on that day */
    DeadlineRule get(String rule, LocalDate on);

    /** All rules in force on that day, ordered by id. */
    List<DeadlineRule> list(LocalDate on);
}
