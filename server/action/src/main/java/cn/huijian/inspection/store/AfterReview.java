package cn.huijian.inspection.store;

import cn.huijian.access.Staff;
import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.Deadlines;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.StoredRecord;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskCommand;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.TaskState;
import cn.huijian.inspection.model.ResultCode;
import cn.huijian.inspection.model.TaskTransitions;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens to a task once its result stands: filing away, follow-up, re-check, the end of the round. */
@Component
class AfterReview {
    private final TaskRows tasks;
    private final PlanRows plans;
    private final TaskCreation creation;
    private final TaskMatters matters;
    private final FollowUps followUps;
    private final RoundClosing closing;
    private final Deadlines deadlines;
    private final StateLog log;

    AfterReview(
            TaskRows tasks,
            PlanRows plans,
            TaskCreation creation,
            TaskMatters matters,
            FollowUps followUps,
            RoundClosing closing,
            Deadlines deadlines,
            StateLog log) {
        this.tasks = tasks;
        this.plans = plans;
        this.creation = creation;
        this.matters = matters;
        this.followUps = followUps;
        this.closing = closing;
        this.deadlines = deadlines;
        this.log = log;
    }

    Task reviewed(Task task, ResultCode code, StoredRecord record, Staff by, Instant now) {
        return task.kind() == Task.Kind.RECHECK
                ? recheckReviewed(task, code, by, now)
                : randomReviewed(task, code, record, by, now);
    }

    private Task randomReviewed(Task task, ResultCode code, StoredRecord record, Staff by, Instant now) {
        Optional<Task.FollowUp> next = followUps.open(task, code, record, Zone.dayOf(now), by.actor());
        if (next.isEmpty()) {
            return close(move(task, TaskCommand.CLOSE, "归档", by, now), now);
        }
        Task moved = move(task, TaskCommand.FOLLOW_UP, next.get().note(), by, now);
        tasks.follow(task.id(), next.get());
        return tasks.find(moved.id()).orElseThrow();
    }

    /** A re-check that finds nothing closes the task it looked at; otherwise that one goes back to its follow-up. */
    private Task recheckReviewed(Task recheck, ResultCode code, Staff by, Instant now) {
        Task closed = move(recheck, TaskCommand.CLOSE, "复查结果：" + code.words(), by, now);
        TaskId parentId = recheck.parent();
        Task parent = tasks.lock(parentId == null ? recheck.id() : parentId).orElseThrow();
        if (code.followUp() == ResultCode.FollowUpKind.NONE) {
            finish(parent, "复查合格", by, now);
        } else {
            move(parent, TaskCommand.FAIL_RECHECK, "复查结果：" + code.words(), by, now);
        }
        closing.closeIfDone(recheck.plan(), now);
        return closed;
    }

    Outcome<Task> recheck(Task task, LocalDate reportedOn, Staff by, Instant now) {
        Task.FollowUp followUp = task.followUp();
        if (TaskTransitions.find(task.state(), TaskCommand.ORDER_RECHECK).isEmpty()
                || followUp == null
                || !followUp.kind().equals(ResultCode.FollowUpKind.RECTIFICATION.name())) {
            return Refusals.notOpen(task, TaskCommand.ORDER_RECHECK);
        }
        Task moved = move(task, TaskCommand.ORDER_RECHECK, "收到整改报告 " + reportedOn, by, now);
        creation.create(
                new TaskCreation.NewTask(
                        task.plan(),
                        Task.Kind.RECHECK,
                        task.id(),
                        task.position(),
                        task.entity(),
                        task.uscc(),
                        task.entityName(),
                        task.unit(),
                        task.bureau(),
                        "",
                        List.of(),
                        task.checklistVersion(),
                        term(task, reportedOn),
                        task.officers()),
                TaskTransitions.find(TaskState.FOLLOWUP, TaskCommand.ORDER_RECHECK)
                        .orElseThrow()
                        .ground(),
                by.actor(),
                now);
        return Outcome.done(moved);
    }

    /** The legal term for the re-check, where one of the plan's items has one (特种设备). */
    private @Nullable Deadline term(Task task, LocalDate reportedOn) {
        return plans.find(task.plan()).orElseThrow().items().stream()
                .map(Plan.Item::recheckRule)
                .filter(rule -> !rule.isEmpty())
                .findFirst()
                .map(rule -> deadlines.compute(rule, reportedOn))
                .orElse(null);
    }

    Outcome<Task> close(Task task, String outcome, Staff by, Instant now) {
        if (task.state() != TaskState.FOLLOWUP) {
            return Refusals.notOpen(task, TaskCommand.CLOSE);
        }
        return Outcome.done(close(finish(task, outcome, by, now), now));
    }

    private Task finish(Task task, String outcome, Staff by, Instant now) {
        Task.FollowUp open = task.followUp();
        Task moved = move(task, TaskCommand.CLOSE, outcome, by, now);
        if (open != null) {
            tasks.follow(task.id(), new Task.FollowUp(open.kind(), open.note(), open.lead(), open.due(), outcome));
        }
        matters.closeRectification(moved, outcome);
        return tasks.find(task.id()).orElseThrow();
    }

    private Task close(Task task, Instant now) {
        closing.closeIfDone(task.plan(), now);
        return task;
    }

    private Task move(Task task, TaskCommand command, String reason, Staff by, Instant now) {
        var edge = TaskTransitions.find(task.state(), command).orElseThrow();
        tasks.move(task, edge);
        log.moved("task", task.id().value(), edge, reason, by.actor(), now);
        Task moved = tasks.find(task.id()).orElseThrow();
        matters.follow(moved);
        return moved;
    }
}
