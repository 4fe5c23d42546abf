package cn.huijian.creditrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.huijian.dossier.FactsRecorded;
import cn.huijian.exchange.jobs.FitnessDesk;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatCountsInAScoreTest extends GradedFirms {
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
}
