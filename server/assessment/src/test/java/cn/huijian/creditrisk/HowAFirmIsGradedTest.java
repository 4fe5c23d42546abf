package cn.huijian.creditrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.huijian.access.Scope;
import cn.huijian.creditrisk.CreditRiskSetting.Queue;
import cn.huijian.creditrisk.CreditRiskSetting.Seat;
import cn.huijian.creditrisk.jobs.FollowJob;
import cn.huijian.creditrisk.jobs.MonthlyJob;
import cn.huijian.creditrisk.store.DirtyEntities;
import cn.huijian.creditrisk.store.Runs;
import cn.huijian.creditrisk.store.Scorecards;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.DossierSetting.HandClock;
import cn.huijian.dossier.FactsRecorded;
import cn.huijian.dossier.FileKnowledge;
import cn.huijian.dossier.NewFact;
import cn.huijian.dossier.NewFact.Subject;
import cn.huijian.dossier.Register;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.EntitiesRegistered;
import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.RunContext;
import cn.huijian.exchange.jobs.FitnessDesk;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.revision.Impact;
import cn.huijian.revision.ImpactMeasure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Today is 2 November 2026; the scorecard is the one in force. */
class HowAFirmIsGradedTest {
    private static final Actor OFFICER = Actor.system("test");

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(CreditRiskSetting.class);
    private final CreditRiskSetting setting = context.getBean(CreditRiskSetting.class);
    private final Register register = context.getBean(Register.class);
    private final Dossier dossier = context.getBean(Dossier.class);
    private final Grades grades = context.getBean(Grades.class);
    private final DirtyEntities dirty = context.getBean(DirtyEntities.class);
    private final HandClock clock = context.getBean(HandClock.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    context.getBean(Objects.requireNonNull(context.getType("creditRiskController"))))
            .build();
    private int records;

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void after_a_bare_registry_import_a_firm_is_not_rated_and_the_uncovered_weight_shows() throws Exception {
        EntityId firm = firm("91500107MA5U000001", 3);

        publish(new EntitiesRegistered(List.of(firm)));

        assertThat(grade(firm)).isEqualTo(CreditGrade.UNRATED);
        http.perform(get("/api/creditrisk/entities/" + firm))
                .andExpect(jsonPath("$.indicative.grade").isEmpty())
                .andExpect(jsonPath("$.indicative.parts[2].label").value("监管信息"))
                .andExpect(jsonPath("$.indicative.parts[2].unknown").value(true))
                .andExpect(jsonPath("$.inForce.cause").value("尚未分类"));
    }

    @Test
    void the_indicative_score_follows_a_fact_at_once_and_the_grade_in_force_does_not() throws Exception {
        EntityId firm = ratedFirm("91500107MA5U000001");
        assertThat(grade(firm)).isEqualTo(CreditGrade.A);

        FactId penalty = penalty("91500107MA5U000001", 50_000_000_00L);

        http.perform(get("/api/creditrisk/entities/" + firm))
                .andExpect(jsonPath("$.inForce.grade").value("A"))
                .andExpect(jsonPath("$.indicative.parts[2].parts[0].label").value("行政处罚"))
                .andExpect(jsonPath("$.indicative.parts[2].parts[0].facts[0]").value(penalty.toString()))
                .andExpect(jsonPath("$.indicative.parts[2].parts[0].note").value(containsString("罚没 50,000,000.00 元")))
                .andExpect(jsonPath("$.indicative.hints").value(hasItem(containsString("还"))));
        assertThat(grade(firm)).isEqualTo(CreditGrade.A);
    }

