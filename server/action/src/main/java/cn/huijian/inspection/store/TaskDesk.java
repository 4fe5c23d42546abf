package cn.huijian.inspection.store;

import cn.huijian.access.Inspectors;
import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.inspection.LogEntry;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskCommand;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.TaskState;
import cn.huijian.inspection.Tasks;
import cn.huijian.inspection.model.TaskTransitions;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds tasks and changes them with approval: nobody is replaced and no firm is dropped without a second person. */
@Service
@Transactional
class TaskDesk implements Tasks {
    private static final String REPLACEMENT = "《行政处罚法》第四十二条；国办发〔2015〕58号：更换检查人员须审批留痕";

    private final TaskRows tasks;
    private final TaskCreation creation;
    private final ChangeRows changes;
    private final Inspectors inspectors;
    private final TaskMatters matters;
    private final RoundClosing closing;
    private final StateLog log;
    private final AuditTrail audit;
    private final Clock clock;

    TaskDesk(
            TaskRows tasks,
            TaskCreation creation,
            ChangeRows changes,
            Inspectors inspectors,
            TaskMatters matters,
            RoundClosing closing,
            StateLog log,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.creation = creation;
        this.changes = changes;
        this.inspectors = inspectors;
        this.matters = matters;
        this.closing = closing;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Task> find(TaskId id, Scope scope) {
        return tasks.find(id).filter(task -> scope.covers(task.unit()));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Task> list(Filter filter, @Nullable String cursor, int limit, Scope scope) {
        var found = tasks.list(filter, cursor == null ? 0 : Long.parseLong(cursor), limit + 1, scope);
        return Page.of(found, limit, one -> one.id().toString());
    }

    @Override
    @Transactional(readOnly = true)
    public List<LogEntry> log(TaskId id) {
        return log.list("task", id.value());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> changes(TaskId id) {
        return changes.list(id);
    }

    @Override
    public Outcome<Change> request(TaskId id, ChangeWanted wanted, Staff by) {
        var found = tasks.lock(id)
                .filter(task -> by.scope().covers(task.unit())
                        || task.officer(by.account()).isPresent());
        if (found.isEmpty()) {
            return Refusals.noTask(id);
        }
        Task task = found.get();
        if (wanted.reason().isBlank()) {
            return Refusals.reasonMissing(wanted.kind().word());
        }
        if (changes.list(id).stream().anyMatch(change -> change.approved() == null)) {
            return Outcome.refused("inspection.change-open", "任务 " + id + " 已有一份变更申请等待批准，请先办结。");
        }
        var fault = fault(task, wanted);
        if (fault.isPresent()) {
            return new Outcome.Refused<>(fault.get());
        }
        changes.insert(id, wanted, by, clock.instant());
        tasks.touch(id);
        record("inspection.change-request", task, by);
        return Outcome.done(changes.list(id).getFirst());
    }

    @Override
    public Outcome<Task> decide(TaskId id, long change, boolean approved, String reason, Staff by) {
        var found = tasks.lock(id).filter(task -> by.scope().covers(task.unit()));
        if (found.isEmpty()) {
            return Refusals.noTask(id);
        }
        Task task = found.get();
        var request = changes.list(id).stream()
                .filter(one -> one.id() == change && one.approved() == null)
                .findFirst();
        if (request.isEmpty()) {
            return Outcome.refused("inspection.change-not-found", "任务 " + id + " 没有等待批准的变更申请 " + change + "，请刷新。");
        }
        if (request.get().requestedByAccount() == by.account().value()) {
            return Refusals.samePerson("变更申请 " + change, "申请人", "批准");
        }
        if (reason.isBlank()) {
            return Refusals.reasonMissing("决定变更");
        }
        Instant now = clock.instant();
        if (approved) {
            var fault = apply(task, request.get(), by, now);
            if (fault.isPresent()) {
                return new Outcome.Refused<>(fault.get());
            }
        }
        changes.decide(change, approved, reason, by, now);
        tasks.touch(id);
        record("inspection.change-decide", task, by);
        return Outcome.done(tasks.find(id).orElseThrow());
    }

    private Optional<Refusal> apply(Task task, Change change, Staff by, Instant now) {
        var wanted =
                new ChangeWanted(change.kind(), change.reason(), account(change.leaving()), account(change.joining()));
        var fault = fault(task, wanted);
        if (fault.isPresent()) {
            return fault;
        }
        switch (change.kind()) {
            case CANCEL -> cancel(task, change.reason(), by, now);
            case REASSIGN -> replace(task, wanted, by, now);
        }
        return Optional.empty();
    }

    private void cancel(Task task, String reason, Staff by, Instant now) {
        var edge = TaskTransitions.find(task.state(), TaskCommand.CANCEL).orElseThrow();
        tasks.move(task, edge);
        log.moved("task", task.id().value(), edge, reason, by.actor(), now);
        matters.follow(tasks.find(task.id()).orElseThrow());
        closing.closeIfDone(task.plan(), now);
    }

    private void replace(Task task, ChangeWanted wanted, Staff by, Instant now) {
        AccountId joining = wanted.joining();
        var officer = inspectors.find(joining == null ? by.account() : joining).orElseThrow();
        AccountId leaving = wanted.leaving();
        int seat = leaving == null
                ? task.officers().stream().anyMatch(one -> one.seat() == 1) ? 2 : 1
                : task.officer(leaving).orElseThrow().seat();
        creation.seat(
                task.id(),
                new Task.Officer(
                        seat, officer.account(), officer.name(), officer.certificate(), officer.certificateValidTo()));
        String left =
                leaving == null ? "补足检查人员" : task.officer(leaving).orElseThrow().name() + " 换为";
        log.noted(
                "task",
                task.id().value(),
                "REASSIGN",
                task.state(),
                REPLACEMENT,
                left + " " + officer.name() + "：" + wanted.reason(),
                by.actor(),
                now);
        matters.follow(tasks.find(task.id()).orElseThrow());
    }

    private Optional<Refusal> fault(Task task, ChangeWanted wanted) {
        if (wanted.kind() == ChangeKind.CANCEL) {
            return TaskTransitions.find(task.state(), TaskCommand.CANCEL).isPresent()
                    ? Optional.empty()
                    : Optional.of(Refusals.notOpenRefusal(task, TaskCommand.CANCEL));
        }
        if (task.state() != TaskState.DRAWN && task.state() != TaskState.NOTICED) {
            return refusal("not-open", "任务 " + task.id() + " 的检查已经开始或结束，不能更换人员。");
        }
        AccountId leaving = wanted.leaving();
        if (leaving == null
                ? task.officers().size() >= 2
                : task.officer(leaving).isEmpty()) {
            return refusal("officer-unsuitable", "请指明要换下的检查人员；只有人员不足两名时才能直接补足。");
        }
        return unsuitable(task, wanted.joining());
    }

    private Optional<Refusal> unsuitable(Task task, @Nullable AccountId joining) {
        LocalDate today = Zone.dayOf(clock.instant());
        var officer = inspectors.list(today).stream()
                .filter(one -> one.account().equals(joining) && !today.isAfter(one.certificateValidTo()))
                .findFirst();
        if (officer.isEmpty()) {
            return refusal("officer-unsuitable", "换上的人员不在执法检查人员名录库中，或执法证无效。");
        }
        if (task.officer(officer.get().account()).isPresent()) {
            return refusal("officer-unsuitable", officer.get().name() + " 已是本任务的检查人员。");
        }
        return officer.get().conflicts().stream()
                .filter(conflict -> conflict.uscc().equals(task.uscc()))
                .findFirst()
                .flatMap(conflict -> refusal(
                        "officer-unsuitable",
                        officer.get().name() + " 与 " + task.entityName() + " 有“" + conflict.ground() + "”关系，应当回避。"));
    }

    private static @Nullable AccountId account(@Nullable Long number) {
        return number == null ? null : new AccountId(number);
    }

    private static Optional<Refusal> refusal(String reason, String sentence) {
        return Optional.of(new Refusal("inspection." + reason, sentence));
    }

    private void record(String action, Task task, Staff by) {
        audit.record(by.actor(), AuditEntry.of(action, "inspection-task:" + task.id()));
    }
}
