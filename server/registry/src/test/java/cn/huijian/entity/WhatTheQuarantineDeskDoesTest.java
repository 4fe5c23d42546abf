package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.exchange.jobs.MappingDesk;
import cn.huijian.exchange.jobs.OriginalRows;
import cn.huijian.exchange.jobs.QuarantineDesk;
import cn.huijian.exchange.jobs.QuarantineDesk.Done;
import cn.huijian.exchange.jobs.QuarantineDesk.Seen;
import cn.huijian.exchange.jobs.ReturnDesk;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.QuarantinedRow;
import cn.huijian.exchange.model.QuarantinedRow.State;
import cn.huijian.exchange.model.RowKey;
import cn.huijian.exchange.store.Quarantine;
import cn.huijian.exchange.store.Returns.Return;
import cn.huijian.exchange.store.Runs;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows kept apart are corrected, let in, mapped or given back; each is taken in once, and the counts of the run stay whole. */
class WhatTheQuarantineDeskDoesTest {
    private static final String HEAD = "企业名称,统一社会信用代码,注册日期,法人代表,注册资金,所在省份,地区,注册地址,登记状态\n";
    private static final String CODE = code(1);

    private final RegistryFixture register = new RegistryFixture();
    private final QuarantineDesk desk = register.get(QuarantineDesk.class);
    private final Quarantine quarantine = register.get(Quarantine.class);

    @AfterEach
    void stop() {
        register.close();
    }

    private static String code(int number) {
        return UnifiedSocialCreditCode.complete("91500106MA" + String.format("%06d", number))
                .value();
    }

    private static String row(String name, String code) {
        return name + "," + code + ",2004-06-01,沈云,80(万人民币元),重庆,沙坪坝,沙坪坝区一路1号,存续\n";
    }

    private List<QuarantinedRow> open() {
        return quarantine.listOpen(Quarantine.Filter.ALL, null, 50);
    }

    private Seen only() {
        QuarantinedRow row = open().getFirst();
        return new Seen(row.key(), row.version());
    }

    private ImportRun run(long id) {
        return register.get(Runs.class).get(id);
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }

    @Test
    void a_corrected_row_is_taken_in_and_moves_from_one_counter_to_the_other() throws IOException {
        register.importText(HEAD + row("云江小店", code(2)) + row("云江大店", "不是代码"));
        Seen seen = only();
        var corrected = desk.correct(seen, Map.of("统一社会信用代码", CODE), "核对了营业执照", RegistryFixture.ACTOR);
        assertThat(corrected).isInstanceOf(Outcome.Done.class);
        assertThat(register.get(Entities.class).search(CODE, 1).getFirst().name())
                .isEqualTo("云江大店");
        ImportRun run = run(seen.key().run());
        assertThat(run.counts()).isEqualTo(new ImportRun.Counts(2, 0, 0, 2, 0, 0, 0));
        assertThat(quarantine.settled(run.id())).isEqualTo(new Quarantine.Settled(1, 0));
        assertThat(open()).isEmpty();
    }