    @Test
    void a_drafted_scorecard_shows_what_it_would_do_to_a_sample_of_firms_and_changes_nothing() throws Exception {
        EntityId firm = ratedFirm("91500107MA5U000001");
        ratedFirm("91500107MA5U000002");
        penalty("91500107MA5U000001", 50_000_000_00L);
        KnowledgeItem inForce = context.getBean(Scorecards.class).item(LocalDate.of(2026, 11, 2));
        KnowledgeItem drafted = drafted(inForce, "1");
        ImpactMeasure measure = context.getBean(ImpactMeasure.class);
        measure.check(drafted);

        Impact impact = measure.measure(drafted, CreditRiskSetting.Seat.officer(7, Scope.ofBureau()));

        assertThat(impact.looked()).isEqualTo(2);
        assertThat(impact.changed())
                .as("only the firm with a penalty has points to lose")
                .isEqualTo(1);
        assertThat(impact.lines()).singleElement().satisfies(line -> {
            assertThat(line.before()).isNotEqualTo(line.after());
            assertThat(points(line.after())).isLessThan(points(line.before()));
        });
        assertThat(measure.measure(drafted, CreditRiskSetting.Seat.officer(7, new Scope(false, Set.of(new UnitId(99)))))
                        .looked())
                .as("nothing of another station")
                .isZero();
        assertThat(grade(firm)).isEqualTo(CreditGrade.A);
        assertThatThrownBy(() -> measure.check(drafted(inForce, "\"none\"")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The scorecard with other points for every rule about penalties. */
    private static KnowledgeItem drafted(KnowledgeItem item, String points) {
        String body = item.body().toString().replaceAll("(\"number\":\"CR-31-[^}]*?\"points\":)[0-9]+", "$1" + points);
        return new KnowledgeItem(
                item.kind(),
                item.id(),
                "credit-risk@2026-12-01#draft",
                item.effectiveFrom(),
                null,
                item.source(),
                item.status(),
                "local",
                JsonMapper.shared().readTree(body));
    }

    private static double points(String words) {
        return Double.parseDouble(words.substring(0, words.indexOf(' ')));
    }

    @Test
    void the_monthly_run_puts_the_score_in_force_with_date_and_cause() throws Exception {
        EntityId firm = ratedFirm("91500107MA5U000001");
        for (int i = 0; i < 3; i++) {
            penalty("91500107MA5U000001", 50_000_000_00L);
            fact("91500107MA5U000001", "sampling-result", "2026-10-01", Map.of("product", "糕点", "conclusion", "不合格"));
            fact(
                    "91500107MA5U000001",
                    "inspection-result",
                    "2026-10-01",
                    Map.of("authority", "高新区局", "resultCode", "5"));
        }
        clock.move(Duration.ofDays(30));

        runMonth();

        assertThat(grade(firm)).isIn(CreditGrade.B, CreditGrade.C);
        assertThat(setting.told.getLast().from()).isEqualTo(CreditGrade.A);
        assertThat(setting.told.getLast().cause()).isEqualTo("2026 年 12 月月度分类");
        assertThat(setting.labels.get(firm)).isEqualTo(grade(firm).name());
        http.perform(get("/api/creditrisk/entities/" + firm))
                .andExpect(jsonPath("$.inForce.since").value("2026-12-02"))
                .andExpect(jsonPath("$.history[*].on", contains("2026-12-02", "2026-11-02")));
        http.perform(get("/api/creditrisk/grades?changed=true"))
                .andExpect(jsonPath("$.items[0].before").value("A"))
                .andExpect(jsonPath("$.count.value").value(1));
    }

    @Test
    void a_second_run_over_the_same_facts_changes_nothing() {
        ratedFirm("91500107MA5U000001");
        int told = setting.told.size();

        Runs.Run again = runMonth();

        assertThat(again.changed()).isZero();
        assertThat(again.assessed()).isEqualTo(1);
        assertThat(setting.told).hasSize(told);
    }

    @Test
    void a_grave_event_changes_the_grade_at_once_and_says_why() throws Exception {
        EntityId firm = ratedFirm("91500107MA5U000001");

        fact(
                "91500107MA5U000001",
                "serious-violation-listing",
                "2026-11-01",
                Map.of("ground", "食品安全", "authority", "市局"));

        assertThat(grade(firm)).isEqualTo(CreditGrade.D);
        assertThat(setting.told.getLast())
                .isEqualTo(new GradeChanged(
                        firm, CreditGrade.A, CreditGrade.D, LocalDate.of(2026, 11, 2), "重大事件：正列入严重违法失信名单（CR-D1）"));
        assertThat(setting.labels.get(firm)).isEqualTo("D");
        http.perform(get("/api/creditrisk/entities/" + firm))
                .andExpect(jsonPath("$.indicative.rules[0].effect").value("直接判 D"));
    }

    @Test
    void a_grave_event_counts_even_when_too_little_is_known_to_rate() {
        EntityId firm = firm("91500107MA5U000001", 3);

        fact(
                "91500107MA5U000001",
                "serious-violation-listing",
                "2026-11-01",
                Map.of("ground", "食品安全", "authority", "市局"));

        assertThat(grade(firm)).isEqualTo(CreditGrade.D);
    }

    @Test
    void an_import_only_marks_firms_and_the_job_scores_them() throws Exception {
        EntityId firm = ratedFirm("91500107MA5U000001");
        FactId penalty = penalty("91500107MA5U000001", 100_00L);
        drain();

        publish(new FactsRecorded(List.of(penalty), List.of(firm), true));

        assertThat(dirty.count()).isEqualTo(1);
        drain();
        assertThat(dirty.count()).isZero();
    }

    @Test
    void a_field_judged_unfit_leaves_the_score_and_comes_back_when_it_is_cured() throws Exception {
        EntityId firm = ratedFirm("91500107MA5U000001");
        penalty("91500107MA5U000001", 50_000_000_00L);
        FitnessDesk desk = context.getBean(FitnessDesk.class);

        var judged =
                transaction.execute(status -> desk.mark("administrative-penalty", "罚没金额", "city", "单位混用", OFFICER));
        drain();

        http.perform(get("/api/creditrisk/entities/" + firm))
                .andExpect(jsonPath("$.indicative.parts[2].parts[0].unknown").value(true))
                .andExpect(jsonPath("$.indicative.parts[2].parts[0].points").value(0.0))
                .andExpect(jsonPath("$.indicative.parts[2].parts[0].note").value(containsString("罚没金额")))
                .andExpect(jsonPath("$.indicative.hints", hasItem(containsString("恢复前不用于评价"))));

        transaction.executeWithoutResult(
                status -> desk.cure(judged.orRefuse().id(), "来源已重发", OFFICER).orRefuse());
        drain();

        http.perform(get("/api/creditrisk/entities/" + firm))
                .andExpect(jsonPath("$.indicative.parts[2].parts[0].unknown").value(false))
                .andExpect(jsonPath("$.indicative.parts[2].parts[0].note").value(containsString("罚没 50,000,000.00 元")));
    }

    @Test
    void a_grave_event_whose_data_is_unfit_does_not_decide() {
        EntityId firm = ratedFirm("91500107MA5U000001");
        FitnessDesk desk = context.getBean(FitnessDesk.class);
        transaction.executeWithoutResult(status -> desk.mark("serious-violation-listing", "列入日期", null, "日期错位", OFFICER)
                .orRefuse());

        fact(
                "91500107MA5U000001",
                "serious-violation-listing",
                "2026-11-01",
                Map.of("ground", "食品安全", "authority", "市局"));

        assertThat(grade(firm)).isEqualTo(CreditGrade.A);
    }

    @Test
    void a_retracted_fact_counts_no_more_and_the_old_result_can_still_be_replayed() throws Exception {
        EntityId firm = firm("91500107MA5U000001", 3);
        receiveAllFeeds();
        FactId penalty = penalty("91500107MA5U000001", 50_000_000_00L);
        runMonth();
        clock.move(Duration.ofHours(1));

        dossier.retract(penalty, "张冠李戴", OFFICER);

        http.perform(get("/api/creditrisk/entities/" + firm))
                .andExpect(jsonPath("$.indicative.parts[2].parts[0].facts").isEmpty());
        http.perform(post("/api/creditrisk/scores/1/replay"))
                .andExpect(jsonPath("$.same").value(true))
                .andExpect(jsonPath("$.sameFacts").value(true))
                .andExpect(jsonPath("$.differences").isEmpty())
                .andExpect(jsonPath("$.replayed.parts[2].parts[0].facts[0]").value(penalty.toString()));
    }

    @Test
    void a_run_that_was_stopped_goes_on_where_it_was() {
        for (int i = 0; i < 2_500; i++) {
            firm("91500107MA5U%06d".formatted(i), 3);
        }
        receiveAllFeeds();
        context.getBean(MonthlyGrading.class).start(OFFICER).orRefuse();
        var job = context.getBean(Queue.class).submitted.values().stream()
                .reduce((a, b) -> b)
                .orElseThrow();

        run(context.getBean(MonthlyJob.class), job, CreditRiskSetting.patient(5));
        Runs.Run stopped = context.getBean(Runs.class).list(1).getFirst();
        run(context.getBean(MonthlyJob.class), job, CreditRiskSetting.patient(1_000));
        Runs.Run done = context.getBean(Runs.class).list(1).getFirst();

        assertThat(stopped.state()).isEqualTo("running");
        assertThat(stopped.assessed()).isBetween(1L, 2_499L);
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.assessed()).isEqualTo(2_500);
        assertThat(done.changed()).isEqualTo(2_500);
    }

    @Test
    void only_one_run_at_a_time() {
        firm("91500107MA5U000001", 3);
        MonthlyGrading monthly = context.getBean(MonthlyGrading.class);
        monthly.start(OFFICER).orRefuse();

        assertThat(monthly.start(OFFICER)).asString().contains("creditrisk.run-open");
    }

    @Test
    void a_firm_is_judged_by_those_it_shares_a_person_with() throws Exception {
        EntityId clean = firm("91500107MA5U000001", 3);
        firm("91500107MA5U000002", 3);
        receiveAllFeeds();
        for (String code : List.of("91500107MA5U000001", "91500107MA5U000002")) {
            fact(code, "related-person", "2020-01-01", Map.of("person", "p-1", "office", "法定代表人"));
        }

        fact(
                "91500107MA5U000002",
                "serious-violation-listing",
                "2026-11-01",
                Map.of("ground", "食品安全", "authority", "市局"));
        drain();

        http.perform(get("/api/creditrisk/entities/" + clean))
                .andExpect(jsonPath("$.indicative.parts[3].parts[0].parts[*].label", hasItem("关联主体中列严的占三成以上")));
    }

    @Test
    void lists_and_counts_stay_within_the_readers_rows() throws Exception {
        firm("91500107MA5U000001", 3);
        firm("91500107MA5U000002", 4);
        receiveAllFeeds();
        runMonth();
        Seat seat = context.getBean(Seat.class);

        http.perform(get("/api/creditrisk/grades?grade=A"))
                .andExpect(jsonPath("$.items.length()").value(2));
        seat.taken = Seat.officer(8, new Scope(false, Set.of(new UnitId(4))));
        http.perform(get("/api/creditrisk/grades?grade=A"))
                .andExpect(jsonPath("$.items[*].entity.uscc", contains("91500107MA5U000002")))
                .andExpect(jsonPath("$.distribution[0].count").value(1));
    }

    @Test
    void the_scorecard_in_force_shows_the_certainty_of_its_weights_and_the_feeds_it_waits_for() throws Exception {
        http.perform(get("/api/creditrisk/scorecard"))
                .andExpect(jsonPath("$.dimensions.length()").value(5))
                .andExpect(jsonPath("$.dimensions[2].weight").value(0.45))
                .andExpect(jsonPath("$.dimensions[2].items[0].status").value("platform_default"))
                .andExpect(jsonPath("$.dimensions[2].items[0].received").value(false))
                .andExpect(jsonPath("$.coverageNeeded").value(0.4));
    }

    /** A firm with nothing against it, graded by a first run. */
    private EntityId ratedFirm(String code) {
        EntityId firm = firm(code, 3);
        receiveAllFeeds();
        runMonth();
        return firm;
    }

    private EntityId firm(String code, int unit) {
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

    private void receiveAllFeeds() {
        DatasetReceiver receiver = context.getBean(DatasetReceiver.class);
        for (var item : new FileKnowledge().list("datasets", LocalDate.of(2026, 11, 2))) {
            if (receiver.receives(item.id())) {
                receiver.completed(new RunContext(
                        1, item.id(), "city", clock.instant(), Zone.dayOf(clock.instant()), true, OFFICER));
            }
        }
    }

    private FactId penalty(String code, long fen) {
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

    private FactId fact(String code, String type, String on, Map<String, Object> attributes) {
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

    private Runs.Run runMonth() {
        context.getBean(MonthlyGrading.class).start(OFFICER).orRefuse();
        var job = context.getBean(Queue.class).submitted.values().stream()
                .reduce((a, b) -> b)
                .orElseThrow();
        run(context.getBean(MonthlyJob.class), job, CreditRiskSetting.patient(1_000));
        return context.getBean(Runs.class).list(1).getFirst();
    }

    private void drain() {
        run(context.getBean(FollowJob.class), null, CreditRiskSetting.patient(1_000));
    }

    private static void run(JobHandler handler, @Nullable Job job, JobProgress progress) {
        try {
            handler.run(job == null ? anyJob() : job, progress);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Job anyJob() {
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

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> context.publishEvent(event));
    }

    private CreditGrade grade(EntityId firm) {
        return Objects.requireNonNull(grades.inForce(List.of(firm)).get(firm));
    }
}
