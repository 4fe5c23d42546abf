package cn.huijian.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.documents.Documents;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.UnitId;
import cn.huijian.sharing.ReportPackage.Format;
import cn.huijian.sharing.ReportPackage.Way;
import cn.huijian.sharing.ReportRow.Act;
import cn.huijian.sharing.ReportRow.State;
import cn.huijian.sharing.store.Layouts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Penalties go to 信用中国: what is complete goes, what is not stays with a remedy, answers come back row by row. */
class ReportingUpwardTest extends PenaltiesToReport {
    @Test
    void a_penalty_is_packed_with_its_columns_and_accepted_by_receipt() throws Exception {
        FactId fact = penalty("2026-10-20", "渝高新市监处罚〔2026〕1号", 500_000L);
        takeIn();

        var sent = frozen();
        assertThat(sent.rows()).isEqualTo(1);
        assertThat(sent.layoutVersion()).startsWith(LAYOUT);
        String csv = new String(
                context.getBean(Documents.class).open(sent.document()).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(csv.lines().toList().get(1))
                .isEqualTo("HJ" + fact + ",新增," + CODE
                        + ",云上小厨餐饮有限公司,渝高新市监处罚〔2026〕1号,未按规定贮存食品,罚款,5000.00,2026-10-20,重庆高新区市场监督管理局,《市场监督管理行政处罚信息公示规定》");
        assertThat(sent.sm3()).hasSize(64);

        assertThat(answer(sent, "HJ" + fact, true)).isEqualTo(new ReceiptMatch(1, 0, 0, List.of(), 0));
        assertThat(answer(sent, "HJ" + fact, true)).isEqualTo(new ReceiptMatch(0, 0, 1, List.of(), 0));
        assertThat(answer(sent, "HJ" + fact, false).unmatched())
                .singleElement()
                .asString()
                .contains("相反");
        assertThat(packages.find(sent.id()).orElseThrow().state()).isEqualTo(ReportPackage.State.ANSWERED);
        assertThat(open()).isEmpty();
    }

    @Test
    void each_fact_goes_once_and_only_new_ones_go_with_the_next_package() {
        penalty("2026-10-20", "1号", 100L);
        takeIn();
        frozen();
        assertThat(code(reporting.freeze(LAYOUT, Format.CSV, OFFICER))).isEqualTo("sharing.nothing-to-report");

        penalty("2026-10-21", "2号", 100L);
        takeIn();
        assertThat(frozen().rows()).isEqualTo(1);
    }

    @Test
    void a_row_without_a_mandatory_column_stays_with_its_remedy_and_the_rest_goes() {
        register.put(without(firm, "（无代码）店", null));
        penalty("2026-10-20", "1号", 100L);
        EntityId other = register.add("91500107MA5U000002", "好邻居超市", 3);
        penaltyOf("91500107MA5U000002", "2026-10-20", "2号");
        takeIn();

        assertThat(frozen().rows()).isEqualTo(1);
        var left =
                open().stream().filter(row -> row.state() == State.INCOMPLETE).toList();
        assertThat(left).singleElement().satisfies(row -> {
            assertThat(row.entity()).isEqualTo(firm).isNotEqualTo(other);
            assertThat(row.missing()).containsExactly(new ReportRow.Missing("统一社会信用代码", "到主体档案核对登记数据，补录统一社会信用代码"));
        });

        register.put(without(firm, "有代码的店", CODE));
        assertThat(frozen().rows())
                .as("put right in the register, nothing typed twice")
                .isEqualTo(1);
    }

    @Test
    void a_refused_row_is_put_right_at_the_source_and_goes_again_as_new() {
        FactId wrong = penalty("2026-10-20", "错号", 100L);
        takeIn();
        var first = frozen();
        answer(first, "HJ" + wrong, false);
        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(State.REFUSED);
            assertThat(row.reason()).isEqualTo("文号重复");
        });

