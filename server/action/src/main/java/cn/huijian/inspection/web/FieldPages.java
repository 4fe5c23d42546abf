package cn.huijian.inspection.web;

import cn.huijian.access.Inspectors;
import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.Plans;
import cn.huijian.inspection.Reviews;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.TaskState;
import cn.huijian.inspection.Tasks;
import cn.huijian.inspection.Visits;
import cn.huijian.inspection.model.Checklist;
import cn.huijian.inspection.store.InspectionKnowledge;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the phone keeps. */
@Component
class FieldPages {
    private static final Scope ALL = Scope.ofBureau();

    private final Visits visits;
    private final Tasks tasks;
    private final Plans plans;
    private final Reviews reviews;
    private final TaskPages pages;
    private final InspectionKnowledge knowledge;
    private final Entities entities;
    private final Dossier dossier;
    private final Inspectors inspectors;
    private final Units units;
    private final Clock clock;

    FieldPages(
            Visits visits,
            Tasks tasks,
            Plans plans,
            Reviews reviews,
            TaskPages pages,
            InspectionKnowledge knowledge,
            Entities entities,
            Dossier dossier,
            Inspectors inspectors,
            Units units,
            Clock clock) {
        this.visits = visits;
        this.tasks = tasks;
        this.plans = plans;
        this.reviews = reviews;
        this.pages = pages;
        this.knowledge = knowledge;
        this.entities = entities;
        this.dossier = dossier;
        this.inspectors = inspectors;
        this.units = units;
        this.clock = clock;
    }

    FieldTodayBody today(Staff officer, LocalDate day) {
        List<FieldTaskBody> mine = visits.mine(officer, day).stream()
                .map(task -> body(task, officer))
                .toList();
        var certificate = inspectors.find(officer.account());
        return new FieldTodayBody(
                day,
                clock.instant(),
                new FieldTodayBody.MeBody(
                        officer.account().value(),
                        officer.name(),
                        units.get(officer.unit()).name(),
                        certificate.map(Inspectors.Inspector::certificate).orElse(""),
                        certificate
                                .map(one -> !day.isAfter(one.certificateValidTo()))
                                .orElse(false)),
                mine,
                mine.stream().map(task -> task.checklist().version()).distinct().toList(),
                knowledge.resultCodes(day).values().stream()
                        .map(ResultCodeBody::of)
                        .toList());
    }

    FieldTaskBody task(TaskId id, Staff officer) {
        return tasks.find(id, ALL)
                .filter(task -> task.officer(officer.account()).isPresent())
                .map(task -> body(task, officer))
                .orElseThrow(
                        () -> Problem.of(new Refusal("inspection.task-not-found", "您没有序号为 " + id + " 的检查任务，请刷新今日任务。")));
    }

    ChecklistBody checklist(String version) {
        Checklist found = knowledge
                .checklist(version)
                .orElseThrow(
                        () -> Problem.of(new Refusal("inspection.checklist-not-found", "没有版本为“" + version + "”的检查表。")));
        return new ChecklistBody(found.id(), found.version(), found.title(), found.source(), found.questions());
    }

    FieldTaskBody body(Task task, Staff officer) {
        LocalDate today = Zone.dayOf(clock.instant());
        Plan plan = plans.find(task.plan(), ALL).orElseThrow();
        Optional<BusinessEntity> entity = entities.find(task.entity());
        var records = visits.records(task.id());
        return new FieldTaskBody(
                task.id().value(),
                task.version(),
                task.planNumber().toString(),
                task.planName(),
                task.kindWords(),
                new Word(task.kind().name(), task.kind().word()),
                new Word(task.state().name(), task.state().word()),
                plan.items().stream().map(Plan.Item::name).toList(),
                task.plannedOn(),
                plan.terms().visitFrom(),
                plan.terms().visitTo(),
                pages.clockOf(task, today),
                firm(task, entity),
                last(task.entity()),
                task.officers().stream().map(one -> OfficerBody.of(one, today)).toList(),
                visits.findNotice(task.id()).orElse(null),
                visits.findArrival(task.id()).orElse(null),
                checklistRef(task.checklistVersion()),
                records.isEmpty()
                        ? null
                        : new FieldTaskBody.SentBody(
                                records.getFirst().revision(),
                                records.getFirst().submissionId(),
                                records.getFirst().mainCode(),
                                records.getFirst().receivedAt()),
                returned(task),
                entity.map(BusinessEntity::demo).orElse(false),
                TaskActions.field(task, officer));
    }

    private FieldTaskBody.FirmBody firm(Task task, Optional<BusinessEntity> entity) {
        var register = entities.register(task.entity(), KnownAt.now(clock.instant()));
        return new FieldTaskBody.FirmBody(
                task.entity().value(),
                entity.map(BusinessEntity::name).orElse(task.entityName()),
                task.uscc(),
                entity.map(BusinessEntity::kind).orElse(""),
                entity.map(BusinessEntity::status).orElse(""),
                entity.map(BusinessEntity::address).orElse(null),
                entity.map(BusinessEntity::street).orElse(null),
                register.map(view -> degrees(view, "纬度")).orElse(null),
                register.map(view -> degrees(view, "经度")).orElse(null));
    }

    private static @Nullable Double degrees(cn.huijian.entity.RegisterView view, String name) {
        for (var field : view.fields()) {
            String value = field.normalised();
            if (field.name().equals(name) && value != null && value.matches("-?\\d{1,3}(\\.\\d+)?")) {
                return Double.valueOf(value);
            }
        }
        return null;
    }

    private FieldTaskBody.@Nullable LastBody last(EntityId entity) {
        var known = dossier.list(entity, KnownAt.now(clock.instant()), Set.of("inspection-result"), 1);
        if (known.isEmpty()) {
            return null;
        }
        Fact fact = known.getFirst();
        String code = fact.attributes().path("resultCode").asString("");
        var words = knowledge.resultCodes(Zone.dayOf(clock.instant())).get(code);
        String remark = fact.attributes().path("remark").asString("");
        return new FieldTaskBody.LastBody(
                fact.validFrom(), words == null ? code : words.words(), remark.isEmpty() ? null : remark);
    }

    private FieldTaskBody.ChecklistRefBody checklistRef(String version) {
        return knowledge
                .checklist(version)
                .map(list -> new FieldTaskBody.ChecklistRefBody(
                        list.id(), version, list.title(), list.questions().size(), list.keyQuestions()))
                .orElse(new FieldTaskBody.ChecklistRefBody("", version, "", 0, 0));
    }

    private FieldTaskBody.@Nullable ReturnedBody returned(Task task) {
        if (task.state() != TaskState.RETURNED) {
            return null;
        }
        Reviews.Review review = reviews.list(task.id()).getFirst();
        String reason = review.reason();
        return new FieldTaskBody.ReturnedBody(reason == null ? "" : reason, review.by(), review.at());
    }
}
