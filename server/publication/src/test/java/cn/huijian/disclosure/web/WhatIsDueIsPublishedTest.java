package cn.huijian.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.huijian.disclosure.Disclosure;
import cn.huijian.disclosure.Disclosure.State;
import cn.huijian.dossier.Fact;
import cn.huijian.kernel.FactId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A result of our own is looked at once more, becomes public within its term, and is put right or taken back when it was wrong. */
class WhatIsDueIsPublishedTest extends ResultsToPublish {
    private final MockMvc http = MockMvcBuilders.standaloneSetup(context.getBean(DisclosureController.class))
            .build();

    @Test
    void a_result_of_ours_is_due_within_its_term_and_one_of_a_feed_is_public_elsewhere_already() {
        Disclosure due = result(CODE, "1");
        FactId fed = dossier.append(List.of(fact(CODE, "1", "city")), OFFICER)
                .orRefuse()
                .getFirst();

        assertThat(due.state()).isEqualTo(State.DUE);
        assertThat(due.entity()).isEqualTo(firm);
        assertThat(due.deadline().rule()).isEqualTo("inspection-publication");
        assertThat(due.deadline().due()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(due.ruleVersion()).startsWith("inspection-result@");
        assertThat(open(firm)).isEqualTo(1);
        assertThat(rows.findByFact(fed)).isEmpty();
        assertThat(publicly(firm)).containsExactly(fed);
    }

    @Test
    void what_was_looked_at_is_public_and_its_matter_is_done() throws Exception {
        Disclosure due = result(CODE, "1");

        http.perform(post("/api/disclosure/disclosures/" + due.id() + "/publication")
                        .header("If-Match", "\"" + due.version() + "\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PUBLISHED"))
                .andExpect(jsonPath("$.party.name").value("云上小厨餐饮有限公司"))
                .andExpect(jsonPath("$.publishedBy").value("江予安"));

        assertThat(publicly(firm)).containsExactly(due.fact());
        assertThat(open(firm)).isZero();
        assertThat(desk(State.DUE)).isEmpty();
        http.perform(get("/api/disclosure/disclosures/" + due.id()))
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.steps[1].from").value("待公示"))
                .andExpect(jsonPath("$.steps[1].to").value("已公示"))
                .andExpect(jsonPath("$.steps[1].actor").value("江予安"));
        assertThat(code(disclosures.publish(due.id(), again(due).version(), OFFICER)))
                .isEqualTo("disclosure.not-due");
    }

    @Test
    void what_changed_meanwhile_is_neither_published_nor_withdrawn() {
        Disclosure due = result(CODE, "1");
        assertThat(code(disclosures.publish(due.id(), due.version() + 1, OFFICER)))
                .isEqualTo("disclosure.changed");
        assertThat(code(disclosures.withdraw(due.id(), due.version() + 1, "录错", OFFICER)))
                .isEqualTo("disclosure.changed");
        assertThat(again(due)).isEqualTo(due);
        assertThat(publicly(firm)).isEmpty();

        disclosures.publish(due.id(), due.version(), OFFICER).orRefuse();
        assertThat(code(disclosures.withdraw(due.id(), due.version(), "从旧页面撤回", OFFICER)))
                .as("a page from before it was published")
                .isEqualTo("disclosure.changed");
        assertThat(publicly(firm)).containsExactly(due.fact());
    }

    @Test
    void what_is_withdrawn_leaves_the_public_pages_and_its_fact_is_retracted() throws Exception {
        Disclosure due = result(CODE, "5");
        disclosures.publish(due.id(), due.version(), OFFICER).orRefuse();

        http.perform(post("/api/disclosure/disclosures/" + due.id() + "/withdrawal")
                        .header("If-Match", "\"2\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"ground\": \"行政复议决定撤销\"}"))
                .andExpect(jsonPath("$.state").value("WITHDRAWN"))
                .andExpect(jsonPath("$.ground").value("行政复议决定撤销"));

        assertThat(publicly(firm)).isEmpty();
        assertThat(dossier.find(due.fact()).orElseThrow().standing()).isEqualTo(Fact.Standing.RETRACTED);
        assertThat(code(disclosures.withdraw(due.id(), again(due).version(), "再撤", OFFICER)))
                .isEqualTo("disclosure.not-open");
    }

    @Test
    void nothing_is_withdrawn_without_a_ground() throws Exception {
        Disclosure due = result(CODE, "5");
        http.perform(post("/api/disclosure/disclosures/" + due.id() + "/withdrawal")
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"ground\": \" \"}"))
                .andExpect(status().is4xxClientError());
        assertThat(again(due)).isEqualTo(due);
    }

    @Test
    void what_was_withdrawn_before_it_was_public_was_never_public() {
        Disclosure due = result(CODE, "5");
        disclosures.withdraw(due.id(), due.version(), "录错户", OFFICER).orRefuse();
        assertThat(again(due).state()).isEqualTo(State.WITHDRAWN);
        assertThat(open(firm)).isZero();
        assertThat(publicly(firm)).isEmpty();
    }

    @Test
    void what_is_public_and_wrong_is_put_right_at_once() {
        Disclosure wrong = result(CODE, "5");
        disclosures.publish(wrong.id(), wrong.version(), OFFICER).orRefuse();

        FactId right = dossier.correct(wrong.fact(), fact(CODE, "1"), "结果代码录错", OFFICER)
                .orRefuse();

        assertThat(again(wrong).state()).isEqualTo(State.CORRECTED);
        assertThat(again(wrong).ground()).isEqualTo("结果代码录错");
        assertThat(disclosure(right)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(State.PUBLISHED);
            assertThat(row.replaces()).isEqualTo(wrong.id());
        });
        assertThat(publicly(firm)).containsExactly(right);
        assertThat(open(firm)).isZero();
    }

    @Test
    void what_is_due_and_wrong_is_looked_at_as_it_is_right() {
        Disclosure wrong = result(CODE, "5");
        FactId right = dossier.correct(wrong.fact(), fact(CODE, "1"), "结果代码录错", OFFICER)
                .orRefuse();

        assertThat(again(wrong).state()).isEqualTo(State.CORRECTED);
        assertThat(desk(State.DUE))
                .singleElement()
                .satisfies(row -> assertThat(row.fact()).isEqualTo(right));
        assertThat(open(firm)).isEqualTo(1);
        assertThat(code(disclosures.publish(wrong.id(), again(wrong).version(), OFFICER)))
                .isEqualTo("disclosure.not-due");
    }
}
