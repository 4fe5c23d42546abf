package cn.huijian.inspection;

import cn.huijian.access.Staff;
import cn.huijian.kernel.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Review of records by another person than the two officers, and what follows from the result. */
public interface Reviews {
    /** Approves: the result becomes a fact of the dossier, and its follow-up opens. */
    Outcome<Task> approve(TaskId id, int version, Staff by);

    /** Back to the officers, with the reason. */
    Outcome<Task> sendBack(TaskId id, int version, String reason, Staff by);

    /** Corrects a reviewed result: a new fact takes the place of the old one, with the ground. */
    Outcome<Task> correct(TaskId id, int version, String resultCode, String remark, String ground, Staff by);

    /** Withdraws a reviewed result: the fact is retracted, with the ground. */
    Outcome<Task> withdraw(TaskId id, int version, String ground, Staff by);

    /** The firm reported its rectification: opens the re-check within the legal term, for the same two officers. */
    Outcome<Task> orderRecheck(TaskId id, int version, LocalDate reportedOn, Staff by);

    /** Ends the follow-up with its outcome in words. */
    Outcome<Task> closeFollowUp(TaskId id, int version, String outcome, Staff by);

    /** Newest first. */
    List<Review> list(TaskId id);

    /** One decision. {@code decision} is APPROVED, RETURNED, CORRECTED or WITHDRAWN. */
    record Review(
            int revision,
            String decision,
            @Nullable String resultCode,
            @Nullable String reason,
            @Nullable Long fact,
            @Nullable Long document,
            String by,
            Instant at) {}
}
