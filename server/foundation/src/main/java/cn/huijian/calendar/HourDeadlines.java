package cn.huijian.calendar;

import java.time.Instant;

/** Periods that the law counts in hours, for example 二十四小时内. They run from the event itself through nights and rest days. */
public interface HourDeadlines {
    /**
     * The last moment in time.
     *
     * @param rule id in {@code knowledge/deadlines}, for example {@code crime-transfer}
     * @throws IllegalArgumentException if the rule does not count hours
     */
    Instant dueAt(String rule, Instant start);
}
