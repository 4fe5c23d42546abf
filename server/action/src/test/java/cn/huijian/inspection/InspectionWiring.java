package cn.huijian.inspection;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.RestrictedCounts;
import cn.huijian.access.Staff;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.calendar.Deadlines;
import cn.huijian.documents.PdfPages;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.PersonRef;
import cn.huijian.lead.Leads;
import cn.huijian.testing.TestDatabase;
import cn.huijian.vault.PersonVault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The inspection room on a real database, with the other rooms played by fakes, and a bureau with its people. */
abstract class InspectionWiring implements AutoCloseable {
    /** Friday 20 November 2026, ten in the morning. */
    static final Instant START = Instant.parse("2026-11-20T02:00:00Z");

    static final Staff DRAFTER = FakeBureau.staff(11, "许言之", FakeBureau.FOOD, "inspection.plan", "inspection.draw");
    static final Staff HEAD = FakeBureau.staff(12, "周明", FakeBureau.BUREAU, "inspection.approve", "inspection.review");
    static final Staff REVIEWER =
            FakeBureau.staff(13, "林若水", FakeBureau.LEGAL, "inspection.review", "inspection.approve");
    static final Staff FIRST = FakeBureau.staff(21, "何知秋", FakeBureau.STATION, "inspection.visit");
    static final Staff SECOND = FakeBureau.staff(22, "沈砚", FakeBureau.STATION, "inspection.visit");
    static final Staff THIRD = FakeBureau.staff(23, "顾南舟", FakeBureau.STATION, "inspection.visit");

    final MovableClock clock = new MovableClock(START);
    final FakeBureau bureau = new FakeBureau();
    final FakeRegistry registry = new FakeRegistry();
    final FakeDossier dossier = new FakeDossier();
    final FakeDocuments documents = new FakeDocuments();
    final FakeMatters matters = new FakeMatters();
    final FakeKnowledge knowledge = new FakeKnowledge();
    final List<Leads.NewLead> leads = new ArrayList<>();
    final List<AuditEntry> audited = new ArrayList<>();
    final Map<PersonRef, Map<String, String>> vault = new HashMap<>();

    final DataSource database = TestDatabase.create().dataSource();

    /** Where records and leaves go besides {@link #audited}; nowhere unless a test names a real trail. */
    AuditTrail trail = (actor, entry) -> {};

    /** Who sends the requests, for tests over HTTP. */
    Staff signedIn = DRAFTER;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @Configuration
    @EnableTransactionManagement
    @ComponentScan({"cn.huijian.inspection.store", "cn.huijian.inspection.web"})
    static class Wiring {}

    InspectionWiring() {
        knowledge.put("parameters", "inspection", TestKnowledge.PARAMETERS);
        knowledge.put("result-codes", "inspection-result", TestKnowledge.RESULT_CODES);
        knowledge.put("checklists", "food-service", TestKnowledge.CHECKLIST);
        knowledge.put("forms", "inspection-notice", "{\"name\": \"行政检查通知书\", \"addressee\": \"{企业名称}：\"}");
        knowledge.put(
                "inspection-items",
                "food-service",
                "{\"name\": \"餐饮服务食品安全检查\", \"category\": \"重点\", \"yearly_cap\": 4}");
        knowledge.put(
                "inspection-items",
                "lifts",
                "{\"name\": \"电梯使用单位检查\", \"category\": \"一般\", \"speciality\": \"特种设备\", \"recheck_deadline\": \"rectification-recheck\"}");
        bureau.certify(FIRST, "509901001", LocalDate.of(2028, 1, 1));
        bureau.certify(SECOND, "509901002", LocalDate.of(2028, 1, 1));
        bureau.certify(THIRD, "509901003", LocalDate.of(2028, 1, 1));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(JsonMapper.class, JsonMapper::shared);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(FakeBureau.class, () -> bureau);
        context.registerBean(FakeRegistry.class, () -> registry);
        context.registerBean(FakeDossier.class, () -> dossier);
        context.registerBean(FakeDocuments.class, () -> documents);
        context.registerBean(FakeMatters.class, () -> matters);
        context.registerBean(FakeKnowledge.class, () -> knowledge);
        context.registerBean(FakeIndustries.class, FakeIndustries::new);
        knowledge.put("parameters", "restricted-counts", "{\"leastRows\": 5}");
        context.registerBean(RestrictedCounts.class, () -> new RestrictedCounts(knowledge, clock));
        context.registerBean(CurrentUser.class, () -> () -> signedIn);
        context.registerBean(Deadlines.class, FakeDeadlines::new);
        context.registerBean(Leads.class, () -> (lead, actor) -> {
            leads.add(lead);
            return leads.size();
        });
        context.registerBean(PdfPages.class, () -> page -> Outcome.done(page.getBytes(StandardCharsets.UTF_8)));
        context.registerBean(AuditTrail.class, Told::new);
        context.registerBean(PersonVault.class, () -> new MemoryVault(vault));
        context.register(Wiring.class);
        context.refresh();
    }

    private final class Told implements AuditTrail {
        @Override
        public void record(Actor actor, AuditEntry entry) {
            audited.add(entry);
            trail.record(actor, entry);
        }

        @Override
        public void seal(LedgerEntry entry) {
            trail.seal(entry);
        }
    }

    Plans plans() {
        return context.getBean(Plans.class);
    }

    Draws draws() {
        return context.getBean(Draws.class);
    }

    Tasks tasks() {
        return context.getBean(Tasks.class);
    }

    Visits visits() {
        return context.getBean(Visits.class);
    }

    Reviews reviews() {
        return context.getBean(Reviews.class);
    }

    Workload workload() {
        return context.getBean(Workload.class);
    }

    /** The controllers of the room, as the servlet would find them. */
    Object[] controllers() {
        return context.getBeansWithAnnotation(RestController.class).values().toArray();
    }

    void publish(Object event) {
        context.publishEvent(event);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