    @Test
    void the_record_says_who_changed_what_and_hides_persons() throws IOException {
        register.importText(HEAD + row("云江大店", "不是代码"));
        desk.correct(only(), Map.of("统一社会信用代码", CODE, "法人代表", "沈小云"), "核对了营业执照", RegistryFixture.ACTOR);
        var entry = register.get(ListAudit.class).entries.getLast();
        assertThat(entry.action()).isEqualTo("exchange.resolve");
        assertThat(entry.purpose()).isEqualTo("核对了营业执照");
        assertThat(entry.details())
                .containsEntry("before.统一社会信用代码", "不是代码")
                .containsEntry("after.统一社会信用代码", CODE)
                .containsEntry("after.法人代表", "***");
        assertThat(register.jdbc()
                        .sql("select count(*) from exchange.quarantine_rows where changes::text like '%沈小云%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(register.get(MapVault.class).persons.values()).containsExactly(Map.of("name", "沈小云"));
    }

    @Test
    void what_is_still_wrong_is_said_and_nothing_changes() throws IOException {
        register.importText(HEAD + row("云江大店", "不是代码"));
        Seen seen = only();
        var refused = desk.correct(seen, Map.of("统一社会信用代码", "也不是"), "试试", RegistryFixture.ACTOR);
        assertThat(refusal(refused)).isEqualTo("exchange.still-quarantined");
        assertThat(run(seen.key().run()).counts().quarantined()).isEqualTo(1);
        assertThat(open()).hasSize(1);
    }

    @Test
    void the_second_of_two_people_is_refused() throws IOException {
        register.importText(HEAD + row("云江大店", "不是代码"));
        Seen seen = only();
        desk.correct(seen, Map.of("统一社会信用代码", CODE), "核对了营业执照", RegistryFixture.ACTOR);
        var second = desk.correct(seen, Map.of("统一社会信用代码", code(9)), "我也核对了", RegistryFixture.ACTOR);
        assertThat(refusal(second)).isEqualTo("exchange.quarantine-changed");
        assertThat(register.get(Entities.class).search(code(9), 1)).isEmpty();
    }

    @Test
    void a_corrected_file_that_comes_later_changes_nothing() throws IOException {
        register.importText(HEAD + row("云江大店", "不是代码"));
        desk.correct(only(), Map.of("统一社会信用代码", CODE), "核对了营业执照", RegistryFixture.ACTOR);
        assertThat(register.importText(HEAD + row("云江大店", CODE)))
                .containsEntry("unchanged", 1)
                .containsEntry("new", 0);
    }

    @Test
    void a_row_corrected_late_never_goes_over_what_a_later_file_brought() throws IOException {
        register.importText(HEAD + row("旧名", "不是代码"));
        register.importText(HEAD + row("新名", CODE));
        var late = desk.correct(only(), Map.of("统一社会信用代码", CODE), "核对了旧执照", RegistryFixture.ACTOR);
        assertThat(late).isInstanceOf(Outcome.Done.class);
        assertThat(register.get(Entities.class).search(CODE, 1).getFirst().name())
                .isEqualTo("新名");
        assertThat(register.jdbc()
                        .sql("select count(*) from entity.conflicts")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_row_is_let_in_as_it_is_only_where_the_rule_allows_it() throws IOException {
        register.importText(
                HEAD + "云江�店," + CODE + ",2004-06-01,沈云,80(万人民币元),重庆,沙坪坝,沙坪坝区一路1号,存续\n" + row("云江大店", "不是代码"));
        List<Seen> both =
                open().stream().map(row -> new Seen(row.key(), row.version())).toList();
        List<Done> done = desk.accept(both, "来源确认字形无误", RegistryFixture.ACTOR);
        assertThat(done).extracting(Done::taken).containsExactly(true, false);
        assertThat(open()).extracting(row -> row.key().row()).containsExactly(2L);
        assertThat(run(both.getFirst().key().run()).counts().warned()).isEqualTo(1);
    }

    @Test
    void a_mapping_takes_in_the_rows_that_wait_and_reads_later_files() throws IOException {
        String odd = "云江小店," + CODE + ",昨天,沈云,80(万人民币元),渝,沙坪坝,沙坪坝区一路1号,存续\n";
        register.importText(HEAD + odd);
        assertThat(open()).extracting(QuarantinedRow::code).containsExactly("row.shifted");
        var mapped = register.get(MappingDesk.class)
                .map("business-entity", "registration", "所在省份", "渝", "重庆", 0, "来源用简称", RegistryFixture.ACTOR);
        if (!(mapped instanceof Outcome.Done(var job))) {
            throw new AssertionError(mapped.toString());
        }
        assertThat(register.get(InstantJobs.class).result(job)).containsEntry("taken", 1);
        assertThat(open()).isEmpty();
        var decided = quarantine
                .listDecided(State.TAKEN, Quarantine.Filter.ALL, null, 5)
                .getFirst();
        assertThat(java.util.Objects.requireNonNull(decided.decision()).changes())
                .containsExactly(new QuarantinedRow.Change("所在省份", "渝", "重庆"));
        assertThat(register.importText(HEAD + odd))
                .containsEntry("quarantined", 0)
                .containsEntry("unchanged", 1);
    }

    @Test
    void a_mapping_must_mean_a_declared_value_and_never_a_person() {
        var desk = register.get(MappingDesk.class);
        assertThat(refusal(
                        desk.map("business-entity", "registration", "所在省份", "渝", "山城", 0, "简称", RegistryFixture.ACTOR)))
                .isEqualTo("exchange.value-undeclared");
        assertThat(refusal(
                        desk.map("business-entity", "registration", "法人代表", "沈", "沈云", 0, "简称", RegistryFixture.ACTOR)))
                .isEqualTo("exchange.field-personal");
    }

    @Test
    void rows_go_back_to_the_source_and_its_answer_is_noted_once() {
        register.importText(HEAD + row("云江大店", "不是代码") + row("云江小店", "也不是"));
        ReturnDesk returns = register.get(ReturnDesk.class);
        List<Seen> both =
                open().stream().map(row -> new Seen(row.key(), row.version())).toList();
        if (!(returns.giveBack(both, "请补正代码", RegistryFixture.ACTOR) instanceof Outcome.Done(List<Return> sent))) {
            throw new AssertionError("not returned");
        }
        assertThat(sent).hasSize(1).extracting(Return::rows).containsExactly(2);
        assertThat(open()).isEmpty();
        assertThat(quarantine.ofReturn(sent.getFirst().id()))
                .containsExactlyElementsOf(both.stream().map(Seen::key).toList());
        assertThat(refusal(returns.giveBack(both, "再退一次", RegistryFixture.ACTOR)))
                .isEqualTo("exchange.quarantine-changed");
        assertThat(refusal(returns.receive(sent.getFirst().id(), 1, "已收到", RegistryFixture.ACTOR)))
                .isEqualTo("done");
        assertThat(refusal(returns.receive(sent.getFirst().id(), 1, "又收到", RegistryFixture.ACTOR)))
                .isEqualTo("exchange.return-changed");
        assertThat(quarantine.settled(both.getFirst().key().run())).isEqualTo(new Quarantine.Settled(0, 2));
    }

    @Test
    void a_returned_row_may_be_called_back_and_corrected() throws IOException {
        register.importText(HEAD + row("云江大店", "不是代码"));
        ReturnDesk returns = register.get(ReturnDesk.class);
        returns.giveBack(List.of(only()), "请补正代码", RegistryFixture.ACTOR);
        RowKey key = quarantine
                .listDecided(State.RETURNED, Quarantine.Filter.ALL, null, 5)
                .getFirst()
                .key();
        assertThat(refusal(returns.reopen(new Seen(key, 1), "找到了执照", RegistryFixture.ACTOR)))
                .isEqualTo("done");
        assertThat(refusal(desk.correct(only(), Map.of("统一社会信用代码", CODE), "核对了营业执照", RegistryFixture.ACTOR)))
                .isEqualTo("done");
        assertThat(open()).isEmpty();
    }

    @Test
    void personal_numbers_that_slipped_into_another_column_are_hidden_by_their_content() throws IOException {
        register.importText(HEAD + "云江大店,不是代码,13800001234,沈云,4111 1111 1111 1111,重庆,11010519491231002X,一路1号,存续\n");
        QuarantinedRow row = open().getFirst();
        assertThat(register.get(OriginalRows.class)
                        .masked(run(row.key().run()), row.key().row()))
                .containsEntry("地区", "110105********002X")
                .containsEntry("注册日期", "138****1234")
                .containsEntry("注册资金", "**** **** **** 1111")
                .containsEntry("法人代表", "***")
                .containsEntry("企业名称", "云江大店");
        assertThat(register.jdbc().sql("""
                                select count(*) from exchange.row_issues i
                                where i::text ~ '11010519491231002X|13800001234|4111 1111'
                                """).query(Integer.class).single())
                .as("issues outlive the file and hold none of it")
                .isZero();
        var shown = desk.reveal(row.key(), "对照营业执照", RegistryFixture.ACTOR).orRefuse();
        assertThat(shown).containsOnlyKeys("法人代表", "地区", "注册日期", "注册资金").containsEntry("注册日期", "13800001234");
        assertThat(register.get(ListAudit.class).entries.getLast().details().values())
                .noneMatch(value -> value.contains("13800001234"));
    }

    @Test
    void personal_cells_are_shown_on_purpose_and_the_look_is_recorded() throws IOException {
        register.importText(HEAD + row("云江大店", "不是代码"));
        RowKey key = only().key();
        assertThat(refusal(desk.reveal(key, " ", RegistryFixture.ACTOR))).isEqualTo("exchange.purpose-missing");
        assertThat(desk.reveal(key, "对照营业执照", RegistryFixture.ACTOR).orRefuse()).isEqualTo(Map.of("法人代表", "沈云"));
        var entry = register.get(ListAudit.class).entries.getLast();
        assertThat(Set.of(entry.action(), entry.purpose())).isEqualTo(Set.of("exchange.reveal", "对照营业执照"));
        assertThat(entry.details().values()).doesNotContain("沈云");
    }
}
