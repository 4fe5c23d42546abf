package cn.huijian.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.access.Account;
import cn.huijian.access.Role;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

/** 三员分立. */
class AdministratorsApartTest {
    private AccessSetting setting;
    private UnitId bureau;
    private AccountId system;
    private AccountId security;

    @BeforeEach
    void three_administrators() {
        setting = new AccessSetting();
        bureau = setting.bureau();
        system = setting.person("sys", bureau, "system-administrator").account().id();
        security = setting.person("sec", bureau, "security-administrator")
                .account()
                .id();
        setting.person("aud", bureau, "audit-administrator");
    }

    @ParameterizedTest
    @CsvSource({
        "system-administrator, security-administrator",
        "system-administrator, audit-administrator",
        "security-administrator, audit-administrator",
        "security-administrator, inspector",
        "audit-administrator, observer"
    })
    void an_administrator_role_stands_alone(String one, String other) {
        AccountId id = setting.person("li", bureau).account().id();
        assertThat(setting.accounts.grant(id, Set.of(one, other), AccessSetting.SYSTEM))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.refusal().code()).isEqualTo("access.administrators-are-separate"));
    }

    @Test
    void not_even_the_database_lets_one_person_hold_two_of_them() {
        AccountId id =
                setting.person("li", bureau, "audit-administrator").account().id();
        assertThatThrownBy(() -> setting.jdbc
                        .sql("insert into access.grants values (:id, 'inspector', false, now(), 'x')")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("stands alone");
        AccountId officer =
                setting.person("zhao", bureau, "inspector").account().id();
        assertThatThrownBy(() -> setting.jdbc
                        .sql("insert into access.grants values (:id, 'system-administrator', true, now(), 'x')")
                        .param("id", officer.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("stands alone");
    }

    @Test
    void business_roles_may_be_combined() {
        AccountId id = setting.person("li", bureau).account().id();
        Account account = setting.accounts
                .grant(id, Set.of("inspector", "data-administrator"), AccessSetting.SYSTEM)
                .orRefuse();
        assertThat(account.roles()).containsExactlyInAnyOrder("inspector", "data-administrator");
    }

    @Test
    void no_permission_of_one_administrator_is_held_by_another_or_by_any_business_role() {
        List<Role> roles = setting.roles.list();
        for (Role role : roles.stream().filter(Role::administrative).toList()) {
            Set<String> own = new HashSet<>(role.permissions());
            own.removeAll(Set.of("jobs.read", "jobs.cancel", "knowledge.read"));
            assertThat(own).isNotEmpty();
            for (Role other : roles) {
                if (!other.equals(role)) {
                    assertThat(other.permissions())
                            .as(role.name() + " / " + other.name())
                            .doesNotContainAnyElementsOf(own);
                }
            }
        }
    }

    @Test
    void nobody_grants_rights_to_himself() {
        Actor self = Actor.staff(security, "sec", bureau);
        assertThat(setting.accounts.grant(security, Set.of("system-administrator"), self))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("access.own-rights"));
    }

    @Test
    void the_last_administrator_of_a_kind_stays_until_there_is_another() {
        assertThat(setting.accounts.grant(system, Set.of(), AccessSetting.SYSTEM))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(setting.accounts.enable(system, false, AccessSetting.SYSTEM)).isInstanceOf(Outcome.Refused.class);
        setting.person("sys2", bureau, "system-administrator");
        assertThat(setting.accounts.grant(system, Set.of(), AccessSetting.SYSTEM))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void every_change_of_rights_is_recorded() {
        AccountId id = setting.person("li", bureau).account().id();
        setting.audited.clear();
        setting.accounts.grant(id, Set.of("observer"), AccessSetting.SYSTEM).orRefuse();
        assertThat(setting.audited).containsExactly("access.grant account:" + id);
    }

    @Test
    void an_unknown_role_is_refused() {
        assertThat(setting.accounts.grant(system, Set.of("super-administrator"), AccessSetting.SYSTEM))
                .isInstanceOf(Outcome.Refused.class);
    }
}
