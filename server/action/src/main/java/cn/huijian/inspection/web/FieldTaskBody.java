package cn.huijian.inspection.web;

import cn.huijian.calendar.DeadlineClock;
import cn.huijian.inspection.Arrival;
import cn.huijian.inspection.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as the phone holds it.
 *
 * @param plannedOn day announced to the firm
 * @param last last inspection result known of this firm
 * @param returned why the record came back from review, if it did
 */
record FieldTaskBody(
        long id,
        int version,
        String planNumber,
        String planName,
        String kindWords,
        Word kind,
        Word state,
        List<String> items,
        @Nullable LocalDate plannedOn,
        LocalDate visitFrom,
        LocalDate visitTo,
        @Nullable DeadlineClock clock,
        FirmBody entity,
        @Nullable LastBody last,
        List<OfficerBody> officers,
        Task.@Nullable Notice notice,
        Arrival.@Nullable Received arrival,
        ChecklistRefBody checklist,
        @Nullable SentBody record,
        @Nullable ReturnedBody returned,
        boolean demo,
        List<ActionBody> actions) {

    /** The firm to be visited. Position in degrees as the register has it, if it has one. */
    record FirmBody(
            long id,
            String name,
            String uscc,
            String kind,
            String status,
            @Nullable String address,
            @Nullable String street,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** The last result: day, words of the code, remark. */
    record LastBody(LocalDate on, String result, @Nullable String remark) {}

    /** The checklist to be used; its content comes from {@code /field/checklists/{version}}. */
    record ChecklistRefBody(String id, String version, String title, int questions, int keyQuestions) {}

    /** The record that was taken in. */
    record SentBody(int revision, UUID submissionId, String mainCode, Instant receivedAt) {}

    /** Why it came back. */
    record ReturnedBody(String reason, String by, Instant at) {}
}
