package cn.huijian.lead;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.audit.AuditTrail;
import cn.huijian.calendar.Deadlines;
import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.entity.EntityUnmerged;
import cn.huijian.exchange.Submission;
import cn.huijian.exchange.SubmissionReceiver;
import cn.huijian.inspection.FakeBureau;
import cn.huijian.inspection.FakeDeadlines;
import cn.huijian.inspection.FakeMatters;
import cn.huijian.inspection.FakeRegistry;
import cn.huijian.inspection.MovableClock;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import cn.huijian.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

class LeadIsVerifiedTest {
    private static final Staff OFFICER = FakeBureau.staff(21, "何知秋", FakeBureau.STATION, "lead.handle");
    private static final Staff OTHER = FakeBureau.staff(22, "沈砚", FakeBureau.STATION, "lead.handle");
    private static final Actor CITIZEN = new Actor(Actor.Kind.CITIZEN, "scan", "扫码群众", null);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T02:00:00Z"));
    private final FakeMatters matters = new FakeMatters();
    private final FakeRegistry registry = new FakeRegistry();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final LeadDesk desk;
    private final SubmissionReceiver receiver;

    @Configuration
    @EnableTransactionManagement
    @ComponentScan({"cn.huijian.lead.store", "cn.huijian.lead.jobs"})
    static class Wiring {}

