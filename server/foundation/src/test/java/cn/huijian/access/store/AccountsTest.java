package cn.huijian.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.access.Account;
import cn.huijian.access.Inspectors.Conflict;
import cn.huijian.access.Inspectors.Inspector;
import cn.huijian.access.store.SetupLinks.Appointment;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class AccountsTest {
    private static final List<Appointment> THREE = List.of(
            new Appointment("system-administrator", "xitong", "张系统", "Lantern-Bridge-41"),
            new Appointment("security-administrator", "anquan", "李安全", "Harbour-Slate-52"),
            new Appointment("audit-administrator", "shenji", "王审计", "Meadow-Copper-63"));

    private AccessSetting setting;

    @BeforeEach
    void an_empty_instance() {
        setting = new AccessSetting();
    }

    @Test
    void a_one_time_link_founds_the_bureau_with_three_administrators_and_is_then_void() {
        String token = setting.setup.newLink();
        assertThat(setting.setup.validUntil(token)).isPresent();
        assertThat(setting.setup.appoint(token, "高新区局", THREE)).isInstanceOf(Outcome.Done.class);
        assertThat(setting.setup.isNeeded()).isFalse();
        assertThat(setting.setup.validUntil(token)).isEmpty();
        assertThat(setting.setup.appoint(token, "高新区局", THREE)).isInstanceOf(Outcome.Refused.class);
        assertThat(setting.desk
                        .signIn("shenji", "Meadow-Copper-63", null, "192.0.2.1", null)
                        .orRefuse()
                        .person()
                        .mustChange())
                .as("whoever sat at the keyboard, each changes the password")
                .isTrue();
        assertThat(setting.units.list().getFirst().name()).isEqualTo("高新区局");
    }

    @Test
    void the_link_is_void_after_a_day_and_when_a_newer_one_was_made() {
        String first = setting.setup.newLink();
        String second = setting.setup.newLink();
        assertThat(setting.setup.validUntil(first)).isEmpty();
        setting.clock.pass(Duration.ofHours(25));
        assertThat(setting.setup.appoint(second, "局", THREE)).isInstanceOf(Outcome.Refused.class);
        assertThat(setting.setup.appoint("guess", "局", THREE)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void setup_needs_all_three_and_leaves_nothing_behind_when_refused() {
        String token = setting.setup.newLink();
        assertThat(setting.setup.appoint(token, "局", THREE.subList(0, 2))).isInstanceOf(Outcome.Refused.class);
        var sameLogin = List.of(
                THREE.get(0),
                THREE.get(1),
                new Appointment("audit-administrator", "xitong", "张系统", "Meadow-Copper-63"));
        assertThat(setting.setup.appoint(token, "局", sameLogin)).isInstanceOf(Outcome.Refused.class);
        assertThat(setting.accounts.list(null, null, null, 10).items()).isEmpty();
        assertThat(setting.setup.validUntil(token)).as("the link is still good").isPresent();
    }

    @Test
    void demonstration_accounts_are_refused_where_real_work_is_done() {
        UnitId bureau = setting.bureau();
        var outcome = setting.desk("none")
                .openForDemonstration("demo", "演示", bureau, Set.of("observer"), AccessSetting.SYSTEM);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_login_is_never_given_away_again_and_an_account_never_removed() {
        UnitId bureau = setting.bureau();
        var wang = setting.person("wang", bureau).account();
        setting.accounts.enable(wang.id(), false, AccessSetting.SYSTEM).orRefuse();
        assertThat(setting.accounts.open("Wang", "另一人", bureau, AccessSetting.SYSTEM))
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> setting.jdbc
                        .sql("delete from access.accounts where login = 'wang'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void of_two_people_who_change_an_account_at_once_the_second_is_told() {
        UnitId bureau = setting.bureau();
        Account wang = setting.person("wang", bureau).account();
        assertThat(setting.accounts.change(wang.id(), "王一", bureau, wang.version(), AccessSetting.SYSTEM))
                .isInstanceOf(Outcome.Done.class);
        assertThat(setting.accounts.change(wang.id(), "王二", bureau, wang.version(), AccessSetting.SYSTEM))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("access.changed-meanwhile"));
    }

    @Test
    void a_reset_password_works_once_more_must_be_changed_and_ends_a_lock() {
        UnitId bureau = setting.bureau();
        var wang = setting.person("wang", bureau);
        for (int i = 0; i < 5; i++) {
            setting.desk.signIn("wang", "wrong", null, "192.0.2.1", null);
        }
        var reset = setting.accounts
                .resetPassword(wang.account().id(), AccessSetting.SYSTEM)
                .orRefuse();
        assertThat(setting.desk.signIn("wang", wang.password(), null, "192.0.2.1", null))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(setting.desk
                        .signIn("wang", reset.password(), null, "192.0.2.1", null)
                        .orRefuse()
                        .person()
                        .mustChange())
                .isTrue();
    }

    @Test
    void accounts_are_found_by_part_of_name_or_login_and_paged() {
        UnitId bureau = setting.bureau();
        for (String login : List.of("chen1", "chen2", "chen3", "zhou")) {
            setting.person(login, bureau);
        }
        var first = setting.accounts.list("CHEN", bureau, null, 2);
        var second = setting.accounts.list("CHEN", bureau, first.next(), 2);
        assertThat(first.items()).extracting(Account::login).containsExactly("chen1", "chen2");
        assertThat(second.items()).extracting(Account::login).containsExactly("chen3");
        assertThat(second.next()).isNull();
        assertThat(setting.accounts.list("名zhou", null, null, 10).items()).hasSize(1);
    }

    @Test
    void only_people_with_a_valid_certificate_are_in_the_register_of_inspectors() {
        UnitId bureau = setting.bureau();
        var li = setting.person("li", bureau, "inspector").account();
        LocalDate end = LocalDate.of(2026, 12, 31);
        var conflict = new Conflict("近亲属", "91500000MA5U0000X0");
        var entry = new Inspector(li.id(), li.name(), bureau, "渝A-001", end, Set.of("食品"), List.of(conflict));
        setting.accounts.certify(entry, AccessSetting.SYSTEM).orRefuse();
        assertThat(setting.inspectors.list(end)).containsExactly(entry);
        assertThat(setting.inspectors.list(end.plusDays(1))).isEmpty();
        assertThat(setting.inspectors.find(li.id())).contains(entry);
        setting.accounts.enable(li.id(), false, AccessSetting.SYSTEM).orRefuse();
        assertThat(setting.inspectors.list(end)).isEmpty();
    }

    @Test
    void a_certificate_number_belongs_to_one_person() {
        UnitId bureau = setting.bureau();
        var li = setting.person("li", bureau).account();
        var he = setting.person("he", bureau).account();
        LocalDate end = LocalDate.of(2027, 1, 1);
        setting.accounts
                .certify(
                        new Inspector(li.id(), li.name(), bureau, "渝A-001", end, Set.of(), List.of()),
                        AccessSetting.SYSTEM)
                .orRefuse();
        assertThat(setting.accounts.certify(
                        new Inspector(he.id(), he.name(), bureau, "渝A-001", end, Set.of(), List.of()),
                        AccessSetting.SYSTEM))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void the_tools_own_account_cannot_be_given_a_password_or_rights() {
        var hj = setting.store.insert("hj", "本机运维工具", UnitId.UNASSIGNED, null, false);
        assertThat(setting.accounts.resetPassword(hj, AccessSetting.SYSTEM)).isInstanceOf(Outcome.Refused.class);
        assertThat(setting.accounts.grant(hj, Set.of("observer"), AccessSetting.SYSTEM))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(setting.desk.signIn("hj", "", null, "192.0.2.1", null)).isInstanceOf(Outcome.Refused.class);
    }
}
