package cn.huijian.creditrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.huijian.creditrisk.CreditRiskSetting.Queue;
import cn.huijian.creditrisk.jobs.MonthlyJob;
import cn.huijian.creditrisk.store.Runs;
import cn.huijian.kernel.EntityId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TheMonthlyRunTest extends GradedFirms {
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
}
