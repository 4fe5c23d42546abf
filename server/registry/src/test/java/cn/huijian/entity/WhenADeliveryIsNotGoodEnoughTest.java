package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.exchange.FieldFitness;
import cn.huijian.exchange.FieldFitness.UnfitField;
import cn.huijian.exchange.jobs.CrossChecks;
import cn.huijian.exchange.jobs.FitnessDesk;
import cn.huijian.exchange.store.FieldScores;
import cn.huijian.exchange.store.FieldScores.CrossCheck;
import cn.huijian.exchange.store.UnfitFields;
import cn.huijian.exchange.store.UnfitFields.Basis;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scores by source and field, fields judged unfit by a person or a declared threshold, and rules between records. */
class WhenADeliveryIsNotGoodEnoughTest {
    private static final String PENALTIES = "记录编号,统一社会信用代码,主体名称,决定文号,决定日期,违法行为类型,处罚种类,罚没金额,处罚机关\n";

    private final RegistryFixture registry = RegistryFixture.withFacts();

    @AfterEach
    void stop() {
        registry.close();
    }

    private static String code(int number) {
        return UnifiedSocialCreditCode.complete("91500106MC" + String.format("%06d", number))
                .value();
    }

    private Map<String, Object> penalties(String source, int from, int to, String amount) {
        String rows = IntStream.range(from, to)
                .mapToObj(i -> "P-" + i + "," + code(i) + ",云江" + i + ",罚〔2026〕" + i + "号,2026-11-01,虚假宣传,罚款," + amount
                        + ",市局")
                .collect(Collectors.joining("\n", PENALTIES, "\n"));
        return registry.importDataset(
                "administrative-penalty",
                source,
                "p.csv",
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<FieldScores.FieldScore> score(String source, String field) {
        return registry.get(FieldScores.class).newest("administrative-penalty").stream()
                .filter(one -> one.source().equals(source) && one.field().equals(field))
                .findFirst();
    }

    @Test
    void a_delivery_below_the_declared_score_makes_its_field_unfit_until_a_good_one_comes() {
        penalties("city", 0, 60, "无法计算");
        assertThat(score("city", "罚没金额").orElseThrow().failed()).isEqualTo(60);
        assertThat(registry.get(FieldFitness.class).unfit())
                .containsExactly(new UnfitField(
                        "administrative-penalty",
                        "罚没金额",
                        Optional.of("administrative-penalty"),
                        Optional.of("amount")));
        assertThat(registry.get(UnfitFields.class).open())
                .singleElement()
                .matches(one -> one.basis() == Basis.THRESHOLD && "city".equals(one.source()));

        penalties("registration", 100, 160, "5000");
        assertThat(registry.get(FieldFitness.class).unfit())
                .as("another source cures nothing")
                .hasSize(1);

        penalties("city", 0, 60, "5000");
        assertThat(registry.get(FieldFitness.class).unfit()).isEmpty();
        assertThat(registry.get(UnfitFields.class).list(10))
                .singleElement()
                .matches(one -> one.cure() != null && one.cure().contains("100"));
    }

    @Test
    void few_rows_judge_nothing() {
        penalties("city", 0, 10, "无法计算");

        assertThat(registry.get(FieldFitness.class).unfit()).isEmpty();
    }

    @Test
    void a_person_judges_with_a_reason_and_only_a_person_cures() {
        FitnessDesk desk = registry.get(FitnessDesk.class);
        assertThat(desk.mark("administrative-penalty", "罚没金额", null, " ", RegistryFixture.ACTOR))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(desk.mark("administrative-penalty", "没有此项", null, "抽查有误", RegistryFixture.ACTOR))
                .isInstanceOf(Outcome.Refused.class);
        long id = desk.mark("administrative-penalty", "决定日期", null, "抽查十条错四条", RegistryFixture.ACTOR)
                .orRefuse()
                .id();
        assertThat(desk.mark("administrative-penalty", "决定日期", null, "再来", RegistryFixture.ACTOR))
                .isInstanceOf(Outcome.Refused.class);

        penalties("city", 0, 60, "5000");

        assertThat(registry.get(FieldFitness.class).unfit())
                .containsExactly(new UnfitField(
                        "administrative-penalty",
                        "决定日期",
                        Optional.of("administrative-penalty"),
                        Optional.of("validFrom")));
        assertThat(desk.cure(id, "来源已重发", RegistryFixture.ACTOR)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.cure(id, "来源已重发", RegistryFixture.ACTOR)).isInstanceOf(Outcome.Refused.class);
        assertThat(registry.get(FieldFitness.class).unfit()).isEmpty();
        assertThat(registry.get(ListAudit.class).entries)
                .extracting(entry -> entry.action())
                .contains("exchange.mark-unfit", "exchange.cure-field");
    }

    @Test
    void rules_between_records_find_what_no_single_row_shows() {
        registry.importText("企业名称,统一社会信用代码,登记状态,地区\n云江,"
                + code(0) + ",存续,沙坪坝区\n云江," + code(1) + ",存续,沙坪坝区\n云江," + code(2) + ",存续,九龙坡区\n已注销," + code(3)
                + ",注销,沙坪坝区\n");
        penalties("city", 0, 5, "5000");
        penalties("registration", 3, 5, "5000");
        String licences = "记录编号,统一社会信用代码,主体名称,许可类别,许可证编号,发证日期,有效期至,状态\n"
                + "L-1," + code(0) + ",云江,食品经营,JY1,2025-01-01,2030-01-01,有效\n"
                + "L-2," + code(3) + ",已注销,食品经营,JY2,2025-01-01,2030-01-01,有效\n"
                + "L-3," + code(3) + ",已注销,食品经营,JY3,2020-01-01,2025-01-01,过期\n";
        registry.importDataset(
                "licence", "city", "l.csv", new ByteArrayInputStream(licences.getBytes(StandardCharsets.UTF_8)));

        registry.get(InstantJobs.class).result(registry.get(CrossChecks.class).start(RegistryFixture.ACTOR));

        assertThat(found("business-entity", "name-unique")).isEqualTo("2 of 3");
        assertThat(found("administrative-penalty", "decision-unique")).isEqualTo("4 of 7");
        assertThat(found("administrative-penalty", "party-known")).isEqualTo("2 of 7");
        assertThat(found("licence", "number-unique")).isEqualTo("0 of 3");
        assertThat(found("licence", "holder-alive")).isEqualTo("1 of 2");
        assertThat(registry.get(FieldScores.class).crossChecks())
                .filteredOn(one ->
                        one.rule().equals("holder-alive") && one.dataset().equals("licence"))
                .flatExtracting(CrossCheck::examples)
                .isNotEmpty();
    }

    private String found(String dataset, String rule) {
        return registry.get(FieldScores.class).crossChecks().stream()
                .filter(one -> one.dataset().equals(dataset) && one.rule().equals(rule))
                .map(one -> one.failed() + " of " + one.checked())
                .findFirst()
                .orElse("not asked");
    }
}
