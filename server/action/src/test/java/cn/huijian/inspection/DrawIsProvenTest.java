package cn.huijian.inspection;

import static cn.huijian.inspection.InspectionRoom.DRAFTER;
import static cn.huijian.inspection.InspectionRoom.HEAD;
import static cn.huijian.inspection.InspectionRoom.LOTTERY;
import static cn.huijian.inspection.InspectionRoom.LOTTERY_VALUE;
import static cn.huijian.inspection.InspectionRoom.done;
import static cn.huijian.inspection.InspectionRoom.refusal;
import static cn.huijian.inspection.InspectionRoom.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.access.Inspectors;
import cn.huijian.access.Staff;
import cn.huijian.calendar.Deadline;
import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.engine.draw.OwnLeaf;
import cn.huijian.engine.draw.Seeds;
import cn.huijian.engine.draw.Statement;
import cn.huijian.engine.draw.Transcript;
import cn.huijian.engine.draw.Verification;
import cn.huijian.engine.draw.VerificationResult;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrawIsProvenTest {
    private static final Instant EVENING = Instant.parse("2026-11-20T13:15:00Z");
    private static final Instant NEXT_MORNING = Instant.parse("2026-11-21T01:00:00Z");

    private final InspectionRoom room = new InspectionRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void the_commitment_is_public_before_the_seed_can_exist() throws Exception {
        room.firms(40, CreditGrade.B);
        Plan plan = room.frozen(terms(6, LOTTERY));
        assertThat(plan.state()).isEqualTo(PlanState.ROSTER_FROZEN);
        var published = room.documents.list("public.draw-commitment", 10);
        assertThat(published).hasSize(1);
        var statement =
                Statement.parse(room.documents.open(published.getFirst().id()).readAllBytes());
        assertThat(statement.roundId()).isEqualTo("CJ-2026-0001");
        assertThat(statement.committedAt()).isBefore(EVENING);
        assertThat(room.documents.list("public.draw-transcript", 10)).isEmpty();
        assertThat(room.draws().proof(plan).orElseThrow().frozen().commitment())
                .isEqualTo(statement.commitment().toString());
    }

    @Test
    void anyone_verifies_the_published_transcript_and_it_tells_no_grade() throws Exception {
        room.firms(30, CreditGrade.A);
        room.firms(10, CreditGrade.D);
        Plan plan = room.drawn(terms(8, LOTTERY));
        var proof = room.draws().proof(plan).orElseThrow();
        byte[] transcript = read(drawnOf(plan).publicDocument());
        var statement = Statement.parse(read(proof.frozen().commitmentDocument()));
        assertThat(Verification.verify(transcript, statement)).isInstanceOf(VerificationResult.Valid.class);
        String text = new String(transcript, StandardCharsets.UTF_8);
        assertThat(text)
                .doesNotContain("grade")
                .doesNotContain("\"A\"")
                .doesNotContain("\"D\"")
                .doesNotContain("weightsSalt");
        assertThat(proof.recomputations()).singleElement().satisfies(self -> {
            assertThat(self.valid()).isTrue();
            assertThat(self.by()).isEqualTo("本平台");
        });
    }

    @Test
    void strata_share_the_total_by_weight_and_add_up() {
        room.firms(30, CreditGrade.A);
        room.firms(10, CreditGrade.D);
        Plan plan = room.drawn(terms(11, LOTTERY));
        var strata = room.draws().proof(plan).orElseThrow().strata();
        assertThat(strata)
                .extracting(
                        stratum -> stratum.members().getFirst().grade(),
                        DrawProof.Stratum::share,
                        DrawProof.Stratum::quota)
                .containsExactlyInAnyOrder(Tuple.tuple("A", "3.00", 3), Tuple.tuple("D", "8.00", 8));
        assertThat(room.tasksOf(plan)).hasSize(11);
    }

    @Test
    void each_drawn_firm_gets_two_certified_officers_and_an_open_matter() {
        room.firms(40, CreditGrade.B);
        Plan plan = room.drawn(terms(6, LOTTERY));
        var tasks = room.tasksOf(plan);
        assertThat(tasks).hasSize(6).allSatisfy(task -> {
            assertThat(task.officers()).hasSize(2);
            assertThat(task.officers()).extracting(Task.Officer::account).doesNotHaveDuplicates();
            assertThat(task.state()).isEqualTo(TaskState.DRAWN);
            assertThat(task.unit().value()).isEqualTo(FakeBureau.STATION);
            assertThat(task.deadline()).isNotNull().extracting(Deadline::due).isEqualTo(LocalDate.of(2026, 12, 11));
            var matter = room.matters
                    .open("inspection.task", "inspection-task:" + task.id())
                    .orElseThrow();
            assertThat(matter.assignees()).hasSize(2);
            assertThat(matter.party()).isEqualTo(task.entity());
        });
        assertThat(tasks).extracting(Task::position).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void an_officer_with_an_interest_is_kept_away_and_the_ground_is_shown() {
        room.firms(4, CreditGrade.B);
        var firm = room.registry.find(new EntityId(1)).orElseThrow();
        room.bureau.certify(
                InspectionRoom.FIRST,
                "509901001",
                LocalDate.of(2028, 1, 1),
                new Inspectors.Conflict("近亲属", Objects.requireNonNull(firm.uscc())));
        Plan plan = room.drawn(terms(4, LOTTERY));
        Task task = room.tasksOf(plan).stream()
                .filter(one -> one.entity().equals(firm.id()))
                .findFirst()
                .orElseThrow();
        assertThat(task.officer(InspectionRoom.FIRST.account())).isEmpty();
        assertThat(task.officers()).hasSize(2);
        assertThat(task.avoided()).containsExactly(new Task.Avoided("何知秋", "近亲属"));
    }

    @Test
    void an_officer_whose_certificate_ends_during_the_visits_is_not_sent() {
        room.firms(10, CreditGrade.B);
        room.bureau.certify(InspectionRoom.FIRST, "509901001", LocalDate.of(2026, 12, 10));
        Plan plan = room.drawn(terms(5, LOTTERY));
        assertThat(room.tasksOf(plan))
                .allMatch(task -> task.officer(InspectionRoom.FIRST.account()).isEmpty());
    }

    @Test
    void with_fewer_than_two_certified_officers_nothing_is_frozen() {
        room.firms(10, CreditGrade.B);
        room.bureau.certify(InspectionRoom.FIRST, "509901001", LocalDate.of(2026, 12, 10));
        room.bureau.certify(InspectionRoom.SECOND, "509901002", LocalDate.of(2026, 12, 10));
        Plan plan = room.approved(terms(5, LOTTERY));
        assertThat(refusal(room.draws().freeze(plan.id(), plan.version(), DRAFTER)))
                .isEqualTo("inspection.too-few-officers");
        assertThat(room.documents.list("public.draw-commitment", 10)).isEmpty();
    }

    @Test
    void the_total_is_never_below_the_legal_share_of_the_pool() {
        room.firms(101, CreditGrade.B);
        assertThat(room.tasksOf(room.drawn(terms(1, LOTTERY)))).hasSize(4);
    }

    @Test
    void a_public_value_that_came_before_the_freeze_is_refused() {
        room.firms(10, CreditGrade.B);
        Plan plan = room.frozen(terms(3, LOTTERY));
        room.clock.set(NEXT_MORNING);
        assertThat(refusal(draw(plan, LOTTERY_VALUE, InspectionRoom.START.minus(Duration.ofHours(1)))))
                .isEqualTo("inspection.value-too-early");
        assertThat(refusal(draw(plan, LOTTERY_VALUE, EVENING.minus(Duration.ofSeconds(1)))))
                .isEqualTo("inspection.value-too-early");
        assertThat(refusal(draw(plan, LOTTERY_VALUE, NEXT_MORNING.plus(Duration.ofHours(1)))))
                .isEqualTo("inspection.value-in-future");
        assertThat(refusal(draw(plan, "03 09 14", EVENING))).isEqualTo("inspection.seed-refused");
        assertThat(refusal(draw(plan, null, null))).isEqualTo("inspection.value-missing");
        assertThat(done(draw(plan, LOTTERY_VALUE, EVENING)).state()).isEqualTo(PlanState.DRAWN);
    }

    @Test
    void a_roster_is_not_frozen_when_the_named_value_may_exist_already() {
        room.firms(10, CreditGrade.B);
        Plan plan = room.approved(terms(3, LOTTERY));
        room.clock.set(EVENING);
        assertThat(refusal(room.draws().freeze(plan.id(), plan.version(), DRAFTER)))
                .isEqualTo("inspection.cannot-freeze");
    }

    @Test
    void a_draw_needs_somebody_who_watches() {
        room.firms(10, CreditGrade.B);
        Plan plan = room.frozen(terms(3, LOTTERY));
        room.clock.set(NEXT_MORNING);
        assertThat(refusal(room.draws().draw(plan.id(), plan.version(), LOTTERY_VALUE, EVENING, " ", DRAFTER)))
                .isEqualTo("inspection.witness-missing");
    }

    @Test
    void there_is_one_draw_and_no_second() {
        room.firms(10, CreditGrade.B);
        Plan plan = room.drawn(terms(3, LOTTERY));
        assertThat(refusal(draw(plan, LOTTERY_VALUE, EVENING))).isEqualTo("inspection.not-open");
        assertThat(refusal(room.draws().freeze(plan.id(), plan.version(), DRAFTER)))
                .isEqualTo("inspection.not-open");
        assertThat(refusal(room.plans().cancel(plan.id(), plan.version(), "重抽", HEAD)))
                .isEqualTo("inspection.not-open");
    }

    @Test
    void a_round_that_was_committed_to_does_not_vanish_when_it_is_cancelled() throws Exception {
        room.firms(10, CreditGrade.B);
        Plan plan = room.frozen(terms(3, LOTTERY));
        done(room.plans().cancel(plan.id(), plan.version(), "专项检查合并", HEAD));
        assertThat(room.documents.list("public.draw-commitment", 10)).hasSize(1);
        var notice = room.documents.list("public.draw-cancelled", 10);
        assertThat(notice).hasSize(1);
        assertThat(new String(read(notice.getFirst().id().value()), StandardCharsets.UTF_8))
                .contains("CJ-2026-0001", "专项检查合并");
    }

    @Test
    void a_transcript_that_was_touched_is_found_out_by_the_recomputation() {
        room.firms(10, CreditGrade.B);
        Plan plan = room.drawn(terms(3, LOTTERY));
        var drawn = drawnOf(plan);
        room.documents.tamper(new DocumentId(drawn.publicDocument()), "第", "弟");
        var again = done(room.draws().recompute(plan.id(), HEAD));
        assertThat(again.valid()).isFalse();
        assertThat(again.fault()).isNotNull();
        assertThat(room.draws().proof(plan).orElseThrow().recomputations()).hasSize(2);
    }

    @Test
    void a_sealed_roster_that_was_exchanged_stops_the_draw() {
        room.firms(10, CreditGrade.B);
        Plan honest = room.frozen(terms(3, LOTTERY));
        room.firms(10, CreditGrade.B);
        Plan other = room.frozen(terms(3, LOTTERY));
        room.jdbc()
                .sql("""
                        update inspection.rosters set sealed_input =
                            (select sealed_input from inspection.rosters where plan_id = :other)
                        where plan_id = :honest
                        """)
                .param("other", other.id().value())
                .param("honest", honest.id().value())
                .update();
        room.clock.set(NEXT_MORNING);
        assertThatThrownBy(() -> draw(honest, LOTTERY_VALUE, EVENING)).hasMessageContaining("not the one committed to");
    }

    @Test
    void a_firm_finds_its_own_leaf_with_its_opening() throws Exception {
        room.firms(10, CreditGrade.B);
        Plan plan = room.drawn(terms(3, LOTTERY));
        var opening = done(room.draws().opening(plan.id(), new EntityId(7), DRAFTER));
        assertThat(opening.name()).contains("第7家");
        var transcript = Transcript.parse(read(drawnOf(plan).publicDocument()));
        var own = OwnLeaf.parse(opening.opening().getBytes(StandardCharsets.UTF_8));
        assertThat(own.verify(transcript)).isInstanceOf(OwnLeaf.Answer.TookPart.class);
        assertThat(refusal(room.draws().opening(plan.id(), new EntityId(99), DRAFTER)))
                .isEqualTo("inspection.entry-not-found");
    }

    private static final String NONCE = "ab".repeat(32);
    private static final SeedTerms THREE = new SeedTerms.ThreeSections(List.of(2, 3, 4));
    private static final Staff LEGAL = FakeBureau.staff(31, "法规人", FakeBureau.LEGAL, "inspection.reveal");
    private static final Staff CREDIT = FakeBureau.staff(32, "信用人", FakeBureau.CREDIT, "inspection.reveal");
    private static final Staff FOOD = FakeBureau.staff(33, "食品人", FakeBureau.FOOD, "inspection.reveal");

    private static String commitment(Plan plan, Staff by, String value) {
        return Seeds.commit(plan.number().toString(), "account-" + by.account(), NONCE, value)
                .toString();
    }

    @Test
    void three_sections_commit_before_the_freeze_and_reveal_after_it() {
        room.firms(20, CreditGrade.B);
        Plan plan = room.approved(terms(3, THREE));
        assertThat(refusal(room.draws().freeze(plan.id(), plan.version(), DRAFTER)))
                .isEqualTo("inspection.commit-missing");
        for (Staff one : List.of(LEGAL, CREDIT, FOOD)) {
            done(room.draws().commit(plan.id(), commitment(plan, one, "春江"), one));
        }
        assertThat(refusal(room.draws().reveal(plan.id(), NONCE, "春江", LEGAL))).isEqualTo("inspection.not-open");
        Plan frozen = done(room.draws().freeze(plan.id(), plan.version(), DRAFTER));
        done(room.draws().reveal(plan.id(), NONCE, "春江", LEGAL));
        done(room.draws().reveal(plan.id(), NONCE, "春江", CREDIT));
        assertThat(refusal(room.draws().draw(frozen.id(), frozen.version(), null, null, "监督人", DRAFTER)))
                .isEqualTo("inspection.seed-withheld");
        assertThat(refusal(room.draws().reveal(plan.id(), NONCE, "秋江", FOOD))).isEqualTo("inspection.reveal-differs");
        done(room.draws().reveal(plan.id(), NONCE, "春江", FOOD));
        Plan drawn = done(room.draws().draw(frozen.id(), frozen.version(), null, null, "监督人", DRAFTER));
        assertThat(drawn.state()).isEqualTo(PlanState.DRAWN);
        assertThat(room.draws().contributions(drawn)).allMatch(one -> one.revealedAt() != null);
    }

    @Test
    void one_section_commits_once_and_a_stranger_not_at_all() {
        Plan plan = room.approved(terms(3, THREE));
        done(room.draws().commit(plan.id(), commitment(plan, LEGAL, "甲"), LEGAL));
        done(room.draws().commit(plan.id(), commitment(plan, LEGAL, "甲"), LEGAL));
        assertThat(refusal(room.draws().commit(plan.id(), commitment(plan, LEGAL, "乙"), LEGAL)))
                .isEqualTo("inspection.already-committed");
        var colleague = FakeBureau.staff(34, "法规另一人", FakeBureau.LEGAL, "inspection.reveal");
        assertThat(refusal(room.draws().commit(plan.id(), commitment(plan, colleague, "乙"), colleague)))
                .isEqualTo("inspection.already-committed");
        assertThat(refusal(room.draws().commit(plan.id(), commitment(plan, HEAD, "乙"), HEAD)))
                .isEqualTo("inspection.not-your-section");
    }

    private Outcome<Plan> draw(Plan plan, @Nullable String value, @Nullable Instant at) {
        return room.draws().draw(plan.id(), plan.version(), value, at, "局法规科 江予安", DRAFTER);
    }

    private DrawProof.Drawn drawnOf(Plan plan) {
        return Objects.requireNonNull(room.draws().proof(plan).orElseThrow().drawn());
    }

    private byte[] read(long document) throws Exception {
        return room.documents.open(new DocumentId(document)).readAllBytes();
    }
}
