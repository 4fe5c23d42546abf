package cn.huijian.inspection.web;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.calendar.DeadlineClock;
import cn.huijian.calendar.Deadlines;
import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.Plans;
import cn.huijian.inspection.Reviews;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.Tasks;
import cn.huijian.inspection.Visits;
import cn.huijian.inspection.store.InspectionKnowledge;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the list and the page of tasks show. */
@Component
class TaskPages {
    private final Tasks tasks;
    private final Visits visits;
    private final Reviews reviews;
    private final Plans plans;
    private final Units units;
    private final Deadlines deadlines;
    private final InspectionKnowledge knowledge;
    private final Clock clock;

    TaskPages(
            Tasks tasks,
            Visits visits,
            Reviews reviews,
            Plans plans,
            Units units,
            Deadlines deadlines,
            InspectionKnowledge knowledge,
            Clock clock) {
        this.tasks = tasks;
        this.visits = visits;
        this.reviews = reviews;
        this.plans = plans;
        this.units = units;
        this.deadlines = deadlines;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    TaskRowBody row(Task task) {
        LocalDate today = Zone.dayOf(clock.instant());
        return new TaskRowBody(
                task.id().value(),
                task.plan().value(),
                task.planNumber().toString(),
                new Word(task.kind().name(), task.kind().word()),
                task.position(),
                new TaskRowBody.EntityBody(task.entity().value(), task.entityName(), task.uscc()),
                new Word(task.grade(), CreditGrade.valueOf(task.grade()).word()),
                task.industry(),
                task.unit().value(),
                units.get(task.unit()).name(),
                task.officers().stream()
                        .map(officer -> OfficerBody.of(officer, today))
                        .toList(),
                task.avoided().stream()
                        .map(one -> new TaskRowBody.AvoidedBody(one.name(), one.ground()))
                        .toList(),
                new Word(task.state().name(), task.state().word()),
                task.plannedOn(),
                clockOf(task, today),
                result(task, today));
    }

    TaskBody page(Task task, Staff reader) {
        Plan plan = plans.find(task.plan(), Scope.ofBureau()).orElseThrow();
        var changes = tasks.changes(task.id());
        var decisions = reviews.list(task.id());
        return new TaskBody(
                row(task),
                task.version(),
                task.planName(),
                task.kindWords(),
                plan.items().stream().map(Plan.Item::name).toList(),
                task.parent() == null ? null : task.parent().value(),
                plan.terms().visitTo(),
                task.checklistVersion(),
                visits.findNotice(task.id()).orElse(null),
                visits.findArrival(task.id()).orElse(null),
                visits.photos(task.id()),
                visits.records(task.id()),
                decisions,
                changes,
                task.followUp(),
                tasks.log(task.id()),
                TaskActions.of(task, changes, decisions, reader));
    }

    @Nullable
    DeadlineClock clockOf(Task task, LocalDate today) {
        var deadline = task.deadline();
        return deadline == null ? null : deadlines.clock(deadline, today);
    }

    private @Nullable Word result(Task task, LocalDate today) {
        String code = task.resultCode();
        if (code == null) {
            return null;
        }
        var known = knowledge.resultCodes(today).get(code);
        return new Word(code, known == null ? code : known.words());
    }
}
