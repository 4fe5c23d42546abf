package cn.huijian.inspection.store;

import cn.huijian.access.Staff;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.Reviews;
import cn.huijian.inspection.StoredRecord;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskCommand;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.TaskState;
import cn.huijian.inspection.Transition;
import cn.huijian.inspection.model.ResultCode;
import cn.huijian.inspection.model.TaskTransitions;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of the reviewer, who is neither of the two officers. */
@Service
@Transactional
class ReviewDesk implements Reviews {
    private final TaskRows tasks;
    private final PlanRows plans;
    private final VisitRows visits;
    private final RecordRows records;
    private final ReviewRows reviews;
    private final ResultFacts facts;
    private final AfterReview after;
    private final InspectionKnowledge knowledge;
    private final TaskMatters matters;
    private final StateLog log;
    private final AuditTrail audit;
    private final Clock clock;

    ReviewDesk(
            TaskRows tasks,
            PlanRows plans,
            VisitRows visits,
            RecordRows records,
            ReviewRows reviews,
            ResultFacts facts,
            AfterReview after,
            InspectionKnowledge knowledge,
            TaskMatters matters,
            StateLog log,
            AuditTrail audit,
            Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.visits = visits;
        this.records = records;
        this.reviews = reviews;
        this.facts = facts;
        this.after = after;
        this.knowledge = knowledge;
        this.matters = matters;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome<Task> approve(TaskId id, int version, Staff by) {
        return with(id, version, by, (task, now) -> {
            var edge = TaskTransitions.find(task.state(), TaskCommand.APPROVE);
            if (edge.isEmpty()) {
                return Refusals.notOpen(task, TaskCommand.APPROVE);
            }
            StoredRecord record = records.list(id).getFirst();
            DocumentId sheet = facts.sheet(task, record, by.actor());
            String remark = record.content().path("remark").asString("");
            int revision = 1 + published(id);
            return switch (facts.append(result(task, record.mainCode(), remark), revision, sheet, by.actor())) {
                case Outcome.Refused<FactId>(var refusal) -> new Outcome.Refused<>(refusal);
                case Outcome.Done<FactId>(FactId fact) -> {
                    decide(task, "APPROVED", record.mainCode(), null, fact, sheet, by, now);
                    Task reviewed = move(task, edge.get(), null, sheet, by, now);
                    yield Outcome.done(after.reviewed(reviewed, codeOf(record, now), record, by, now));
                }
            };
        });
    }

    @Override
    public Outcome<Task> sendBack(TaskId id, int version, String reason, Staff by) {
        if (reason.isBlank()) {
            return Refusals.reasonMissing("退回检查记录");
        }
        return with(id, version, by, (task, now) -> {
            var edge = TaskTransitions.find(task.state(), TaskCommand.RETURN);
            if (edge.isEmpty()) {
                return Refusals.notOpen(task, TaskCommand.RETURN);
            }
            decide(task, "RETURNED", null, reason, null, null, by, now);
            return Outcome.done(move(task, edge.get(), reason, null, by, now));
        });
    }

    @Override
    public Outcome<Task> correct(TaskId id, int version, String resultCode, String remark, String ground, Staff by) {
        if (ground.isBlank()) {
            return Refusals.reasonMissing("更正结果");
        }
        return with(id, version, by, (task, now) -> {
            var standing = standing(id);
            if (standing.isEmpty()) {
                return noStanding(id);
            }
            if (!knowledge.resultCodes(Zone.dayOf(now)).containsKey(resultCode)) {
                return Outcome.refused("inspection.result-unknown", "没有代码为“" + resultCode + "”的检查结果。");
            }
            Review last = standing.get();
            DocumentId sheet = last.document() == null ? null : new DocumentId(last.document());
            var corrected = facts.correct(
                    fact(last), result(task, resultCode, remark), 1 + published(id), sheet, ground, by.actor());
            return switch (corrected) {
                case Outcome.Refused<FactId>(var refusal) -> new Outcome.Refused<>(refusal);
                case Outcome.Done<FactId>(FactId fact) -> {
                    decide(task, "CORRECTED", resultCode, ground, fact, sheet, by, now);
                    yield Outcome.done(noted(task, "CORRECT", ground, by, now));
                }
            };
        });
    }

    @Override
    public Outcome<Task> withdraw(TaskId id, int version, String ground, Staff by) {
        if (ground.isBlank()) {
            return Refusals.reasonMissing("撤回结果");
        }
        return with(id, version, by, (task, now) -> {
            var standing = standing(id);
            if (standing.isEmpty()) {
                return noStanding(id);
            }
            return switch (facts.retract(fact(standing.get()), ground, by.actor())) {
                case Outcome.Refused<FactId>(var refusal) -> new Outcome.Refused<>(refusal);
                case Outcome.Done<FactId>(FactId ignored) -> {
                    decide(task, "WITHDRAWN", null, ground, null, null, by, now);
                    yield Outcome.done(noted(task, "WITHDRAW", ground, by, now));
                }
            };
        });
    }

    @Override
    public Outcome<Task> orderRecheck(TaskId id, int version, LocalDate reportedOn, Staff by) {
        return with(id, version, by, (task, now) -> {
            if (reportedOn.isAfter(Zone.dayOf(now))) {
                return Outcome.refused("inspection.reported-later", "收到整改报告的日期不能晚于今天。");
            }
            return after.recheck(task, reportedOn, by, now);
        });
    }

    @Override
    public Outcome<Task> closeFollowUp(TaskId id, int version, String outcome, Staff by) {
        if (outcome.isBlank()) {
            return Refusals.reasonMissing("后续处理办结");
        }
        return with(id, version, by, (task, now) -> after.close(task, outcome, by, now));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Review> list(TaskId id) {
        return reviews.list(id);
    }

    private interface Step {
        Outcome<Task> take(Task task, Instant now);
    }

    private Outcome<Task> with(TaskId id, int version, Staff by, Step step) {
        var found = tasks.lock(id).filter(task -> by.scope().covers(task.unit()));
        if (found.isEmpty()) {
            return Refusals.noTask(id);
        }
        Task task = found.get();
        if (task.version() != version) {
            return Refusals.stale(task);
        }
        var last = records.list(id);
        boolean submitted = !last.isEmpty()
                && records.submitter(id, last.getFirst().revision())
                        == by.account().value();
        if (submitted || task.officer(by.account()).isPresent()) {
            return Refusals.samePerson("任务 " + id, "检查人员", "审核");
        }
        return step.take(task, clock.instant());
    }

    /** The last decision, if a fact stands because of it. */
    private Optional<Review> standing(TaskId id) {
        return reviews.list(id).stream().findFirst().filter(review -> review.fact() != null);
    }

    private static FactId fact(Review review) {
        return new FactId(Objects.requireNonNull(review.fact()));
    }

    private static Outcome<Task> noStanding(TaskId id) {
        return Outcome.refused("inspection.not-open", "任务 " + id + " 没有已入档的结果，无从更正或撤回。");
    }

    /** How many facts of this task were recorded before: the revisions of its record in the dossier. */
    private int published(TaskId id) {
        return (int) reviews.list(id).stream()
                .filter(review -> review.fact() != null)
                .count();
    }

    private ResultCode codeOf(StoredRecord record, Instant now) {
        return Objects.requireNonNull(
                knowledge.resultCodes(Zone.dayOf(now)).get(record.mainCode()),
                "the code was checked when the record came in");
    }

    private ResultFacts.Result result(Task task, String code, String remark) {
        Plan plan = plans.find(task.plan()).orElseThrow();
        return new ResultFacts.Result(
                plan, task, visits.findArrival(task.id()).orElseThrow().arrival(), code, remark);
    }

    private void decide(
            Task task,
            String decision,
            @Nullable String code,
            @Nullable String reason,
            @Nullable FactId fact,
            @Nullable DocumentId document,
            Staff by,
            Instant now) {
        reviews.insert(
                task.id(),
                new Review(
                        records.list(task.id()).getFirst().revision(),
                        decision,
                        code,
                        reason,
                        fact == null ? null : fact.value(),
                        document == null ? null : document.value(),
                        by.name(),
                        now),
                by);
        audit.record(
                by.actor(),
                AuditEntry.of("inspection.review", "inspection-task:" + task.id())
                        .with("decision", decision));
    }

    private Task move(
            Task task,
            Transition<TaskState, TaskCommand> edge,
            @Nullable String reason,
            @Nullable DocumentId document,
            Staff by,
            Instant now) {
        tasks.move(task, edge);
        log.moved("task", task.id().value(), edge, reason, document == null ? null : document.value(), by.actor(), now);
        Task moved = tasks.find(task.id()).orElseThrow();
        matters.follow(moved);
        return moved;
    }

    private Task noted(Task task, String command, String ground, Staff by, Instant now) {
        log.noted(
                "task",
                task.id().value(),
                command,
                task.state(),
                "《企业信息公示暂行条例》第十二条：公示信息不准确的应当更正",
                ground,
                by.actor(),
                now);
        tasks.touch(task.id());
        return tasks.find(task.id()).orElseThrow();
    }
}
