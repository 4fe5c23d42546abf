package cn.huijian.inspection;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds tasks, and changes them with approval. */
public interface Tasks {
    Optional<Task> find(TaskId id, Scope scope);

    /** In the order of their numbers. */
    Page<Task> list(Filter filter, @Nullable String cursor, int limit, Scope scope);

    List<LogEntry> log(TaskId id);

    /** Asks for another officer in place of one, or for the cancellation of the task; decided by another person. */
    Outcome<Change> request(TaskId id, ChangeWanted wanted, Staff by);

    /** Decides a request; only then anything changes. */
    Outcome<Task> decide(TaskId id, long change, boolean approved, String reason, Staff by);

    /** Newest first. */
    List<Change> changes(TaskId id);

    /** What a list is narrowed to. */
    record Filter(
            @Nullable PlanId plan,
            @Nullable TaskState state,
            @Nullable Integer unit,
            @Nullable AccountId officer,
            @Nullable Boolean avoided) {
        public static final Filter ALL = new Filter(null, null, null, null, null);
    }

    /** {@code REASSIGN} names who leaves and who joins; {@code CANCEL} names nobody. */
    record ChangeWanted(
            ChangeKind kind,
            String reason,
            @Nullable AccountId leaving,
            @Nullable AccountId joining) {}

    /** 更换人员、取消任务. */
    enum ChangeKind {
        REASSIGN("更换检查人员"),
        CANCEL("取消任务");

        private final String word;

        ChangeKind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** A request and its decision; {@code approved} is {@code null} while it waits. */
    record Change(
            long id,
            ChangeKind kind,
            String reason,
            @Nullable Long leaving,
            @Nullable Long joining,
            long requestedByAccount,
            String requestedBy,
            Instant requestedAt,
            @Nullable Boolean approved,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason) {}
}
