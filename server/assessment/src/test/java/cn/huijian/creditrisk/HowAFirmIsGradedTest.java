package cn.huijian.creditrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.huijian.access.Scope;
import cn.huijian.creditrisk.CreditRiskSetting.Seat;
import cn.huijian.creditrisk.store.Scorecards;
import cn.huijian.entity.EntitiesRegistered;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.UnitId;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.revision.Impact;
import cn.huijian.revision.ImpactMeasure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HowAFirmIsGradedTest extends GradedFirms {
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
}
