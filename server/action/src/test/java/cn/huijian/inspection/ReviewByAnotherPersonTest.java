package cn.huijian.inspection;

import static cn.huijian.inspection.InspectionRoom.HEAD;
import static cn.huijian.inspection.InspectionRoom.LOTTERY;
import static cn.huijian.inspection.InspectionRoom.REVIEWER;
import static cn.huijian.inspection.InspectionRoom.done;
import static cn.huijian.inspection.InspectionRoom.refusal;
import static cn.huijian.inspection.InspectionRoom.terms;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.calendar.Deadline;
import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.GivenIdentifier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewByAnotherPersonTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);

    private final InspectionRoom room = new InspectionRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private Task drawnTask(String item) {
        room.firms(1, CreditGrade.B);
        Task task = room.tasksOf(room.drawn(terms(1, LOTTERY, item))).getFirst();
        room.clock.set(Instant.parse("2026-11-23T01:00:00Z"));
        return task;
    }

    @Test
    void an_approved_result_becomes_a_fact_with_its_document() {
        Task task = room.reviewed(drawnTask("food-service"), "1", null);
        assertThat(task.state()).isEqualTo(TaskState.CLOSED);
        assertThat(room.dossier.appended).singleElement().satisfies(fact -> {
            assertThat(fact.type()).isEqualTo("inspection-result");
            assertThat(fact.subjects()).singleElement().satisfies(subject -> {
                assertThat(subject.role()).isEqualTo("subject");
                assertThat(subject.identifier())
                        .isEqualTo(new GivenIdentifier(GivenIdentifier.Scheme.USCC, task.uscc()));
            });
            assertThat(fact.validFrom()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(fact.source()).isEqualTo("inspection");
            assertThat(fact.record()).isEqualTo("task:" + task.id());
            assertThat(fact.document()).isNotNull();
            assertThat(fact.attributes().toString())
                    .contains("\"resultCode\":\"1\"", "CJ-2026-0001", "澄湖区市场监督管理局", "定向、重点、部门内", "餐饮服务食品安全检查");
        });
        assertThat(room.matters.nextStep("inspection.task", "inspection-task:" + task.id()))
                .isEmpty();
    }

    @Test
    void the_two_officers_cannot_review_their_own_visit() {
        Task task = room.recorded(drawnTask("food-service"), "1", null);
        assertThat(refusal(room.reviews().approve(task.id(), task.version(), room.officer(task, 1))))
                .isEqualTo("inspection.same-person");
        assertThat(refusal(room.reviews().approve(task.id(), task.version(), room.officer(task, 2))))
                .isEqualTo("inspection.same-person");
        assertThat(room.dossier.appended).isEmpty();
    }

    @Test
    void what_is_sent_back_is_completed_as_a_second_revision() {
        Task task = room.recorded(drawnTask("food-service"), "1", null);
        assertThat(refusal(room.reviews().sendBack(task.id(), task.version(), "", REVIEWER)))
                .isEqualTo("inspection.reason-missing");
        Task back = done(room.reviews().sendBack(task.id(), task.version(), "健康证明一题与照片不符", REVIEWER));
        assertThat(back.state()).isEqualTo(TaskState.RETURNED);
        room.clock.pass(Duration.ofHours(1));
        var sent = room.visits().submit(task.id(), room.record(back, "5", DUE), room.officer(back, 2));
        assertThat(sent)
                .isInstanceOfSatisfying(
                        Visits.Submission.Accepted.class,
                        accepted -> assertThat(accepted.record().revision()).isEqualTo(2));
        assertThat(room.visits().records(task.id()))
                .extracting(StoredRecord::mainCode)
                .containsExactly("5", "1");
    }

    @Test
    void a_review_on_a_stale_page_is_refused() {
        Task task = room.recorded(drawnTask("food-service"), "1", null);
        assertThat(refusal(room.reviews().approve(task.id(), task.version() - 1, REVIEWER)))
                .isEqualTo("inspection.stale");
    }

    @Test
    void a_result_without_problems_closes_the_task_and_the_last_task_closes_the_plan() {
        Task task = room.reviewed(drawnTask("food-service"), "1", null);
        assertThat(room.plans().find(task.plan(), Scope.ofBureau()))
                .get()
                .extracting(Plan::state)
                .isEqualTo(PlanState.CLOSED);
        assertThat(room.leads).isEmpty();
    }

    @Test
    void a_problem_for_later_becomes_a_lead_and_the_task_waits_for_its_outcome() {
        Task task = room.reviewed(drawnTask("food-service"), "8", null);
        assertThat(task.state()).isEqualTo(TaskState.FOLLOWUP);
        assertThat(room.leads).singleElement().satisfies(lead -> {
            assertThat(lead.origin()).isEqualTo("random-inspection");
            assertThat(lead.record()).isEqualTo("task:" + task.id());
            assertThat(lead.party()).isEqualTo(task.entity());
        });
        assertThat(refusal(room.reviews().closeFollowUp(task.id(), task.version(), " ", REVIEWER)))
                .isEqualTo("inspection.reason-missing");
        Task closed = done(room.reviews().closeFollowUp(task.id(), task.version(), "已立案", REVIEWER));
        assertThat(closed.state()).isEqualTo(TaskState.CLOSED);
        assertThat(closed.followUp()).extracting(Task.FollowUp::outcome).isEqualTo("已立案");
    }

    @Test
    void a_firm_that_cannot_be_reached_is_proposed_for_the_abnormal_list() {
        Task drawn = drawnTask("food-service");
        var officer = room.officer(drawn, 1);
        done(room.visits().notice(drawn.id(), InspectionRoom.TOLD, officer));
        room.clock.pass(Duration.ofHours(1));
        var certificates =
                drawn.officers().stream().map(Task.Officer::certificate).toList();
        Task there = done(room.visits()
                .arrive(
                        drawn.id(),
                        new Arrival(room.clock.instant(), certificates, Arrival.Presence.ABSENT, "人去楼空", false, null),
                        officer));
        VisitRecord full = room.record(there, "8", null);
        var absent =
                new VisitRecord.Party(null, null, null, null, "无人在场", new VisitRecord.Witness("物业 张三", null, null));
        var record = new VisitRecord(
                full.submissionId(),
                full.checklistVersion(),
                "4",
                full.problemCodes(),
                List.of(),
                List.of(),
                "经营场所已搬空",
                null,
                absent,
                full.officerSignatures(),
                full.clientAt());
        assertThat(room.visits().submit(drawn.id(), record, officer)).isInstanceOf(Visits.Submission.Accepted.class);
        Task reviewed =
                done(room.reviews().approve(drawn.id(), room.task(drawn.id()).version(), REVIEWER));
        assertThat(room.leads)
                .singleElement()
                .satisfies(lead -> assertThat(lead.summary()).contains("A4"));
        assertThat(reviewed.followUp()).extracting(Task.FollowUp::due).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void an_ordered_correction_is_a_matter_of_the_firm_until_the_day_that_was_ordered() {
        Task task = room.reviewed(drawnTask("food-service"), "5", DUE);
        var matter = room.matters
                .open("inspection.rectification", "inspection-task:" + task.id())
                .orElseThrow();
        assertThat(matter.party()).isEqualTo(task.entity());
        assertThat(matter.deadline()).isNotNull().extracting(Deadline::due).isEqualTo(DUE);
        assertThat(room.leads).isEmpty();
    }

    @Test
    void a_report_of_rectification_opens_the_recheck_within_ten_working_days_where_the_law_says_so() {
        room.bureau.specialise("特种设备");
        Task task = room.reviewed(drawnTask("lifts"), "5", DUE);
        Task waiting =
                done(room.reviews().orderRecheck(task.id(), task.version(), LocalDate.of(2026, 11, 23), REVIEWER));
        assertThat(waiting.state()).isEqualTo(TaskState.RECHECK);
        Task recheck = recheckOf(waiting);
        assertThat(recheck.kind()).isEqualTo(Task.Kind.RECHECK);
        assertThat(recheck.officers()).isEqualTo(task.officers());
        assertThat(recheck.deadline()).isNotNull().extracting(Deadline::due).isEqualTo(LocalDate.of(2026, 12, 7));
        room.clock.set(Instant.parse("2026-12-14T01:00:00Z"));
        room.reviewed(recheck, "1", null);
        assertThat(room.task(task.id()).state()).isEqualTo(TaskState.CLOSED);
        assertThat(room.matters.open("inspection.rectification", "inspection-task:" + task.id()))
                .isEmpty();
        assertThat(room.dossier.appended.getLast().attributes().toString()).contains("整改复查");
    }

    @Test
    void a_recheck_without_a_legal_term_has_none() {
        Task task = room.reviewed(drawnTask("food-service"), "5", DUE);
        Task waiting =
                done(room.reviews().orderRecheck(task.id(), task.version(), LocalDate.of(2026, 11, 23), REVIEWER));
        assertThat(recheckOf(waiting).deadline()).isNull();
    }

    @Test
    void a_recheck_that_finds_problems_again_sends_the_task_back_to_its_follow_up() {
        Task task = room.reviewed(drawnTask("food-service"), "5", DUE);
        Task waiting =
                done(room.reviews().orderRecheck(task.id(), task.version(), LocalDate.of(2026, 11, 23), REVIEWER));
        Task recheck = room.reviewed(recheckOf(waiting), "8", null);
        assertThat(recheck.state()).isEqualTo(TaskState.CLOSED);
        assertThat(room.task(task.id()).state()).isEqualTo(TaskState.FOLLOWUP);
    }

    @Test
    void a_recheck_is_ordered_only_where_something_was_to_be_corrected() {
        Task task = room.reviewed(drawnTask("food-service"), "8", null);
        assertThat(refusal(
                        room.reviews().orderRecheck(task.id(), task.version(), LocalDate.of(2026, 11, 23), REVIEWER)))
                .isEqualTo("inspection.not-open");
    }

    @Test
    void a_published_result_is_corrected_by_a_new_fact_with_the_ground() {
        Task task = room.reviewed(drawnTask("food-service"), "8", null);
        assertThat(refusal(room.reviews().correct(task.id(), task.version(), "1", "", " ", HEAD)))
                .isEqualTo("inspection.reason-missing");
        Task corrected = done(room.reviews().correct(task.id(), task.version(), "1", "", "复核照片，健康证明有效", HEAD));
        assertThat(corrected.resultCode()).isEqualTo("1");
        assertThat(corrected.state()).isEqualTo(TaskState.FOLLOWUP);
        assertThat(room.dossier.appended.getLast().revision()).isEqualTo(2);
        assertThat(room.dossier.grounds).containsEntry(new FactId(1), "复核照片，健康证明有效");
        assertThat(room.tasks().log(task.id())).extracting(LogEntry::command).contains("CORRECT");
    }

    @Test
    void a_withdrawn_result_cannot_be_corrected_any_more() {
        Task task = room.reviewed(drawnTask("food-service"), "8", null);
        Task withdrawn = done(room.reviews().withdraw(task.id(), task.version(), "检查对象有误", HEAD));
        assertThat(room.dossier.grounds).containsEntry(new FactId(1), "检查对象有误");
        assertThat(refusal(room.reviews().correct(task.id(), withdrawn.version(), "1", "", "再改", HEAD)))
                .isEqualTo("inspection.not-open");
        assertThat(refusal(room.reviews().withdraw(task.id(), withdrawn.version(), "再撤", HEAD)))
                .isEqualTo("inspection.not-open");
    }

    @Test
    void a_result_that_was_not_reviewed_cannot_be_corrected() {
        Task task = room.recorded(drawnTask("food-service"), "8", null);
        assertThat(refusal(room.reviews().correct(task.id(), task.version(), "1", "", "想改", HEAD)))
                .isEqualTo("inspection.not-open");
    }

    private Task recheckOf(Task parent) {
        return room.tasksOf(room.plans().find(parent.plan(), Scope.ofBureau()).orElseThrow()).stream()
                .filter(task -> parent.id().equals(task.parent()))
                .findFirst()
                .orElseThrow();
    }
}
