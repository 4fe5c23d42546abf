package cn.huijian.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.dossier.DossierSetting.HandClock;
import cn.huijian.exchange.Batch;
import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.Row;
import cn.huijian.exchange.RowIssue;
import cn.huijian.exchange.RowOutcome;
import cn.huijian.exchange.RowOutcome.Effect;
import cn.huijian.exchange.RunContext;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Zone;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FactsComeFromFilesTest {
    private static final String CODE = "91500107MA5U0AXY1C";

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext(DossierSetting.class);
    private final DatasetReceiver receiver = context.getBean(DatasetReceiver.class);
    private final Dossier dossier = context.getBean(Dossier.class);
    private final FactTypes types = context.getBean(FactTypes.class);
    private final HandClock clock = context.getBean(HandClock.class);
    private final DossierSetting setting = context.getBean(DossierSetting.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    private EntityId firm = new EntityId(1);
    private long run;

    @BeforeEach
    void a_firm_in_the_register() {
        firm = context.getBean(Register.class).add(CODE, "云上小厨餐饮有限公司", 3);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void every_fact_dataset_is_received_and_the_register_is_not() {
        assertThat(receiver.receives("administrative-penalty")).isTrue();
        assertThat(receiver.receives("related-person")).isTrue();
        assertThat(receiver.receives("business-entity")).isFalse();
    }

    @Test
    void a_row_becomes_a_fact_in_typed_values() {
        assertThat(effects(receive("administrative-penalty", penalty("P-1", "5,000.00"))))
                .containsExactly(Effect.NEW);

        Fact fact = only();

        assertThat(types.values(fact)).containsEntry("amount", 500_000L).containsEntry("penaltyKinds", "罚款");
        assertThat(fact.validFrom()).isEqualTo("2026-03-18");
        assertThat(fact.source()).isEqualTo("city");
        assertThat(fact.unit().value()).isEqualTo(3);
        assertThat(setting.told)
                .singleElement()
                .matches(FactsRecorded::bulk)
                .matches(told -> told.entities().equals(List.of(firm)));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        receive("administrative-penalty", penalty("P-1", "5,000.00"));

        assertThat(effects(receive("administrative-penalty", penalty("P-1", "5,000.00"))))
                .containsExactly(Effect.UNCHANGED);
        assertThat(setting.told).hasSize(1);
    }

    @Test
    void changed_content_under_the_same_record_takes_the_place_of_the_former() {
        receive("administrative-penalty", penalty("P-1", "5,000.00"));
        KnownAt then = now();

        assertThat(effects(receive("administrative-penalty", penalty("P-1", "3,000.00"))))
                .containsExactly(Effect.UPDATED);

        assertThat(types.values(only())).containsEntry("amount", 300_000L);
        assertThat(types.values(dossier.list(firm, then, Set.of(), 9).getFirst()))
                .containsEntry("amount", 500_000L);
    }

    @Test
    void two_rows_that_contradict_each_other_in_one_file_never_flip() {
        var file = List.of(penalty("P-1", "5,000.00"), penalty("P-1", "3,000.00"));

        assertThat(effects(receive("administrative-penalty", file))).containsExactly(Effect.NEW, Effect.CONFLICT);
        assertThat(effects(receive("administrative-penalty", file))).containsExactly(Effect.UNCHANGED, Effect.CONFLICT);
        assertThat(types.values(only())).containsEntry("amount", 500_000L);
    }

    @Test
    void a_firm_not_in_the_register_is_accepted_with_a_warning_and_found_once_it_is_registered() {
        Map<String, String> row = penalty("P-1", "5,000.00");
        row.put("统一社会信用代码", "91500107MA5U0B0R2H");

        var outcome =
                (RowOutcome.Accepted) receive("administrative-penalty", row).getFirst();

        assertThat(outcome.effect()).isEqualTo(Effect.NEW);
        assertThat(outcome.warnings()).extracting(RowIssue::code).contains("dossier.unknown-entity");
        EntityId later = context.getBean(Register.class).add("91500107MA5U0B0R2H", "后来登记的店", 3);
        assertThat(dossier.list(later, now(), Set.of(), 9)).hasSize(1);
    }

    @Test
    void what_cannot_be_read_keeps_the_row_apart_and_names_the_field() {
        Map<String, String> row = penalty("P-1", "5,000.00");
        row.put("决定日期", "三月十八");
        row.remove("处罚种类");
        row.put("统一社会信用代码", "abc");

        var outcome =
                (RowOutcome.Quarantined) receive("administrative-penalty", row).getFirst();

        assertThat(outcome.reasons()).extracting(RowIssue::field).contains("决定日期", "处罚种类", "统一社会信用代码");
        assertThat(dossier.list(firm, now(), Set.of(), 9)).isEmpty();
    }

    @Test
    void an_optional_cell_that_cannot_be_read_is_left_out_with_a_warning() {
        var outcome = (RowOutcome.Accepted)
                receive("administrative-penalty", penalty("P-1", "若干")).getFirst();

        assertThat(outcome.warnings()).extracting(RowIssue::field).containsExactly("罚没金额");
        assertThat(types.values(only())).doesNotContainKey("amount");
    }

    @Test
    void a_code_outside_the_list_keeps_the_row_apart() {
        var row = base("A-1");
        row.putAll(Map.of("列入日期", "2026-07-08", "列入事由代码", "A9", "作出机关", "高新区局"));

        assertThat(receive("abnormal-listing", row).getFirst()).isInstanceOf(RowOutcome.Quarantined.class);
    }

    @Test
    void a_listing_ends_with_its_removal_and_a_licence_the_day_after_its_last() {
        var listing = base("A-1");
        listing.putAll(Map.of("列入日期", "2025-07-08", "列入事由代码", "a1", "作出机关", "高新区局", "移出日期", "2025-09-01"));
        receive("abnormal-listing", listing);
        var licence = base("L-1");
        licence.putAll(Map.of("许可类别", "食品经营", "许可证编号", "JY1", "发证日期", "2025/7/1", "有效期至", "2030-06-30", "状态", "有效"));
        receive("licence", licence);

        var facts = dossier.list(firm, now(), Set.of(), 9);

        assertThat(facts).extracting(Fact::validTo).containsExactly(LocalDate.of(2025, 9, 1), LocalDate.of(2030, 7, 1));
        assertThat(types.describe(facts.getFirst()).summary()).isEqualTo("未按期公示年度报告");
    }

    @Test
    void a_monthly_figure_holds_from_the_first_of_its_month() {
        var row = base("S-1");
        row.putAll(Map.of("所属月份", "2026年3月", "参保人数", "12"));
        receive("social-insurance", row);

        assertThat(only().validFrom()).isEqualTo("2026-03-01");
        assertThat(types.values(only())).containsEntry("month", "2026-03").containsEntry("insured", 12);
    }

    @Test
    void a_source_that_brings_something_new_after_a_hand_correction_warns() {
        receive("administrative-penalty", penalty("P-1", "5,000.00"));
        dossier.retract(only().id(), "张冠李戴", Actor.system("test"));

        assertThat(effects(receive("administrative-penalty", penalty("P-1", "5,000.00"))))
                .containsExactly(Effect.UNCHANGED);
        assertThat(dossier.list(firm, now(), Set.of(), 9)).isEmpty();
        var changed = (RowOutcome.Accepted)
                receive("administrative-penalty", penalty("P-1", "3,000.00")).getFirst();
        assertThat(changed.warnings()).extracting(RowIssue::code).contains("dossier.corrected-before");
        assertThat(types.values(only())).containsEntry("amount", 300_000L);
    }

    @Test
    void a_feed_counts_as_received_even_without_a_row() {
        receiver.completed(run("tax-arrears"));

        assertThat(dossier.feedsReceived(now())).containsExactly("tax-arrears");
    }

    @Test
    void the_name_of_every_column_is_bound_for_a_declared_attribute() {
        for (var item : new FileKnowledge().list("datasets", LocalDate.of(2026, 11, 2))) {
            if (receiver.receives(item.id())) {
                receiver.receive(new Batch(run(item.id()), List.of(new Row(1, Map.of("记录编号", "X")))));
            }
        }
    }

    private Fact only() {
        List<Fact> facts = dossier.list(firm, now(), Set.of(), 9);
        assertThat(facts).hasSize(1);
        return facts.getFirst();
    }

    private static Map<String, String> penalty(String record, String amount) {
        var row = base(record);
        row.putAll(Map.of(
                "决定文号",
                "澄市监罚〔2026〕33号",
                "决定日期",
                "2026-03-18",
                "违法行为类型",
                "未按规定贮存食品",
                "处罚种类",
                "罚款",
                "罚没金额",
                amount,
                "处罚机关",
                "澄湖区局"));
        return row;
    }

    private static Map<String, String> base(String record) {
        return new HashMap<>(Map.of("记录编号", record, "统一社会信用代码", CODE, "主体名称", "云上小厨餐饮有限公司"));
    }

    private List<RowOutcome> receive(String dataset, Map<String, String> row) {
        return receive(dataset, List.of(row));
    }

    private List<RowOutcome> receive(String dataset, List<Map<String, String>> rows) {
        clock.move(Duration.ofHours(1));
        RunContext context = run(dataset);
        var given = new ArrayList<Row>();
        rows.forEach(row -> given.add(new Row(given.size() + 1L, row)));
        List<RowOutcome> outcomes = transaction.execute(status -> receiver.receive(new Batch(context, given)));
        receiver.completed(context);
        return outcomes;
    }

    private RunContext run(String dataset) {
        return new RunContext(
                ++run, dataset, "city", clock.instant(), Zone.dayOf(clock.instant()), true, Actor.system("test"));
    }

    private static List<Effect> effects(List<RowOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> ((RowOutcome.Accepted) outcome).effect())
                .toList();
    }

    private KnownAt now() {
        return KnownAt.now(clock.instant());
    }
}
