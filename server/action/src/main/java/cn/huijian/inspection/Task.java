package cn.huijian.inspection;

import cn.huijian.calendar.Deadline;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.MatterId;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands: one firm, two officers.
 *
 * @param planName name of the plan, {@code kindWords} its 定向、重点、部门内
 * @param parent task whose rectification this re-check looks at
 * @param position place in the order drawn, from 1
 * @param grade credit-risk grade when the roster was frozen, internal; {@code UNRATED} if none
 * @param industry section of GB/T 4754 when the roster was frozen, one letter, or empty
 * @param avoided officers who were kept away from this firm by the draw, with the ground
 * @param plannedOn day announced to the firm
 * @param resultCode main code of the last record
 * @param version counts every change; the ETag
 */
public record Task(
        TaskId id,
        PlanId plan,
        PlanNumber planNumber,
        String planName,
        String kindWords,
        Kind kind,
        @Nullable TaskId parent,
        int position,
        EntityId entity,
        String uscc,
        String entityName,
        UnitId unit,
        UnitId bureau,
        String grade,
        String industry,
        List<Avoided> avoided,
        TaskState state,
        int version,
        String checklistVersion,
        @Nullable LocalDate plannedOn,
        @Nullable Deadline deadline,
        @Nullable MatterId matter,
        @Nullable FollowUp followUp,
        @Nullable String resultCode,
        List<Officer> officers) {
    public Task {
        avoided = List.copyOf(avoided);
        officers = List.copyOf(officers);
    }

    /** 随机抽查 or 整改复查. */
    public enum Kind {
        RANDOM("双随机抽查"),
        RECHECK("整改复查");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** An officer kept away (回避), with the ground. */
    public record Avoided(String name, String ground) {}

    /** One of the two officers. */
    public record Officer(int seat, AccountId account, String name, String certificate, LocalDate certificateValidTo) {
        public boolean validOn(LocalDate day) {
            return !day.isAfter(certificateValidTo);
        }
    }

    /**
     * What follows from the result.
     *
     * @param kind {@code LISTING}, {@code RECTIFICATION} or {@code LEAD}
     * @param note what is to be done, one Chinese line
     * @param lead number of the lead it was handed to
     * @param outcome how it ended, {@code null} while open
     */
    public record FollowUp(
            String kind,
            String note,
            @Nullable Long lead,
            @Nullable LocalDate due,
            @Nullable String outcome) {}

    /** How the firm was told, or why it was not. {@code channel} when given, {@code reason} when waived. */
    public record Notice(
            boolean given,
            @Nullable String channel,
            @Nullable String reason,
            @Nullable Long document,
            Instant at,
            @Nullable Instant clientAt,
            String by) {}

    public Optional<Officer> officer(AccountId account) {
        return officers.stream()
                .filter(officer -> officer.account().equals(account))
                .findFirst();
    }
}
