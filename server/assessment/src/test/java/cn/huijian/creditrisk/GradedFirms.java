package cn.huijian.creditrisk;

import cn.huijian.creditrisk.CreditRiskSetting.Queue;
import cn.huijian.creditrisk.jobs.FollowJob;
import cn.huijian.creditrisk.jobs.MonthlyJob;
import cn.huijian.creditrisk.store.DirtyEntities;
import cn.huijian.creditrisk.store.Runs;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.DossierSetting.HandClock;
import cn.huijian.dossier.FileKnowledge;
import cn.huijian.dossier.NewFact;
import cn.huijian.dossier.NewFact.Subject;
import cn.huijian.dossier.Register;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.RunContext;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Firms whose grading is watched; today is 2 November 2026; the scorecard is the one in force. */
abstract class GradedFirms {
    static final Actor OFFICER = Actor.system("test");

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(CreditRiskSetting.class);
    final CreditRiskSetting setting = context.getBean(CreditRiskSetting.class);
    final Register register = context.getBean(Register.class);
    final Dossier dossier = context.getBean(Dossier.class);
    final Grades grades = context.getBean(Grades.class);
    final DirtyEntities dirty = context.getBean(DirtyEntities.class);
    final HandClock clock = context.getBean(HandClock.class);
    final TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    final MockMvc http = MockMvcBuilders.standaloneSetup(
                    context.getBean(Objects.requireNonNull(context.getType("creditRiskController"))))
            .build();
    int records;

    @AfterEach
    void close() {
        context.close();
    }

    /** A firm with nothing against it, graded by a first run. */
    EntityId ratedFirm(String code) {
        EntityId firm = firm(code, 3);
        receiveAllFeeds();
        runMonth();
        return firm;
    }

    EntityId firm(String code, int unit) {
        EntityId id = register.add(code, "云上小厨餐饮有限公司", unit);
        register.put(new BusinessEntity(
                id,
                code,
                "云上小厨餐饮有限公司",
                "公司",
                "存续",
                LocalDate.of(2026, 1, 16),
                "6210",
                1_000_000_00L,
                "CNY",
                null,
                null,
                null,
                "湖滨路 " + id + " 号",
                null,
                new UnitId(unit),
                true));
        return id;
    }

    void receiveAllFeeds() {
        DatasetReceiver receiver = context.getBean(DatasetReceiver.class);
        for (var item : new FileKnowledge().list("datasets", LocalDate.of(2026, 11, 2))) {
            if (receiver.receives(item.id())) {
                receiver.completed(new RunContext(
                        1, item.id(), "city", clock.instant(), Zone.dayOf(clock.instant()), true, OFFICER));
            }
        }
    }

    FactId penalty(String code, long fen) {
        return fact(
                code,
                "administrative-penalty",
                "2026-10-18",
                Map.of(
                        "decisionNumber",
                        "33号",
                        "violationType",
                        "未按规定贮存食品",
                        "penaltyKinds",
                        "罚款",
                        "amount",
                        fen,
                        "authority",
                        "高新区局"));
    }

    FactId fact(String code, String type, String on, Map<String, Object> attributes) {
        var values = new HashMap<>(attributes);
        clock.move(Duration.ofSeconds(1));
        return dossier.append(
                        List.of(new NewFact(
                                type,
                                List.of(new Subject("party", Register.code(code))),
                                LocalDate.parse(on),
                                null,
                                "test",
                                "R-" + ++records,
                                1,
                                null,
                                null,
                                new UnitId(3),
                                JsonMapper.shared().valueToTree(values))),
                        OFFICER)
                .orRefuse()
                .getFirst();
    }

    Runs.Run runMonth() {
        context.getBean(MonthlyGrading.class).start(OFFICER).orRefuse();
        var job = context.getBean(Queue.class).submitted.values().stream()
                .reduce((a, b) -> b)
                .orElseThrow();
        run(context.getBean(MonthlyJob.class), job, CreditRiskSetting.patient(1_000));
        return context.getBean(Runs.class).list(1).getFirst();
    }

    void drain() {
        run(context.getBean(FollowJob.class), null, CreditRiskSetting.patient(1_000));
    }

    static void run(JobHandler handler, @Nullable Job job, JobProgress progress) {
        try {
            handler.run(job == null ? anyJob() : job, progress);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static Job anyJob() {
        return new Job(
                new JobId(1),
                FollowJob.KIND,
                "",
                Map.of(),
                Job.State.RUNNING,
                0,
                0,
                "",
                "",
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }

    void publish(Object event) {
        transaction.executeWithoutResult(status -> context.publishEvent(event));
    }

    CreditGrade grade(EntityId firm) {
        return Objects.requireNonNull(grades.inForce(List.of(firm)).get(firm));
    }
}
