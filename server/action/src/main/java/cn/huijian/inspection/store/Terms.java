package cn.huijian.inspection.store;

import cn.huijian.calendar.Deadline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Terms that no general rule gives but an act of this room sets: the period of an approved plan, the day in an order to correct. */
final class Terms {
    private Terms() {}

    /**
     * @param act what set the term, stored as its version
     * @param basis as shown
     */
    static Deadline set(String rule, String act, String basis, LocalDate start, LocalDate last) {
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(start, last));
        return new Deadline(
                rule, act, List.of(), basis, start, Deadline.Unit.CD, days, last, false, List.of(), List.of());
    }
}
