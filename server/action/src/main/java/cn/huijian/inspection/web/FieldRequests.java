package cn.huijian.inspection.web;

import cn.huijian.inspection.Arrival;
import cn.huijian.inspection.VisitRecord;
import cn.huijian.inspection.Visits;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the phone sends. Times are the phone's own; the server keeps its clock beside them. */
final class FieldRequests {
    private FieldRequests() {}

    /** Notice: {@code channel} when given, {@code reason} when the firm is not told beforehand. */
    record NoticeRequest(
            boolean given,
            @Schema(example = "当面送达") @Nullable String channel,
            @Schema(example = "投诉集中，事先通知可能影响检查") @Nullable String reason,
            @Nullable LocalDate visitOn,
            @Nullable Instant clientAt) {
        Visits.NoticeGiven notice() {
            return new Visits.NoticeGiven(given, channel, reason, visitOn, clientAt);
        }
    }

    /** Arrival with the two certificate numbers shown. */
    record ArrivalRequest(
            Instant arrivedAt,
            List<String> certificates,
            Arrival.Presence presence,
            @Nullable String presenceNote,
            boolean scanned,
            Arrival.@Nullable Position position) {
        Arrival arrival() {
            return new Arrival(arrivedAt, certificates, presence, presenceNote, scanned, position);
        }
    }

    /** The complete record. */
    record RecordRequest(
            UUID submissionId,
            String checklistVersion,
            @Schema(example = "5") String mainCode,
            SortedSet<String> problemCodes,
            List<VisitRecord.Answer> answers,
            List<UUID> photos,
            String remark,
            @Nullable LocalDate correctionDue,
            VisitRecord.Party party,
            List<VisitRecord.OfficerSignature> officerSignatures,
            Instant clientAt) {
        VisitRecord visitRecord() {
            return new VisitRecord(
                    submissionId,
                    checklistVersion,
                    mainCode,
                    problemCodes,
                    answers,
                    photos,
                    remark,
                    correctionDue,
                    party,
                    officerSignatures,
                    clientAt);
        }
    }
}
