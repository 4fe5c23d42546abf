package cn.huijian.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.dossier.DossierSetting.HandClock;
import cn.huijian.dossier.Fact.Standing;
import cn.huijian.dossier.NewFact.Subject;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatIsKnownOfAFirmTest {
    private static final Actor OFFICER = Actor.system("test");
    private static final String CODE = "91500107MA5U000001";

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(DossierSetting.class);
    private final Dossier dossier = context.getBean(Dossier.class);
    private final FactTypes types = context.getBean(FactTypes.class);
    private final Register register = context.getBean(Register.class);
    private final HandClock clock = context.getBean(HandClock.class);
    private final DossierSetting setting = context.getBean(DossierSetting.class);
    private EntityId firm = new EntityId(1);

    @BeforeEach
    void a_firm_in_the_register() {
        firm = register.add(CODE, "云上小厨餐饮有限公司", 3);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void a_fact_is_found_through_the_code_it_was_given_with() {
        FactId id = append(penalty("P-1", 1, "2026-03-18", 500_000));

        Fact found = dossier.list(firm, now(), Set.of(), 10).getFirst();

        assertThat(found.id()).isEqualTo(id);
        assertThat(found.subjects().getFirst().entity()).isEqualTo(firm);
        assertThat(found.standing()).isEqualTo(Standing.STANDS);
        assertThat(found.typeVersion()).startsWith("administrative-penalty@2026-01-01");
        assertThat(setting.told).containsExactly(new FactsRecorded(List.of(id), List.of(firm), false));
    }

    @Test
    void the_same_key_again_is_the_same_fact_and_nothing_is_told() {
        FactId first = append(penalty("P-1", 1, "2026-03-18", 500_000));
        FactId again = append(penalty("P-1", 1, "2026-03-18", 500_000));

        assertThat(again).isEqualTo(first);
        assertThat(dossier.list(firm, now(), Set.of(), 10)).hasSize(1);
        assertThat(setting.told).hasSize(1);
    }

    @Test
    void a_new_revision_of_a_record_takes_the_place_of_the_one_before() {
        FactId first = append(penalty("P-1", 1, "2026-03-18", 500_000));
        FactId second = append(penalty("P-1", 2, "2026-03-18", 300_000));

        assertThat(dossier.list(firm, now(), Set.of(), 10)).extracting(Fact::id).containsExactly(second);
        assertThat(dossier.find(first).orElseThrow().replacedBy()).isEqualTo(second);
    }

    @Test
    void a_corrected_fact_reads_as_it_was_known_then_and_as_it_is_known_now() {
        FactId wrong = append(penalty("P-1", 1, "2026-03-18", 500_000));
        KnownAt then = now();
        clock.move(Duration.ofDays(3));
        FactId right = done(dossier.correct(wrong, penalty("K-1", 1, "2026-03-18", 50_000), "金额录入多一个零", OFFICER));

        assertThat(dossier.list(firm, then, Set.of(), 10)).extracting(Fact::id).containsExactly(wrong);
        assertThat(dossier.list(firm, now(), Set.of(), 10)).extracting(Fact::id).containsExactly(right);
        Fact shown = dossier.find(wrong).orElseThrow();
        assertThat(shown.standing()).isEqualTo(Standing.CORRECTED);
        assertThat(shown.replacedBy()).isEqualTo(right);
        assertThat(shown.ground()).isEqualTo("金额录入多一个零");
        assertThat(setting.acts).extracting(act -> act.action()).containsExactly("dossier.correct");
    }

    @Test
    void a_retracted_fact_stays_but_stands_no_more() {
        FactId wrong = append(penalty("P-1", 1, "2026-03-18", 500_000));
        done(dossier.retract(wrong, "张冠李戴：当事人为同名企业", OFFICER));

        assertThat(dossier.list(firm, now(), Set.of(), 10)).isEmpty();
        assertThat(dossier.find(wrong).orElseThrow().standing()).isEqualTo(Standing.RETRACTED);
        assertThat(setting.told.getLast()).isEqualTo(new FactsRecorded(List.of(wrong), List.of(firm), false));
    }

    @Test
    void what_was_corrected_once_cannot_be_corrected_again() {
        FactId wrong = append(penalty("P-1", 1, "2026-03-18", 500_000));
        done(dossier.correct(wrong, penalty("K-1", 1, "2026-03-18", 50_000), "金额有误", OFFICER));

        var again = dossier.correct(wrong, penalty("K-2", 1, "2026-03-18", 5_000), "金额有误", OFFICER);

        assertThat(refusal(again)).isEqualTo("dossier.not-standing");
        assertThat(refusal(dossier.retract(wrong, "重复", OFFICER))).isEqualTo("dossier.not-standing");
    }

    @Test
    void an_unknown_attribute_or_a_wrong_type_is_refused_by_name() {
        var unknown = fact("P-1", 1, "2026-03-18", Map.of("colour", "red"));
        var wrongType = fact("P-1", 1, "2026-03-18", Map.of("decisionNumber", 5));

        assertThat(sentence(dossier.append(List.of(unknown), OFFICER))).contains("colour");
        assertThat(sentence(dossier.append(List.of(wrongType), OFFICER)))
                .contains("决定文号")
                .contains("文字");
        assertThat(dossier.list(firm, now(), Set.of(), 10)).isEmpty();
    }

    @Test
    void a_missing_required_attribute_is_refused_by_name() {
        var bare = fact("P-1", 1, "2026-03-18", Map.of("decisionNumber", "澄市监罚〔2026〕33号"));

        assertThat(sentence(dossier.append(List.of(bare), OFFICER))).contains("违法行为类型");
    }

    @Test
    void facts_of_a_code_follow_what_the_code_means() {
        append(penalty("P-1", 1, "2026-03-18", 500_000));
        EntityId other = register.add("91500107MA5U000002", "同名餐饮有限公司", 4);

        register.means(CODE, other);

        assertThat(dossier.list(firm, now(), Set.of(), 10)).isEmpty();
        assertThat(dossier.list(other, now(), Set.of(), 10)).hasSize(1);
    }

    @Test
    void a_feed_never_received_is_unknown() {
        KnownAt before = now();
        clock.move(Duration.ofHours(1));
        append(penalty("P-1", 1, "2026-03-18", 500_000));

        assertThat(dossier.feedsReceived(now())).containsExactly("administrative-penalty");
        assertThat(dossier.feedsReceived(before)).isEmpty();
    }

    @Test
    void facts_of_many_firms_come_at_once_and_each_firm_has_an_entry() {
        EntityId quiet = register.add("91500107MA5U000002", "安静商店", 3);
        append(penalty("P-1", 1, "2026-03-18", 500_000));
        append(penalty("P-2", 1, "2026-05-02", 100_000));

        var all = dossier.listAll(List.of(firm, quiet), now(), Set.of());

        assertThat(all.get(firm)).extracting(Fact::record).containsExactly("P-2", "P-1");
        assertThat(all.get(quiet)).isEmpty();
    }

    @Test
    void what_has_not_happened_yet_on_the_day_is_not_told() {
        append(penalty("P-1", 1, "2026-03-18", 500_000));

        var dayBefore = new KnownAt(LocalDate.of(2026, 3, 17), clock.instant());

        assertThat(dossier.list(firm, dayBefore, Set.of(), 10)).isEmpty();
    }

    @Test
    void a_fact_can_be_put_into_words_without_knowing_its_room() {
        append(penalty("P-1", 1, "2026-03-18", 500_000));

        var words = types.describe(dossier.list(firm, now(), Set.of(), 1).getFirst());

        assertThat(words.summary()).isEqualTo("罚款，罚没 5,000.00 元：未按规定贮存食品");
        assertThat(words.label()).isEqualTo("处罚");
        assertThat(words.group()).isEqualTo("监管");
        assertThat(words.adverse()).isTrue();
    }

    @Test
    void a_row_of_facts_can_never_be_changed() {
        append(penalty("P-1", 1, "2026-03-18", 500_000));
        var jdbc = context.getBean(JdbcClient.class);

        assertThatThrownBy(
                        () -> jdbc.sql("update dossier.facts set revision = 9").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from dossier.fact_subjects").update())
                .hasMessageContaining("append-only");
    }

    private FactId append(NewFact fact) {
        return done(dossier.append(List.of(fact), OFFICER)).getFirst();
    }

    private static NewFact penalty(String record, int revision, String on, long fen) {
        return fact(
                record,
                revision,
                on,
                Map.of(
                        "decisionNumber", "澄市监罚〔2026〕33号",
                        "violationType", "未按规定贮存食品",
                        "penaltyKinds", "罚款",
                        "amount", fen,
                        "authority", "澄湖区市场监督管理局"));
    }

    private static NewFact fact(String record, int revision, String on, Map<String, Object> attributes) {
        JsonNode json = JsonMapper.shared().valueToTree(attributes);
        return new NewFact(
                "administrative-penalty",
                List.of(new Subject("party", Register.code(CODE))),
                LocalDate.parse(on),
                null,
                "enforcement",
                record,
                revision,
                null,
                null,
                new UnitId(3),
                json);
    }

    private KnownAt now() {
        return KnownAt.now(clock.instant());
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static String refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().code();
    }

    private static String sentence(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().sentence();
    }
}
