package cn.huijian.creditrisk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.creditrisk.CreditRiskSetting.Queue;
import cn.huijian.creditrisk.jobs.MonthlyJob;
import cn.huijian.creditrisk.store.Runs;
import cn.huijian.dossier.DossierSetting.HandClock;
import cn.huijian.dossier.Register;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.exchange.Batch;
import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.Row;
import cn.huijian.exchange.RunContext;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Measures, when asked ({@code -Dhuijian.bench=true}): 58,125 firms with a million facts, taken in and graded. The register is in memory. */
@EnabledIfSystemProperty(
        named = "huijian.bench",
        matches = "true",
        disabledReason = "a measurement, run with -Dhuijian.bench=true")
class GradingSpeedTest {
    private static final int FIRMS = Integer.getInteger("huijian.bench.firms", 58_125);
    private static final int BATCH = 2_000;
    private static final int LEAST_FACTS_A_SECOND = 20_000;
    private static final double MOST_SECONDS = 120;

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(CreditRiskSetting.class);
    private final HandClock clock = context.getBean(HandClock.class);
    private long runs;

    @Test
    void a_million_facts_come_in_and_everyone_is_graded() throws Exception {
        register();
        long before = System.nanoTime();
        long facts = 0;
        for (int copy = 0; copy < 3; copy++) {
            int year = 2023 + copy;
            facts += take(
                    "annual-report",
                    copy,
                    firm -> Map.of(
                            "报告年度",
                            "" + year,
                            "公示日期",
                            (year + 1) + "-03-0" + (1 + firm % 9),
                            "是否逾期",
                            firm % 11 == 0 ? "是" : "否"));
            facts += take(
                    "inspection-result",
                    copy,
                    firm -> Map.of("检查日期", year + "-07-15", "检查机关", "高新区局", "结果代码", firm % 9 == 0 ? "5" : "1"));
            facts += take(
                    "complaint",
                    copy,
                    firm -> Map.of(
                            "收到日期", year + "-09-20", "类型", "投诉", "问题类别", "餐饮服务", "处理结果", firm % 5 == 0 ? "成立" : "不成立"));
            facts += take(
                    "registration-change",
                    copy,
                    firm -> Map.of("变更日期", year + "-05-11", "变更事项", "经营范围", "变更前", "旧", "变更后", "新"));
            facts += take(
                    "licence",
                    copy,
                    firm -> Map.of(
                            "许可类别",
                            "食品经营",
                            "许可证编号",
                            "JY" + firm,
                            "发证日期",
                            year + "-01-01",
                            "有效期至",
                            (year + 5) + "-01-01",
                            "状态",
                            "有效"));
        }
        facts += take(
                "administrative-penalty",
                0,
                firm -> Map.of(
                        "决定文号",
                        "33号",
                        "决定日期",
                        "2026-03-18",
                        "违法行为类型",
                        "未按规定贮存食品",
                        "处罚种类",
                        "罚款",
                        "罚没金额",
                        "5000.00",
                        "处罚机关",
                        "高新区局"));
        facts += take("related-person", 0, firm -> Map.of("人员标识", "p" + firm / 3, "职务", "法定代表人", "任职日期", "2020-01-01"));
        double importing = (System.nanoTime() - before) / 1e9;
        before = System.nanoTime();
        Runs.Run run = grade();
        double grading = (System.nanoTime() - before) / 1e9;
        var jdbc = context.getBean(JdbcClient.class);
        System.out.printf(
                "{\"firms\":%d,\"facts\":%d,\"importSeconds\":%.1f,\"factsPerSecond\":%.0f,\"gradeSeconds\":%.1f,\"firmsPerSecond\":%.0f,\"bytesPerAssessment\":%d,\"factBytes\":%d,\"sizes\":\"%s\"}%n",
                FIRMS,
                facts,
                importing,
                facts / importing,
                grading,
                run.assessed() / grading,
                jdbc.sql("select avg(length(input) + length(explanation))::bigint from creditrisk.assessments")
                        .query((row, number) -> row.getLong(1))
                        .single(),
                jdbc.sql(
                                        "select pg_total_relation_size('dossier.facts') + pg_total_relation_size('dossier.fact_subjects')")
                                .query((row, number) -> row.getLong(1))
                                .single()
                        / facts,
                jdbc.sql(
                                "select string_agg(grade || '=' || firms, ' ') from (select grade, count(*) firms from creditrisk.standings group by grade order by grade) g")
                        .query((row, number) -> row.getString(1))
                        .single());
        assertThat(run.assessed()).isEqualTo(FIRMS);
        assertThat(facts / importing).isGreaterThan(LEAST_FACTS_A_SECOND);
        assertThat(grading).isLessThan(MOST_SECONDS);
        context.close();
    }

    private void register() {
        Register register = context.getBean(Register.class);
        for (int i = 0; i < FIRMS; i++) {
            EntityId id = register.add(code(i), "云上小厨" + i, 3);
            register.put(new BusinessEntity(
                    id,
                    code(i),
                    "云上小厨" + i,
                    "公司",
                    "存续",
                    LocalDate.of(2015, 1, 16),
                    "6210",
                    1_000_000_00L,
                    "CNY",
                    null,
                    null,
                    null,
                    "湖滨路 " + i / 2 + " 号",
                    null,
                    new UnitId(3 + i % 9),
                    true));
        }
    }

    private long take(String dataset, int copy, IntFunction<Map<String, String>> values) {
        DatasetReceiver receiver = context.getBean(DatasetReceiver.class);
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        var run = new RunContext(
                ++runs, dataset, "city", clock.instant(), Zone.dayOf(clock.instant()), true, Actor.system("bench"));
        for (int from = 0; from < FIRMS; from += BATCH) {
            var rows = new ArrayList<Row>();
            for (int firm = from; firm < Math.min(FIRMS, from + BATCH); firm++) {
                var row = new java.util.HashMap<>(values.apply(firm));
                row.put("记录编号", dataset + copy + "-" + firm);
                row.put("统一社会信用代码", code(firm));
                rows.add(new Row(firm + 1L, row));
            }
            transaction.executeWithoutResult(status -> receiver.receive(new Batch(run, List.copyOf(rows))));
        }
        receiver.completed(run);
        return FIRMS;
    }

    private Runs.Run grade() throws Exception {
        context.getBean(MonthlyGrading.class).start(Actor.system("bench")).orRefuse();
        var job = context.getBean(Queue.class).submitted.values().iterator().next();
        context.getBean(MonthlyJob.class).run(job, CreditRiskSetting.patient(100_000));
        return context.getBean(Runs.class).list(1).getFirst();
    }

    private static String code(int firm) {
        return cn.huijian.kernel.UnifiedSocialCreditCode.complete("91500107MA%06d".formatted(firm))
                .value();
    }
}