        dossier.correct(wrong, fact(CODE, "2026-10-20", "对号", 100L), "文号录错", OFFICER);
        takeIn();
        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(State.READY);
            assertThat(row.act()).as("the target never took it").isEqualTo(Act.NEW);
            assertThat(row.key()).isEqualTo("HJ" + wrong);
        });
        assertThat(frozen().rows()).isEqualTo(1);
    }

    @Test
    void a_refused_row_may_go_again_unchanged_but_not_from_an_old_screen() {
        FactId fact = penalty("2026-10-20", "1号", 100L);
        takeIn();
        answer(frozen(), "HJ" + fact, false);
        ReportRow refused = open().getFirst();
        assertThat(code(reporting.resend(refused.id(), refused.version() - 1, OFFICER)))
                .isEqualTo("sharing.changed-meanwhile");
        done(reporting.resend(refused.id(), refused.version(), OFFICER));
        assertThat(frozen().rows()).isEqualTo(1);
    }

    @Test
    void an_accepted_fact_is_corrected_and_retracted_under_its_first_key() {
        FactId wrong = penalty("2026-10-20", "1号", 100L);
        takeIn();
        answer(frozen(), "HJ" + wrong, true);

        FactId right = done(dossier.correct(wrong, fact(CODE, "2026-10-20", "1号", 900L), "金额录错", OFFICER));
        takeIn();
        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.act()).isEqualTo(Act.CORRECT);
            assertThat(row.key()).isEqualTo("HJ" + wrong);
            assertThat(row.deadline().rule()).isEqualTo("penalty-publication-withdrawal");
        });
        var second = frozen();

        dossier.retract(right, "行政复议撤销", OFFICER);
        takeIn();
        assertThat(code(reporting.freeze(LAYOUT, Format.CSV, OFFICER)))
                .as("the retraction waits for the answer to the correction")
                .isEqualTo("sharing.nothing-to-report");
        answer(second, "HJ" + wrong, true);
        var third = frozen();
        assertThat(packages.lines(third.id(), 0, 10).items())
                .singleElement()
                .satisfies(line -> assertThat(line.cells()).startsWith("HJ" + wrong, "撤销"));
    }

    @Test
    void what_was_retracted_before_it_went_never_goes() {
        FactId fact = penalty("2026-10-20", "1号", 100L);
        takeIn();
        dossier.retract(fact, "误录", OFFICER);
        takeIn();
        assertThat(open()).isEmpty();
    }

    @Test
    void overdue_rows_stand_first_and_only_ones_own_station_sees_them() {
        penalty("2026-10-28", "新", 100L);
        penalty("2026-09-01", "旧", 100L);
        takeIn();
        var overdue = list(true, Scope.ofBureau());
        assertThat(overdue).hasSize(1);
        assertThat(open().getFirst().id()).isEqualTo(overdue.getFirst().id());
        assertThat(overdue.getFirst().deadline().rule()).isEqualTo("credit-china-publication");
        assertThat(list(false, new Scope(false, Set.of(new UnitId(4))))).isEmpty();
        assertThat(list(false, new Scope(false, Set.of(new UnitId(3))))).hasSize(2);
    }

    @Test
    void a_receipt_for_a_package_that_never_left_or_for_another_one_is_named() {
        FactId fact = penalty("2026-10-20", "1号", 100L);
        takeIn();
        var sent = done(reporting.freeze(LAYOUT, Format.CSV, OFFICER));
        assertThat(code(reporting.answer(sent.id(), List.of(new RowReceipt(1, "HJ" + fact, true, null)), OFFICER)))
                .isEqualTo("sharing.not-handed");
        done(reporting.handOver(sent.id(), Way.DOWNLOAD, OFFICER));
        assertThat(answer(sent, "HJ999999", true).unmatched())
                .singleElement()
                .asString()
                .contains("HJ999999");
    }

    @Test
    void every_layout_renders_in_every_format() {
        for (var layout : context.getBean(Layouts.class).on(TODAY)) {
            for (Format format : Format.values()) {
                var cells = layout.heads().stream()
                        .map(head -> "=<" + head + ">,\"")
                        .toList();
                byte[] file = cn.huijian.sharing.model.PackageFile.write(layout, format, List.of(cells));
                assertThat(new ByteArrayInputStream(file)).isNotEmpty();
            }
        }
    }
}
