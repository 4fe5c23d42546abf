package cn.huijian.inspection;

import static cn.huijian.inspection.InspectionRoom.DRAFTER;
import static cn.huijian.inspection.InspectionRoom.HEAD;
import static cn.huijian.inspection.InspectionRoom.LOTTERY;
import static cn.huijian.inspection.InspectionRoom.done;
import static cn.huijian.inspection.InspectionRoom.refusal;
import static cn.huijian.inspection.InspectionRoom.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.UnitId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanIsApprovedByAnotherTest {
    private final InspectionRoom room = new InspectionRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_draft_gets_its_number_and_the_versions_in_force_that_day() {
        Plan plan = done(room.plans().draft(terms(3, LOTTERY), "k1", DRAFTER));
        assertThat(plan.number()).hasToString("CJ-2026-0001");
        assertThat(plan.state()).isEqualTo(PlanState.PLAN);
        assertThat(plan.parametersVersion()).startsWith("inspection@2026-01-01#");
        assertThat(plan.checklistVersion()).startsWith("food-service@2026-01-01#");
        assertThat(plan.items()).extracting(Plan.Item::name).containsExactly("餐饮服务食品安全检查");
        assertThat(plan.bureau()).isEqualTo(new UnitId(FakeBureau.BUREAU));
        assertThat(done(room.plans().draft(terms(4, LOTTERY), "k2", DRAFTER)).number())
                .hasToString("CJ-2026-0002");
    }

    @Test
    void the_same_request_twice_is_one_plan() {
        Plan first = done(room.plans().draft(terms(3, LOTTERY), "k1", DRAFTER));
        assertThat(done(room.plans().draft(terms(3, LOTTERY), "k1", DRAFTER)).id())
                .isEqualTo(first.id());
        assertThat(room.plans().list(null, null, null, 50, Scope.ofBureau()).items())
                .hasSize(1);
    }

    @Test
    void the_drafter_cannot_approve_and_another_person_can() {
        Plan draft = done(room.plans().draft(terms(3, LOTTERY), "k1", DRAFTER));
        Plan submitted = done(room.plans().submit(draft.id(), draft.version(), DRAFTER));
        assertThat(refusal(room.plans().approve(draft.id(), submitted.version(), DRAFTER)))
                .isEqualTo("inspection.same-person");
        Plan approved = done(room.plans().approve(draft.id(), submitted.version(), HEAD));
        assertThat(approved.state()).isEqualTo(PlanState.APPROVED);
        assertThat(approved.approved()).extracting(Plan.Signature::name).isEqualTo("周明");
    }

    @Test
    void a_draft_that_was_not_submitted_cannot_be_approved() {
        Plan draft = done(room.plans().draft(terms(3, LOTTERY), "k1", DRAFTER));
        assertThat(refusal(room.plans().approve(draft.id(), draft.version(), HEAD)))
                .isEqualTo("inspection.not-open");
    }

    @Test
    void what_is_sent_back_is_edited_and_submitted_again() {
        Plan draft = done(room.plans().draft(terms(3, LOTTERY), "k1", DRAFTER));
        Plan submitted = done(room.plans().submit(draft.id(), draft.version(), DRAFTER));
        assertThat(refusal(room.plans().sendBack(draft.id(), submitted.version(), " ", HEAD)))
                .isEqualTo("inspection.reason-missing");
        Plan back = done(room.plans().sendBack(draft.id(), submitted.version(), "户数太少", HEAD));
        Plan edited = done(room.plans().edit(back.id(), back.version(), terms(9, LOTTERY), DRAFTER));
        assertThat(edited.terms().planned()).isEqualTo(9);
        assertThat(done(room.plans().submit(edited.id(), edited.version(), DRAFTER))
                        .state())
                .isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void a_decision_on_a_stale_page_is_refused() {
        Plan draft = done(room.plans().draft(terms(3, LOTTERY), "k1", DRAFTER));
        done(room.plans().edit(draft.id(), draft.version(), terms(5, LOTTERY), DRAFTER));
        assertThat(refusal(room.plans().submit(draft.id(), draft.version(), DRAFTER)))
                .isEqualTo("inspection.stale");
    }

    @Test
    void only_the_drafter_edits() {
        Plan draft = done(room.plans().draft(terms(3, LOTTERY), "k1", DRAFTER));
        assertThat(refusal(room.plans().edit(draft.id(), draft.version(), terms(5, LOTTERY), HEAD)))
                .isEqualTo("inspection.not-drafter");
    }

    @Test
    void an_approved_plan_is_cancelled_by_another_person_with_a_reason_only() {
        Plan plan = room.approved(terms(3, LOTTERY));
        assertThat(refusal(room.plans().cancel(plan.id(), plan.version(), "计划调整", DRAFTER)))
                .isEqualTo("inspection.same-person");
        assertThat(refusal(room.plans().cancel(plan.id(), plan.version(), "", HEAD)))
                .isEqualTo("inspection.reason-missing");
        assertThat(done(room.plans().cancel(plan.id(), plan.version(), "计划调整", HEAD))
                        .state())
                .isEqualTo(PlanState.CANCELLED);
    }

    @Test
    void the_matter_of_the_plan_always_names_the_one_next_step() {
        Plan plan = room.approved(terms(3, LOTTERY));
        assertThat(room.matters.nextStep("inspection.plan", "inspection-plan:" + plan.id()))
                .contains("freeze");
        done(room.plans().cancel(plan.id(), plan.version(), "计划调整", HEAD));
        assertThat(room.matters.nextStep("inspection.plan", "inspection-plan:" + plan.id()))
                .isEmpty();
    }

    @Test
    void every_move_is_in_a_log_that_refuses_to_be_changed() {
        Plan plan = room.approved(terms(3, LOTTERY));
        assertThat(room.plans().log(plan.id()))
                .extracting(LogEntry::command)
                .containsExactly("CREATE", "SUBMIT", "APPROVE");
        assertThat(room.plans().log(plan.id())).extracting(LogEntry::ground).allMatch(ground -> ground.contains("号"));
        assertThatThrownBy(() ->
                        room.jdbc().sql("delete from inspection.state_log").update())
                .hasMessageContaining("只增不改");
    }

    @Test
    void a_reader_of_another_station_does_not_see_the_plan() {
        Plan plan = done(room.plans().draft(terms(3, LOTTERY), "k1", DRAFTER));
        assertThat(room.plans().find(plan.id(), new Scope(false, Set.of(new UnitId(FakeBureau.FOOD)))))
                .isPresent();
        var elsewhere = new Staff(
                new AccountId(99),
                "外所",
                new UnitId(FakeBureau.STATION),
                Set.of("inspection.approve"),
                new Scope(false, Set.of(new UnitId(FakeBureau.STATION))));
        assertThat(room.plans().find(plan.id(), elsewhere.scope())).isEmpty();
        assertThat(refusal(room.plans().approve(plan.id(), plan.version(), elsewhere)))
                .isEqualTo("inspection.plan-not-found");
        assertThat(room.plans().list(null, null, null, 50, elsewhere.scope()).items())
                .isEmpty();
    }

    @Test
    void terms_that_break_the_law_are_refused() {
        assertThat(draft(terms(3, LOTTERY, "no-such-item"))).isEqualTo("inspection.bad-terms");
        assertThat(draft(below(new BigDecimal("0.029")))).isEqualTo("inspection.bad-terms");
        assertThat(draft(terms(0, LOTTERY))).isEqualTo("inspection.bad-terms");
        var past = new SeedTerms.PublicValue("双色球第2026133期", "ssq/1", InspectionRoom.START.minus(Duration.ofDays(1)));
        assertThat(draft(terms(3, past))).isEqualTo("inspection.bad-terms");
        var unknownForm = new SeedTerms.PublicValue("收盘指数", "index/1", Instant.parse("2026-11-21T07:00:00Z"));
        assertThat(draft(terms(3, unknownForm))).isEqualTo("inspection.bad-terms");
        assertThat(draft(terms(3, new SeedTerms.ThreeSections(List.of(2, 3))))).isEqualTo("inspection.bad-terms");
        assertThat(draft(terms(3, new SeedTerms.ThreeSections(List.of(2, 2, 3)))))
                .isEqualTo("inspection.bad-terms");
        assertThat(draft(terms(3, new SeedTerms.ThreeSections(List.of(1, 2, 3)))))
                .isEqualTo("inspection.bad-terms");
    }

    @Test
    void terms_at_the_legal_floor_are_accepted() {
        done(room.plans().draft(below(new BigDecimal("0.03")), "k", DRAFTER));
        done(room.plans().draft(terms(3, new SeedTerms.ThreeSections(List.of(2, 3, 4))), "k3", DRAFTER));
    }

    private String draft(PlanTerms terms) {
        return refusal(room.plans().draft(terms, "k", DRAFTER));
    }

    private static PlanTerms below(BigDecimal ratio) {
        PlanTerms terms = terms(3, LOTTERY);
        return new PlanTerms(
                terms.name(),
                terms.orientation(),
                terms.emphasis(),
                terms.organisation(),
                terms.items(),
                terms.scope(),
                null,
                ratio,
                terms.seed(),
                terms.checklist(),
                terms.visitFrom(),
                terms.visitTo(),
                null);
    }
}
