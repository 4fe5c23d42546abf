package cn.huijian.calendar;

import java.time.LocalDate;
import java.util.List;

/** Computes statutory deadlines from the rules in {@code knowledge/deadlines} and the published calendars. Pure: same input, same answer. */
public interface Deadlines {
    /**
     * The deadline of a rule that started on a day, by the version of the rule in force on that day.
     *
     * @param rule id in {@code knowledge/deadlines}, for example {@code inspection-publication}
     * @param start day of the starting event (not counted itself)
     * @param suspensions periods that do not count, half-open; a day in two of them is left out once
     * @param extensions granted extensions, in the rule's unit and in the order granted
     * @throws IllegalArgumentException if the rule knows no such extension, or counts hours
     */
    Deadline compute(String rule, LocalDate start, List<Suspension> suspensions, List<Extension> extensions);

    /** The same without suspensions and extensions. */
    default Deadline compute(String rule, LocalDate start) {
        return compute(rule, start, List.of(), List.of());
    }

    /** How a deadline stands on a day, with everything a screen shows; the browser never counts days. */
    DeadlineClock clock(Deadline deadline, LocalDate today);
}
