package cn.huijian.inspection.store;

import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.Deadlines;
import cn.huijian.inspection.StoredRecord;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.model.ResultCode;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Zone;
import cn.huijian.lead.Leads;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from a result (rulebook 5.3): nothing, a listing to be proposed, a rectification, or a lead. */
@Component
class FollowUps {
    private static final String ORIGIN = "random-inspection";

    private final Leads leads;
    private final TaskMatters matters;
    private final Deadlines deadlines;

    FollowUps(Leads leads, TaskMatters matters, Deadlines deadlines) {
        this.leads = leads;
        this.matters = matters;
        this.deadlines = deadlines;
    }

    /** Opens what follows; empty when nothing does. */
    Optional<Task.FollowUp> open(Task task, ResultCode code, StoredRecord record, LocalDate today, Actor actor) {
        return switch (code.followUp()) {
            case NONE -> Optional.empty();
            case LISTING, LEAD -> Optional.of(handOn(task, code, today, actor));
            case RECTIFICATION -> Optional.of(rectify(task, code, record));
        };
    }

    private Task.FollowUp handOn(Task task, ResultCode code, LocalDate today, Actor actor) {
        String proposal = code.listingGround().isEmpty() ? "" : "，拟列入经营异常名录（" + code.listingGround() + "）";
        long lead = leads.record(
                new Leads.NewLead(
                        ORIGIN,
                        "inspection",
                        "task:" + task.id(),
                        "双随机抽查：" + code.words() + proposal,
                        "抽查计划 " + task.planNumber() + "，任务 " + task.id() + "。" + code.next(),
                        task.entity(),
                        task.unit()),
                actor);
        LocalDate due = code.deadlineRule().isEmpty()
                ? null
                : deadlines.compute(code.deadlineRule(), today).due();
        return new Task.FollowUp(code.followUp().name(), code.next(), lead, due, null);
    }

    private Task.FollowUp rectify(Task task, ResultCode code, StoredRecord record) {
        Deadline term = term(task, code, record);
        matters.openRectification(task, term);
        return new Task.FollowUp(code.followUp().name(), code.next(), null, term == null ? null : term.due(), null);
    }

    /** The term that a rule gives, or else the one that the officers set in their order. */
    private @Nullable Deadline term(Task task, ResultCode code, StoredRecord record) {
        LocalDate start = Zone.dayOf(record.clientAt());
        if (!code.deadlineRule().isEmpty()) {
            return deadlines.compute(code.deadlineRule(), start);
        }
        String due = record.content().path("correctionDue").asString("");
        return due.isEmpty()
                ? null
                : Terms.set(
                        "inspection-correction-order",
                        "inspection-task:" + task.id() + "@" + record.revision(),
                        "责令改正通知书载明的期限",
                        start,
                        LocalDate.parse(due));
    }
}