    LeadIsVerifiedTest() {
        var database = TestDatabase.create().dataSource();
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(JsonMapper.class, JsonMapper::shared);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(FakeMatters.class, () -> matters);
        context.registerBean(FakeRegistry.class, () -> registry);
        context.registerBean(FakeBureau.class, FakeBureau::new);
        context.registerBean(Deadlines.class, FakeDeadlines::new);
        context.registerBean(AuditTrail.class, () -> (actor, entry) -> {});
        context.register(Wiring.class);
        context.refresh();
        desk = context.getBean(LeadDesk.class);
        receiver = context.getBean(SubmissionReceiver.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private Lead reported() {
        var firm = registry.add("云上小厨", "ALIVE", "6210", CreditGrade.B, FakeBureau.STATION);
        receiver.receive(
                "R-1",
                new Submission("scan-report", "k1", firm.id(), Map.of("what", "店名不一致", "words", "招牌是别家")),
                CITIZEN);
        return desk.list(false, null, null, 50, Scope.ofBureau()).items().getFirst();
    }

    @Test
    void a_citizen_who_says_this_is_not_the_shop_makes_a_lead_of_the_firms_station() {
        Lead lead = reported();
        assertThat(lead.origin()).isEqualTo("scan-report");
        assertThat(lead.summary()).contains("店名不一致").contains("云上小厨");
        assertThat(lead.detail()).contains("招牌是别家").contains("R-1");
        assertThat(lead.unit()).isEqualTo(new UnitId(FakeBureau.STATION));
        assertThat(lead.deadline().due()).isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(matters.nextStep("lead.verification", "lead:" + lead.id())).contains("verify");
        assertThat(receiver.receives("scan-report")).isTrue();
        assertThat(receiver.receives("complaint")).isFalse();
    }

    @Test
    void the_same_report_again_is_the_same_lead() {
        Lead lead = reported();
        receiver.receive("R-1", new Submission("scan-report", "k1", lead.party(), Map.of("what", "店名不一致")), CITIZEN);
        assertThat(desk.list(false, null, null, 50, Scope.ofBureau()).items()).hasSize(1);
    }

    @Test
    void a_report_about_no_known_firm_waits_at_the_unassigned_desk() {
        receiver.receive("R-2", new Submission("scan-report", "k2", null, Map.of("what", "其他情况")), CITIZEN);
        Lead lead = desk.list(false, null, null, 50, Scope.ofBureau()).items().getFirst();
        assertThat(lead.unit()).isEqualTo(UnitId.UNASSIGNED);
        assertThat(desk.list(false, null, null, 50, new Scope(false, Set.of(new UnitId(FakeBureau.STATION))))
                        .items())
                .isEmpty();
    }

    @Test
    void who_takes_it_over_concludes_it_with_the_reason() {
        Lead lead = reported();
        assertThat(refusal(conclude(lead, "查实", OFFICER))).isEqualTo("lead.not-open");
        Lead taken = done(desk.assign(lead.id(), lead.version(), "", OFFICER));
        assertThat(refusal(conclude(taken, "查实", OTHER))).isEqualTo("lead.not-assignee");
        assertThat(refusal(conclude(taken, " ", OFFICER))).isEqualTo("lead.reason-missing");
        assertThat(refusal(conclude(lead, "查实", OFFICER))).isEqualTo("lead.stale");
        Lead concluded = done(conclude(taken, "招牌与登记不符", OFFICER));
        assertThat(concluded.conclusion()).isEqualTo(Lead.Conclusion.TO_INSPECTION);
        assertThat(matters.nextStep("lead.verification", "lead:" + lead.id())).isEmpty();
        assertThat(refusal(conclude(concluded, "再办", OFFICER))).isEqualTo("lead.not-open");
        assertThat(desk.log(lead.id())).extracting(LeadDesk.Step::words).containsExactly("收到线索", "承办核查", "办结");
    }

    @Test
    void a_lead_that_came_in_while_a_merge_stood_stays_with_the_survivor_and_says_so() {
        Lead before = reported();
        clock.pass(Duration.ofDays(1));
        Instant merged = clock.instant();
        clock.pass(Duration.ofDays(1));
        receiver.receive("R-9", new Submission("scan-report", "k9", before.party(), Map.of("what", "其他情况")), CITIZEN);
        Lead during = desk.list(false, "XS-00000002", null, 50, Scope.ofBureau())
                .items()
                .getFirst();
        Lead taken = done(desk.assign(during.id(), during.version(), "", OFFICER));
        var twin = registry.add("云上小厨二店", "ALIVE", "6210", CreditGrade.B, FakeBureau.STATION);

        context.publishEvent(new EntityUnmerged(Objects.requireNonNull(before.party()), twin.id(), merged));

        assertThat(desk.log(before.id())).extracting(LeadDesk.Step::words).containsExactly("收到线索");
        assertThat(desk.log(during.id())).extracting(LeadDesk.Step::words).containsExactly("收到线索", "承办核查", "合并撤销说明");
        assertThat(desk.log(during.id()).getLast().reason()).contains("云上小厨二店").contains("请核对");
        assertThat(matters.note("lead.verification", "lead:" + during.id()))
                .hasValueSatisfying(words -> assertThat(words).contains("云上小厨二店"));
        assertThat(desk.find(during.id(), Scope.ofBureau()))
                .hasValueSatisfying(lead -> assertThat(lead).isEqualTo(taken));
    }

    @Test
    void another_may_take_it_over() {
        Lead lead = reported();
        Lead first = done(desk.assign(lead.id(), lead.version(), "", OFFICER));
        Lead second = done(desk.assign(lead.id(), first.version(), "原承办人休假", OTHER));
        assertThat(second.assignee()).isEqualTo(OTHER.account());
        done(conclude(second, "核对无误", OTHER));
    }

    @Test
    void leads_are_listed_by_deadline_and_pages_follow_without_gap() {
        for (int i = 0; i < 5; i++) {
            receiver.receive("R", new Submission("scan-report", "key" + i, null, Map.of("what", "情况 " + i)), CITIZEN);
            clock.pass(Duration.ofDays(1));
        }
        var first = desk.list(false, null, null, 2, Scope.ofBureau());
        var second = desk.list(false, null, first.next(), 2, Scope.ofBureau());
        var third = desk.list(false, null, second.next(), 2, Scope.ofBureau());
        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> page.items().stream())
                        .map(Lead::summary))
                .containsExactly("扫码反映：情况 0", "扫码反映：情况 1", "扫码反映：情况 2", "扫码反映：情况 3", "扫码反映：情况 4");
        assertThat(third.next()).isNull();
        assertThat(desk.list(false, "情况 3", null, 10, Scope.ofBureau()).items()).hasSize(1);
        assertThat(desk.list(true, null, null, 10, Scope.ofBureau()).items()).isEmpty();
    }

    private Outcome<Lead> conclude(Lead lead, String reason, Staff by) {
        return desk.conclude(lead.id(), lead.version(), Lead.Conclusion.TO_INSPECTION, reason, null, by);
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError(outcome.toString());
    }

    private static @Nullable String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : null;
    }
}
