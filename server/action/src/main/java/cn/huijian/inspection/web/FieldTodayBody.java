package cn.huijian.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything the phone needs for the day, to be kept for work without a network.
 *
 * @param serverTime lets the phone see how far its clock is off
 * @param checklists versions used by the tasks; each is fetched once from {@code /field/checklists/{version}}
 * @param resultCodes codes of the results in force today
 */
record FieldTodayBody(
        LocalDate day,
        Instant serverTime,
        MeBody me,
        List<FieldTaskBody> tasks,
        List<String> checklists,
        List<ResultCodeBody> resultCodes) {

    /** The officer; {@code certificateValid} is false also when there is no certificate at all. */
    record MeBody(long account, String name, String unit, String certificate, boolean certificateValid) {}
}
