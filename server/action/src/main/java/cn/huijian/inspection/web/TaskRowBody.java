package cn.huijian.inspection.web;

import cn.huijian.calendar.DeadlineClock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of tasks.
 *
 * @param position place in the order drawn
 * @param avoided officers kept away by the draw, with the ground
 * @param result main code of the record with its words, {@code null} before it
 */
record TaskRowBody(
        long id,
        long plan,
        String planNumber,
        Word kind,
        int position,
        EntityBody entity,
        Word grade,
        String industry,
        int unitId,
        String unit,
        List<OfficerBody> officers,
        List<AvoidedBody> avoided,
        Word state,
        @Nullable LocalDate plannedOn,
        @Nullable DeadlineClock clock,
        @Nullable Word result) {

    /** The firm as it was drawn. */
    record EntityBody(long id, String name, String uscc) {}

    /** An officer kept away. */
    record AvoidedBody(String name, String ground) {}
}
