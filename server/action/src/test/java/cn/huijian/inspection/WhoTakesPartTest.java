package cn.huijian.inspection;

import static cn.huijian.inspection.InspectionRoom.LOTTERY;
import static cn.huijian.inspection.InspectionRoom.done;
import static cn.huijian.inspection.InspectionRoom.refusal;
import static cn.huijian.inspection.InspectionRoom.terms;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.EntityUnmerged;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhoTakesPartTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final InspectionRoom room = new InspectionRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private BusinessEntity firm(String name, String status, CreditGrade grade) {
        return room.registry.add(name, status, "6210", grade, FakeBureau.STATION);
    }

    private Map<String, String> excluded(Plan plan) {
        return room.draws().exclusions(plan.id(), null, 200).items().stream()
                .collect(Collectors.toMap(Draws.Excluded::name, Draws.Excluded::reason));
    }

    @Test
    void firms_that_no_longer_exist_have_left_the_pool_and_those_at_rest_are_named() {
        firm("在营", "ALIVE", CreditGrade.B);
        firm("登记状态不明", "UNKNOWN", CreditGrade.B);
        firm("歇业", "SUSPENDED", CreditGrade.B);
        firm("吊销", "REVOKED", CreditGrade.D);
        firm("注销", "CANCELLED", CreditGrade.B);
        firm("迁出", "MOVED_OUT", CreditGrade.B);
        Plan plan = room.frozen(terms(2, LOTTERY));
        var frozen = room.draws().proof(plan).orElseThrow().frozen();
        assertThat(frozen.pool()).isEqualTo(4);
        assertThat(frozen.eligible()).isEqualTo(2);
        assertThat(excluded(plan)).containsOnly(Map.entry("歇业", "not-operating"), Map.entry("吊销", "not-operating"));
    }

    @Test
    void a_firm_at_its_cap_is_kept_out_and_the_day_after_the_period_it_takes_part() {
        room.dossier.inspectedBefore(
                firm("A 满", "ALIVE", CreditGrade.A).id(), TODAY.minusMonths(24).plusDays(1));
        room.dossier.inspectedBefore(firm("A 期外", "ALIVE", CreditGrade.A).id(), TODAY.minusMonths(24));
        room.dossier.inspectedBefore(firm("B 满", "ALIVE", CreditGrade.B).id(), TODAY.minusMonths(11));
        room.dossier.inspectedBefore(firm("B 期外", "ALIVE", CreditGrade.B).id(), TODAY.minusMonths(13));
        room.dossier.inspectedBefore(firm("C 一次", "ALIVE", CreditGrade.C).id(), TODAY.minusMonths(1));
        var twice = firm("C 两次", "ALIVE", CreditGrade.C);
        room.dossier.inspectedBefore(twice.id(), TODAY.minusMonths(1));
        room.dossier.inspectedBefore(twice.id(), TODAY.minusMonths(2));
        Plan plan = room.frozen(terms(2, LOTTERY));
        assertThat(excluded(plan))
                .containsOnly(
                        Map.entry("A 满", "frequency-cap"),
                        Map.entry("B 满", "frequency-cap"),
                        Map.entry("C 两次", "frequency-cap"));
        assertThat(room.draws().exclusions(plan.id(), null, 200).items())
                .extracting(Draws.Excluded::detail)
                .contains("近 12 个月已抽查 2 次，达到频次上限 2 次");
    }

    @Test
    void a_registered_reason_lifts_the_caps_and_nothing_else() {
        room.dossier.inspectedBefore(firm("满", "ALIVE", CreditGrade.B).id(), TODAY.minusMonths(1));
        firm("歇业", "SUSPENDED", CreditGrade.B);
        PlanTerms terms = terms(1, LOTTERY);
        Plan plan = room.frozen(new PlanTerms(
                terms.name(),
                terms.orientation(),
                terms.emphasis(),
                terms.organisation(),
                terms.items(),
                terms.scope(),
                1,
                terms.ratio(),
                terms.seed(),
                terms.checklist(),
                terms.visitFrom(),
                terms.visitTo(),
                "投诉举报集中"));
        assertThat(excluded(plan)).containsOnly(Map.entry("歇业", "not-operating"));
    }

    @Test
    void a_task_that_is_still_open_counts_like_an_inspection() {
        room.firms(3, CreditGrade.B);
        Plan first = room.drawn(terms(1, LOTTERY));
        Task drawn = room.tasksOf(first).getFirst();
        Plan second = later(terms(1, nextLottery()));
        assertThat(excluded(second)).containsOnly(Map.entry(drawn.entityName(), "frequency-cap"));
    }

    @Test
    void what_a_firm_was_drawn_for_before_it_was_merged_counts_for_the_one_that_stands_for_it() {
        room.bureau.specialise("特种设备");
        BusinessEntity twin = firm("二食堂", "ALIVE", CreditGrade.B);
        room.drawn(terms(1, LOTTERY, "lifts"));
        BusinessEntity head = firm("一食堂", "ALIVE", CreditGrade.B);
        firm("三食堂", "ALIVE", CreditGrade.B);
        room.registry.merge(twin.id(), head.id());

        assertThat(excluded(later(terms(1, nextLottery(), "food-service"))))
                .as("its visit is still open")
                .containsOnly(Map.entry("一食堂", "frequency-cap"));
        assertThat(room.draws()
                        .exclusions(later(terms(1, nextLottery(), "lifts")).id(), null, 200)
                        .items())
                .extracting(Draws.Excluded::name)
                .containsExactly("一食堂");
    }

    @Test
    void a_visit_drawn_for_the_survivor_of_a_merge_stays_with_it_when_the_merge_is_undone_and_says_so() {
        BusinessEntity head = firm("一食堂", "ALIVE", CreditGrade.B);
        Task task = room.tasksOf(room.drawn(terms(1, LOTTERY))).getFirst();
        BusinessEntity twin = firm("二食堂", "ALIVE", CreditGrade.B);

        room.publish(new EntityUnmerged(head.id(), twin.id(), Instant.parse("2026-11-22T00:00:00Z")));
        assertThat(room.tasks().log(task.id()))
                .as("given out before the merge")
                .extracting(LogEntry::word)
                .doesNotContain("合并撤销说明");
        room.publish(new EntityUnmerged(head.id(), twin.id(), Instant.parse("2026-11-19T00:00:00Z")));

        assertThat(room.task(task.id()).entity()).isEqualTo(head.id());
        assertThat(room.tasks().log(task.id()).getLast()).satisfies(step -> {
            assertThat(step.word()).isEqualTo("合并撤销说明");
            assertThat(step.reason()).contains("一食堂").contains("二食堂").contains("请核对");
        });
        assertThat(room.matters.note("inspection.task", "inspection-task:" + task.id()))
                .hasValueSatisfying(words -> assertThat(words).contains("二食堂"));
    }

    @Test
    void a_general_item_is_drawn_once_a_year() {
        room.bureau.specialise("特种设备");
        room.firms(3, CreditGrade.D);
        Task drawn = room.tasksOf(room.drawn(terms(1, LOTTERY, "lifts"))).getFirst();
        Plan again = later(terms(1, nextLottery(), "lifts"));
        assertThat(excluded(again)).containsOnly(Map.entry(drawn.entityName(), "item-cap"));
        Plan otherItem = later(terms(1, nextLottery(), "food-service"));
        assertThat(excluded(otherItem)).isEmpty();
    }

    @Test
    void an_item_that_asks_for_a_specialist_is_not_drawn_without_one() {
        room.firms(3, CreditGrade.B);
        Plan plan = room.approved(terms(1, LOTTERY, "lifts"));
        assertThat(refusal(room.draws().freeze(plan.id(), plan.version(), InspectionRoom.DRAFTER)))
                .isEqualTo("inspection.no-specialist");
        room.bureau.specialise("特种设备");
        done(room.draws().freeze(plan.id(), plan.version(), InspectionRoom.DRAFTER));
    }

    @Test
    void pages_of_exclusions_follow_each_other_without_gap() {
        for (int i = 0; i < 5; i++) {
            firm("歇业 " + i, "SUSPENDED", CreditGrade.B);
        }
        firm("在营", "ALIVE", CreditGrade.B);
        Plan plan = room.frozen(terms(1, LOTTERY));
        var first = room.draws().exclusions(plan.id(), null, 3);
        var second = room.draws().exclusions(plan.id(), first.next(), 3);
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    private Plan later(PlanTerms terms) {
        room.clock.pass(Duration.ofMinutes(1));
        return room.frozen(terms);
    }

    private static SeedTerms nextLottery() {
        return new SeedTerms.PublicValue("双色球第2026135期", "ssq/1", Instant.parse("2026-11-22T13:15:00Z"));
    }
}
