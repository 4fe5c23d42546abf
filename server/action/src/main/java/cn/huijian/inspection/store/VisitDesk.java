package cn.huijian.inspection.store;

import cn.huijian.access.Inspectors;
import cn.huijian.access.Staff;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.inspection.Arrival;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.StoredRecord;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskCommand;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.TaskState;
import cn.huijian.inspection.Transition;
import cn.huijian.inspection.VisitRecord;
import cn.huijian.inspection.Visits;
import cn.huijian.inspection.model.RecordCheck;
import cn.huijian.inspection.model.TaskTransitions;
import cn.huijian.inspection.model.VisitCheck;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the two officers do on the spot. The task row is locked first, so two phones cannot pass each other. */
@Service
@Transactional
class VisitDesk implements Visits {
    private final TaskRows tasks;
    private final PlanRows plans;
    private final VisitRows visits;
    private final RecordRows records;
    private final PhotoStore photos;
    private final InspectionKnowledge knowledge;
    private final Inspectors inspectors;
    private final TaskMatters matters;
    private final StateLog log;
    private final AuditTrail audit;
    private final Clock clock;

    VisitDesk(
            TaskRows tasks,
            PlanRows plans,
            VisitRows visits,
            RecordRows records,
            PhotoStore photos,
            InspectionKnowledge knowledge,
            Inspectors inspectors,
            TaskMatters matters,
            StateLog log,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.visits = visits;
        this.records = records;
        this.photos = photos;
        this.knowledge = knowledge;
        this.inspectors = inspectors;
        this.matters = matters;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> mine(Staff officer, LocalDate day) {
        return tasks.mine(officer.account(), day);
    }

    @Override
    public Outcome<Task> notice(TaskId id, NoticeGiven notice, Staff by) {
        var found = own(id, by);
        if (found.isEmpty()) {
            return Refusals.notYours(id);
        }
        Task task = found.get();
        var before = visits.findNotice(id);
        if (before.isPresent() && same(before.get(), notice)) {
            return Outcome.done(task);
        }
        var fault = VisitCheck.notice(notice);
        if (fault.isPresent()) {
            return new Outcome.Refused<>(fault.get());
        }
        var edge = TaskTransitions.find(task.state(), TaskCommand.NOTICE);
        if (edge.isEmpty()) {
            return Refusals.notOpen(task, TaskCommand.NOTICE);
        }
        Instant now = clock.instant();
        visits.insertNotice(id, notice, by, now);
        LocalDate visitOn = notice.visitOn();
        if (visitOn != null) {
            tasks.plan(id, visitOn);
        }
        return Outcome.done(move(task, edge.get(), notice.given() ? null : "不事先通知：" + notice.reason(), by, now));
    }

    private static boolean same(Task.Notice before, NoticeGiven again) {
        return before.given() == again.given()
                && (again.given()
                        ? Objects.equals(before.channel(), again.channel())
                        : Objects.equals(before.reason(), again.reason()));
    }

    @Override
    public Outcome<Task> arrive(TaskId id, Arrival arrival, Staff by) {
        var found = own(id, by);
        if (found.isEmpty()) {
            return Refusals.notYours(id);
        }
        Task task = found.get();
        var before = visits.findArrival(id);
        if (before.isPresent() && before.get().arrival().equals(arrival)) {
            return Outcome.done(task);
        }
        var edge = TaskTransitions.find(task.state(), TaskCommand.ARRIVE);
        if (edge.isEmpty()) {
            return Refusals.notOpen(task, TaskCommand.ARRIVE);
        }
        Instant now = clock.instant();
        var fault = VisitCheck.arrival(task, arrival, permission(task), validOn(Zone.dayOf(arrival.arrivedAt())), now);
        if (fault.isPresent()) {
            return new Outcome.Refused<>(fault.get());
        }
        visits.insertArrival(id, arrival, by, now);
        return Outcome.done(move(task, edge.get(), null, by, now));
    }

    private VisitCheck.Permission permission(Task task) {
        Plan plan = plans.find(task.plan()).orElseThrow();
        Task.Notice notice = visits.findNotice(task.id()).orElseThrow();
        Instant told = notice.clientAt() == null ? notice.at() : notice.clientAt();
        Instant approved = Objects.requireNonNull(plan.approved(), "a drawn plan is approved")
                .at();
        // A re-check follows the firm's report, whenever that comes; only the random visits are bound to the plan's
        // days.
        boolean random = task.kind() == Task.Kind.RANDOM;
        return new VisitCheck.Permission(
                approved,
                told,
                random ? plan.terms().visitFrom() : LocalDate.EPOCH,
                random ? plan.terms().visitTo() : LocalDate.of(9999, 12, 31));
    }

    private Set<String> validOn(LocalDate day) {
        return VisitCheck.validOn(day, inspectors.list(day));
    }

    @Override
    public Outcome<Photo> photo(TaskId id, NewPhoto photo, InputStream content, Staff by) throws IOException {
        return own(id, by).isEmpty() ? Refusals.notYours(id) : photos.keep(id, photo, content, by, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Photo> photos(TaskId id) {
        return visits.photos(id);
    }

    @Override
    public Submission submit(TaskId id, VisitRecord record, Staff by) {
        var found = own(id, by);
        if (found.isEmpty()) {
            return new Submission.Refused(Refusals.notYoursRefusal(id));
        }
        Task task = found.get();
        String digest = records.digest(id, record);
        List<StoredRecord> before = records.list(id);
        var same = before.stream()
                .filter(one -> one.submissionId().equals(record.submissionId()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().digest().equals(digest)
                    ? new Submission.Accepted(task, same.get())
                    : differs(id, same.get(), record, digest, by);
        }
        var edge = TaskTransitions.find(task.state(), TaskCommand.RECORD);
        if (edge.isPresent()) {
            return accept(task, edge.get(), record, digest, before.size() + 1, by);
        }
        if (before.isEmpty()) {
            return new Submission.Refused(Refusals.notOpenRefusal(task, TaskCommand.RECORD));
        }
        StoredRecord last = before.getFirst();
        return last.digest().equals(digest)
                ? new Submission.Accepted(task, last)
                : differs(id, last, record, digest, by);
    }

    private Submission differs(TaskId id, StoredRecord accepted, VisitRecord record, String digest, Staff by) {
        StoredRecord kept = records.insertConflict(id, record, digest, by, clock.instant());
        audit.record(
                by.actor(),
                AuditEntry.of("inspection.record-conflict", "inspection-task:" + id)
                        .with("digest", digest));
        return new Submission.Differs(accepted, kept);
    }

    private Submission accept(
            Task task,
            Transition<TaskState, TaskCommand> edge,
            VisitRecord record,
            String digest,
            int revision,
            Staff by) {
        var fault = fault(task, record);
        if (fault.isPresent()) {
            return new Submission.Refused(fault.get());
        }
        Instant now = clock.instant();
        StoredRecord stored = records.insert(task.id(), revision, record, digest, by, now);
        return new Submission.Accepted(move(task, edge, null, by, now), stored);
    }

    private Optional<Refusal> fault(Task task, VisitRecord record) {
        var checklist = knowledge.checklist(task.checklistVersion());
        if (checklist.isEmpty()) {
            return Optional.of(new Refusal(
                    "inspection.checklist-not-found", "本任务的检查表版本 " + task.checklistVersion() + " 已不在知识库中，请联系系统管理员恢复。"));
        }
        Map<UUID, PhotoKind> pictures = new HashMap<>();
        visits.photos(task.id()).forEach(photo -> pictures.put(photo.clientId(), photo.kind()));
        Arrival arrival = visits.findArrival(task.id()).orElseThrow().arrival();
        var codes = knowledge.resultCodes(Zone.dayOf(arrival.arrivedAt()));
        return new RecordCheck(task, arrival, checklist.get(), codes, pictures).fault(record);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Task.Notice> findNotice(TaskId id) {
        return visits.findNotice(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Arrival.Received> findArrival(TaskId id) {
        return visits.findArrival(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<StoredRecord> records(TaskId id) {
        return records.list(id);
    }

    private Optional<Task> own(TaskId id, Staff by) {
        return tasks.lock(id).filter(task -> task.officer(by.account()).isPresent());
    }

    private Task move(
            Task task, Transition<TaskState, TaskCommand> edge, @Nullable String reason, Staff by, Instant now) {
        if (!tasks.move(task, edge)) {
            throw new IllegalStateException("task " + task.id() + " is locked and cannot have moved");
        }
        log.moved("task", task.id().value(), edge, reason, by.actor(), now);
        audit.record(
                by.actor(),
                AuditEntry.of(
                        "inspection."
                                + edge.command().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "inspection-task:" + task.id()));
        Task moved = tasks.find(task.id()).orElseThrow();
        matters.follow(moved);
        return moved;
    }
}
