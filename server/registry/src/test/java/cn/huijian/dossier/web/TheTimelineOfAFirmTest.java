package cn.huijian.dossier.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.DossierSetting;
import cn.huijian.dossier.DossierSetting.HandClock;
import cn.huijian.dossier.NewFact;
import cn.huijian.dossier.NewFact.Subject;
import cn.huijian.dossier.Register;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.UnitId;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

class TheTimelineOfAFirmTest {
    private static final String CODE = "91500107MA5U000001";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Setting.class);
    private final Dossier dossier = context.getBean(Dossier.class);
    private final Setting.Seat seat = context.getBean(Setting.Seat.class);
    private final HandClock clock = context.getBean(HandClock.class);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(context.getBean(DossierController.class))
            .build();
    private EntityId firm = new EntityId(1);
    private int records;

    @BeforeEach
    void a_firm_of_station_three() {
        firm = context.getBean(Register.class).add(CODE, "云上小厨餐饮有限公司", 3);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void facts_stand_newest_first_in_words_with_counts_by_group() throws Exception {
        penalty("2026-03-18");
        fact("complaint", "2026-11-01", Map.of("kind", "投诉", "problem", "餐饮服务", "amount", 8_600));

        http.perform(get("/api/dossier/entities/" + firm + "/facts"))
                .andExpect(jsonPath("$.items[*].summary", contains("投诉：餐饮服务，涉及 86.00 元", "罚款：未按规定贮存食品")))
                .andExpect(jsonPath("$.items[*].label", contains("投诉", "处罚")))
                .andExpect(jsonPath("$.items[1].adverse").value(true))
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.groups.监管").value(1));
        http.perform(get("/api/dossier/entities/" + firm + "/facts?group=监管"))
                .andExpect(jsonPath("$.items[*].label", contains("处罚")));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() throws Exception {
        for (int day = 1; day <= 5; day++) {
            penalty("2026-03-0" + day);
        }
        penalty("2026-03-03");

        String next = JsonPath.read(
                http.perform(get("/api/dossier/entities/" + firm + "/facts?limit=3"))
                        .andExpect(jsonPath("$.items[*].validFrom", contains("2026-03-05", "2026-03-04", "2026-03-03")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.next");

        http.perform(get("/api/dossier/entities/" + firm + "/facts?limit=3&cursor=" + next))
                .andExpect(jsonPath("$.items[*].validFrom", contains("2026-03-03", "2026-03-02", "2026-03-01")))
                .andExpect(jsonPath("$.next").isEmpty());
        assertThatThrownBy(() -> http.perform(get("/api/dossier/entities/" + firm + "/facts?cursor=x")))
                .hasMessageContaining("dossier.invalid-cursor");
    }

    @Test
    void a_correction_needs_the_version_that_was_read_and_leaves_the_chain_to_see() throws Exception {
        FactId wrong = penalty("2026-03-18");
        clock.move(Duration.ofDays(1));
        String body = "{\"validFrom\":\"2026-03-19\",\"ground\":\"日期有误，见决定书\"}";

        http.perform(get("/api/dossier/facts/" + wrong))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.actions[0].enabled").value(true));
        http.perform(correction(wrong, body).header("If-Match", "\"1\""))
                .andExpect(jsonPath("$.fact.validFrom").value("2026-03-19"))
                .andExpect(jsonPath("$.chain[*].act", contains("入档", "更正")))
                .andExpect(jsonPath("$.chain[1].actor").value("许言之"));
        http.perform(get("/api/dossier/facts/" + wrong))
                .andExpect(jsonPath("$.fact.standing").value("CORRECTED"))
                .andExpect(jsonPath("$.actions[0].reason").value("本条已更正，请打开最新一条"));
        assertThatThrownBy(() -> http.perform(correction(wrong, body).header("If-Match", "\"1\"")))
                .hasMessageContaining("dossier.changed-meanwhile");
        assertThatThrownBy(() -> http.perform(correction(wrong, body))).hasMessageContaining("dossier.invalid-version");
    }

    @Test
    void a_retracted_fact_is_shown_only_when_the_history_is_asked_for() throws Exception {
        FactId wrong = penalty("2026-03-18");

        http.perform(post("/api/dossier/facts/" + wrong + "/retraction")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("If-Match", "\"1\"")
                        .content("{\"ground\":\"当事人为同名企业\"}"))
                .andExpect(jsonPath("$.fact.standing").value("RETRACTED"));

        http.perform(get("/api/dossier/entities/" + firm + "/facts"))
                .andExpect(jsonPath("$.items").isEmpty());
        http.perform(get("/api/dossier/entities/" + firm + "/facts?history=true"))
                .andExpect(jsonPath("$.items[*].standing", contains("RETRACTED")));
    }

    @Test
    void what_is_not_of_the_readers_units_is_not_there() {
        FactId fact = penalty("2026-03-18");
        seat.taken = Setting.officer(4);

        assertThatThrownBy(() -> http.perform(get("/api/dossier/entities/" + firm + "/facts")))
                .hasMessageContaining("dossier.entity-not-found");
        assertThatThrownBy(() -> http.perform(get("/api/dossier/facts/" + fact)))
                .hasMessageContaining("dossier.fact-not-found");
    }

    private static MockHttpServletRequestBuilder correction(FactId wrong, String body) {
        return post("/api/dossier/facts/" + wrong + "/correction")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", "k-1")
                .content(body);
    }

    @Test
    void a_page_of_firms_is_asked_at_once_for_the_last_day_that_still_stands() throws Exception {
        EntityId quiet = context.getBean(Register.class).add("91500107MA5U000002", "没有处罚的店", 3);
        EntityId foreign = context.getBean(Register.class).add("91500107MA5U000003", "别所的店", 4);
        penalty("2026-03-18");
        FactId last = penalty("2026-05-20");
        fact("complaint", "2026-10-01", Map.of("kind", "投诉", "problem", "餐饮服务", "amount", 8_600));
        String page = "type=administrative-penalty&entities=" + firm + "," + quiet + "," + foreign;

        http.perform(get("/api/dossier/last-days?" + page))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].entity").value(firm.toString()))
                .andExpect(jsonPath("$.items[0].day").value("2026-05-20"));
        dossier.retract(last, "重复录入", Actor.system("test")).orRefuse();
        http.perform(get("/api/dossier/last-days?" + page))
                .andExpect(jsonPath("$.items[0].day").value("2026-03-18"));
        http.perform(get("/api/dossier/last-days?type=never-declared&entities=" + firm))
                .andExpect(jsonPath("$.items").isEmpty());
        seat.taken = Setting.officer(4);
        http.perform(get("/api/dossier/last-days?" + page))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    private FactId penalty(String on) {
        return fact(
                "administrative-penalty",
                on,
                Map.of(
                        "decisionNumber",
                        "33号",
                        "violationType",
                        "未按规定贮存食品",
                        "penaltyKinds",
                        "罚款",
                        "authority",
                        "高新区局"));
    }

    private FactId fact(String type, String on, Map<String, Object> attributes) {
        return dossier.append(
                        List.of(new NewFact(
                                type,
                                List.of(new Subject("party", Register.code(CODE))),
                                LocalDate.parse(on),
                                null,
                                "test",
                                "R-" + ++records,
                                1,
                                null,
                                null,
                                new UnitId(3),
                                JsonMapper.shared().valueToTree(attributes))),
                        Actor.system("test"))
                .orRefuse()
                .getFirst();
    }

    @Configuration
    @Import(DossierSetting.class)
    @ComponentScan("cn.huijian.dossier.web")
    static class Setting {
        /** Who sits at the screen. */
        static final class Seat implements CurrentUser {
            Staff taken = officer(3);

            @Override
            public Staff get() {
                return taken;
            }
        }

        static Staff officer(int unit) {
            return new Staff(
                    new AccountId(7),
                    "许言之",
                    new UnitId(unit),
                    Set.of("dossier.read", "dossier.correct"),
                    new Scope(false, Set.of(new UnitId(unit))));
        }

        @Bean
        Seat seat() {
            return new Seat();
        }
    }
}
