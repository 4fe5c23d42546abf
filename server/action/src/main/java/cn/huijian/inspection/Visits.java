package cn.huijian.inspection;

import cn.huijian.access.Staff;
import cn.huijian.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the two officers of a task do on the spot. Every command may be sent again after a lost answer and then does nothing more. */
public interface Visits {
    /** My open tasks, and those I finished on that day, by deadline. */
    List<Task> mine(Staff officer, LocalDate day);

    /** Tells the firm, or records why it is not told beforehand (突击检查). */
    Outcome<Task> notice(TaskId id, NoticeGiven notice, Staff by);

    /** Starts the visit: refused without notice (or the reason for none) or without two certificates that are valid that day. */
    Outcome<Task> arrive(TaskId id, Arrival arrival, Staff by);

    /** Keeps a photo or signature; the same number with the same content again gives the first answer. */
    Outcome<Photo> photo(TaskId id, NewPhoto photo, InputStream content, Staff by) throws IOException;

    List<Photo> photos(TaskId id);

    /** Takes the complete record in, once. Another content for the same task is kept aside and refused with both versions. */
    Submission submit(TaskId id, VisitRecord record, Staff by);

    Optional<Task.Notice> findNotice(TaskId id);

    Optional<Arrival.Received> findArrival(TaskId id);

    /** All revisions, newest first. */
    List<StoredRecord> records(TaskId id);

    /**
     * How the firm is told. {@code channel} when given, {@code reason} when not.
     *
     * @param visitOn day announced
     */
    record NoticeGiven(
            boolean given,
            @Nullable String channel,
            @Nullable String reason,
            @Nullable LocalDate visitOn,
            @Nullable Instant clientAt) {}

    /** A picture to be kept; {@code sha256} in lower-case hex as the phone computed it. */
    record NewPhoto(UUID clientId, PhotoKind kind, String sha256, String mediaType, Instant takenAt) {}

    /** A picture that was kept. */
    record Photo(UUID clientId, PhotoKind kind, String sha256, long document, Instant takenAt, Instant receivedAt) {}

    /** 照片、签名. */
    enum PhotoKind {
        PHOTO,
        SIGNATURE
    }

    /** What became of a record that was sent. */
    sealed interface Submission {
        /** Taken in, now or before. */
        record Accepted(Task task, StoredRecord record) implements Submission {}

        /** Another record was taken in before; this one is kept aside. */
        record Differs(StoredRecord accepted, StoredRecord sent) implements Submission {}

        /** Not lawful or not complete; nothing was changed. */
        record Refused(cn.huijian.kernel.Refusal refusal) implements Submission {}
    }
}
