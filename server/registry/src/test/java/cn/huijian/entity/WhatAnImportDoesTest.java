package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.entity.jobs.AssignmentDesk;
import cn.huijian.entity.jobs.ConflictDesk;
import cn.huijian.entity.store.Conflicts;
import cn.huijian.entity.store.Conflicts.Choice;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a file does to the register: each kind of row, cancel and resume, the desks whose decisions outlast later files. */
class WhatAnImportDoesTest {
    private static final String HEAD = "企业名称,统一社会信用代码,注册日期,法人代表,注册资金,地区,注册地址,登记状态\n";
    private static final String CODE = code(1);
    private static final Staff STAFF =
            new Staff(new AccountId(7), "许言之", new UnitId(1), Set.of("entity.assign"), Scope.ofBureau());

    private final RegistryFixture register = new RegistryFixture();

    @AfterEach
    void stop() {
        register.close();
    }

    private static String code(int number) {
        return UnifiedSocialCreditCode.complete("91500106MA" + String.format("%06d", number))
                .value();
    }

    private static String row(String name, String code) {
        return name + "," + code + ",2004-06-01,沈云,80(万人民币元),沙坪坝,沙坪坝区一路1号,存续\n";
    }

    private BusinessEntity firm() {
        return register.get(Entities.class).search(CODE, 1).getFirst();
    }

    @Test
    void a_later_file_updates_and_both_times_are_answered() {
        register.importText(HEAD + row("云江小店", CODE));
        Instant between = register.jdbc()
                .sql("select max(recorded_at) from entity.register_entries")
                .query((r, n) -> r.getTimestamp(1).toInstant())
                .single();
        Map<String, Object> second = register.importText(HEAD + row("云江大店", CODE));
        assertThat(second).containsEntry("updated", 1).containsEntry("new", 0);
        assertThat(firm().name()).isEqualTo("云江大店");
        Entities entities = register.get(Entities.class);
        assertThat(name(entities, new KnownAt(RegistryFixture.TODAY, between))).isEqualTo("云江小店");
        assertThat(name(entities, new KnownAt(RegistryFixture.TODAY, between.plusSeconds(3_600))))
                .isEqualTo("云江大店");
    }

    private String name(Entities entities, KnownAt at) {
        return entities.register(firm().id(), at).orElseThrow().fields().stream()
                .filter(field -> field.name().equals("企业名称"))
                .map(RegisterView.Field::given)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_name_of_a_person_is_in_the_vault_and_nowhere_else() {
        register.importText(HEAD + row("云江小店", CODE));
        assertThat(register.get(MapVault.class).persons.values()).containsExactly(Map.of("name", "沈云"));
        assertThat(register.jdbc()
                        .sql(
                                "select count(*) from entity.register_entries where given::text like '%沈云%' or normalised::text like '%沈云%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_chosen_side_of_a_conflict_stands_against_the_same_file_again() {
        String file = HEAD + row("郫县支行", CODE) + row("郫都支行", CODE);
        assertThat(register.importText(file)).containsEntry("new", 1).containsEntry("conflicts", 1);
        assertThat(register.importText(file)).containsEntry("unchanged", 1).containsEntry("conflicts", 1);
        long conflict = register.get(Conflicts.class)
                .list(true, Long.MAX_VALUE, 10)
                .getFirst()
                .id();
        ConflictDesk desk = register.get(ConflictDesk.class);
        assertThat(desk.decide(conflict, Choice.CHALLENGER, " ", RegistryFixture.ACTOR))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(desk.decide(conflict, Choice.CHALLENGER, "核对档案", RegistryFixture.ACTOR))
                .isInstanceOf(Outcome.Done.class);
        assertThat(desk.decide(conflict, Choice.STANDING, "再来", RegistryFixture.ACTOR))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(firm().name()).isEqualTo("郫都支行");
        assertThat(register.importText(file)).containsEntry("unchanged", 2).containsEntry("conflicts", 0);
        assertThat(firm().name()).isEqualTo("郫都支行");
        assertThat(register.get(ListAudit.class).entries)
                .anyMatch(entry -> entry.action().equals("exchange.resolve"));
    }

    @Test
    void a_station_given_by_a_person_outlasts_a_later_file() {
        register.importText(HEAD + row("云江小店", CODE));
        EntityId id = firm().id();
        assertThat(firm().unit()).isEqualTo(new UnitId(11));
        var outcome = register.get(AssignmentDesk.class).assign(List.of(id), new UnitId(12), "界线调整", STAFF);
        assertThat(outcome).isEqualTo(Outcome.done(1));
        register.importText(HEAD + row("云江大店", CODE));
        assertThat(firm().name()).isEqualTo("云江大店");
        assertThat(firm().unit()).isEqualTo(new UnitId(12));
    }

    @Test
    void a_stopped_import_stands_at_a_whole_row_and_goes_on_to_the_same_end() {
        var csv = new StringBuilder(HEAD);
        for (int i = 1; i <= 9_000; i++) {
            csv.append(row("云江第" + i + "店", code(i)));
        }
        InstantJobs jobs = register.get(InstantJobs.class);
        jobs.cancelAfterReports = 1;
        assertThat(register.importText(csv.toString()))
                .containsEntry("rows", 4_000)
                .containsEntry("new", 4_000);
        jobs.cancelAfterReports = Integer.MAX_VALUE;
        Map<String, Object> whole = jobs.result(new cn.huijian.kernel.JobId(1));
        assertThat(whole)
                .containsEntry("rows", 9_000)
                .containsEntry("new", 9_000)
                .containsEntry("unchanged", 0);
        assertThat(register.jdbc()
                        .sql("select count(*) from entity.entities")
                        .query(Integer.class)
                        .single())
                .isEqualTo(9_000);
    }

    @Test
    void a_row_that_the_database_cannot_take_is_quarantined_alone() {
        register.jdbc()
                .sql("alter table entity.entities add constraint refuse_one check (name <> '坏店')")
                .update();
        Map<String, Object> report =
                register.importText(HEAD + row("好店", code(1)) + row("坏店", code(2)) + row("又一好店", code(3)));
        assertThat(report).containsEntry("rows", 3).containsEntry("new", 2).containsEntry("quarantined", 1);
        assertThat(register.jdbc()
                        .sql("select code from exchange.row_issues")
                        .query(String.class)
                        .single())
                .isEqualTo("row.unprocessable");
    }

    @Test
    void a_firm_known_by_its_old_number_gains_the_code_of_its_new_licence() {
        String old = "510132000055145";
        register.importText("企业名称,统一社会信用代码\n咏桉绿化," + old + "\n");
        assertThat(register.importText("企业名称,统一社会信用代码,注册号\n咏桉绿化," + CODE + "," + old + "\n"))
                .containsEntry("updated", 1)
                .containsEntry("new", 0);
        KnownAt now = new KnownAt(RegistryFixture.TODAY, Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(register.get(Entities.class).identifiersOf(firm().id(), now))
                .contains(
                        new GivenIdentifier(GivenIdentifier.Scheme.USCC, CODE),
                        new GivenIdentifier(GivenIdentifier.Scheme.REGISTRATION_NUMBER, old));
    }
}
