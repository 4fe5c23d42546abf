package cn.huijian.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.dossier.NewFact;
import cn.huijian.dossier.Register;
import cn.huijian.entity.EntityUnmerged;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.UnitId;
import cn.huijian.sharing.OpenData.OpenPage;
import cn.huijian.sharing.ReportRow.Act;
import cn.huijian.sharing.ReportRow.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two firms were held to be one; what was to be reported and told of the one in the name of the other is put right when they are parted. */
class WhatAMergeHadToldOthersTest extends PenaltiesToReport {
    private static final String OTHER_CODE = "91500107MA5U000002";
    private static final String LISTING = "serious-violation-listing";

    private EntityId twin = new EntityId(2);

    @BeforeEach
    void another_firm_at_station_four() {
        twin = register.add(OTHER_CODE, "云上小厨（二店）", 4);
    }

    private void merge() {
        register.merge(twin, firm);
        register.means(OTHER_CODE, firm);
    }

    private void part() {
        register.merge(twin, twin);
        register.means(OTHER_CODE, twin);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.publishEvent(new EntityUnmerged(firm, twin, Instant.EPOCH)));
        takeIn();
    }

    private List<ReportRow> of(EntityId one) {
        return rows.listByEntity(register.membersOf(one), 20).stream()
                .filter(row -> row.layout().equals(LAYOUT))
                .toList();
    }

    @Test
    void what_waits_stands_with_the_one_firm_and_goes_to_the_other_when_they_are_parted() {
        penaltyOf(OTHER_CODE, "2026-10-19", "1号");
        takeIn();
        merge();
        penaltyOf(OTHER_CODE, "2026-10-20", "2号");
        FactId own = penalty("2026-10-21", "3号", 100L);
        takeIn();
        assertThat(of(firm)).hasSize(3);

        part();

        assertThat(of(firm)).extracting(ReportRow::fact).containsExactly(own);
        assertThat(of(twin)).hasSize(2).allSatisfy(row -> {
            assertThat(row.state()).isEqualTo(State.READY);
            assertThat(row.unit()).isEqualTo(new UnitId(4));
        });
        assertThat(open()).hasSize(3);
    }

    @Test
    void what_was_sent_in_the_name_of_the_other_is_corrected_under_its_key_and_nothing_else_is() {
        merge();
        penaltyOf(OTHER_CODE, "2026-10-20", "1号");
        penalty("2026-10-21", "2号", 100L);
        takeIn();
        ReportPackage sent = frozen();
        String wrong = of(firm).getLast().key();
        of(firm).forEach(row -> answer(sent, row.key(), true));

        part();

        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.act()).isEqualTo(Act.CORRECT);
            assertThat(row.key()).isEqualTo(wrong);
            assertThat(row.entity()).isEqualTo(twin);
        });
        ReportPackage second = frozen();
        assertThat(packages.lines(second.id(), 0, 10).items())
                .singleElement()
                .satisfies(line -> assertThat(line.cells()).startsWith(wrong, "更正", OTHER_CODE, "云上小厨（二店）"));
        answer(second, wrong, true);

        merge();
        part();

        assertThat(open()).as("sent right already").isEmpty();
    }

    @Test
    void what_is_on_its_way_is_corrected_after_its_answer() {
        merge();
        penaltyOf(OTHER_CODE, "2026-10-20", "1号");
        takeIn();
        ReportPackage sent = frozen();
        part();
        assertThat(code(reporting.freeze(LAYOUT, ReportPackage.Format.CSV, OFFICER)))
                .isEqualTo("sharing.nothing-to-report");
        answer(sent, of(twin).getLast().key(), true);
        assertThat(frozen().rows()).isEqualTo(1);
    }

    @Test
    void whoever_reads_the_change_feed_gets_the_facts_of_both_again() {
        merge();
        listing(OTHER_CODE, "L-1");
        takeIn();
        OpenPage told = read(null);
        assertThat(codes(told)).containsExactly(CODE);

        part();

        assertThat(codes(read(told.next()))).containsExactly(OTHER_CODE);
    }

    private void listing(String code, String record) {
        done(dossier.append(
                List.of(new NewFact(
                        LISTING,
                        List.of(new NewFact.Subject("party", Register.code(code))),
                        LocalDate.of(2026, 10, 20),
                        null,
                        "city",
                        record,
                        1,
                        null,
                        null,
                        new UnitId(3),
                        JsonMapper.shared().valueToTree(Map.of("ground", "虚假宣传，情节严重", "authority", "重庆高新区市场监督管理局")))),
                OFFICER));
    }

    private OpenPage read(@Nullable String after) {
        return done(context.getBean(OpenData.class).read(LISTING, after, 50));
    }

    private static List<String> codes(OpenPage page) {
        return page.records().stream()
                .map(one -> one.values().getOrDefault("统一社会信用代码", ""))
                .toList();
    }
}
