package cn.huijian.access.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Account;
import cn.huijian.access.OpenedAccount;
import cn.huijian.access.model.SignedIn;
import cn.huijian.access.store.SignInDesk.Entry;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SignInTest {
    private static final String GOOD = "Kestrel-17-Orbit";
    private static final String ADDRESS = "192.0.2.1";

    private AccessSetting setting;
    private UnitId bureau;
    private OpenedAccount wang;

    @BeforeEach
    void a_bureau_with_one_inspector() {
        setting = new AccessSetting();
        bureau = setting.bureau();
        wang = setting.person("wang", bureau, "inspector");
    }

    @Test
    void a_person_signs_in_with_name_and_password_whatever_the_case_of_the_name() {
        SignedIn person = enter(" WANG ", wang.password()).orRefuse().person();
        assertThat(person.staff().name()).isEqualTo("姓名wang");
        assertThat(person.staff().may("inspection.visit")).isTrue();
        assertThat(person.staff().may("inspection.plan")).isFalse();
        assertThat(person.roleWords()).isEqualTo("检查员");
        assertThat(setting.audited)
                .contains("access.sign-in account:" + wang.account().id());
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        assertThat(refusal(enter("wang", "wrong"))).isEqualTo(refusal(enter("nobody", "wrong")));
        assertThat(setting.audited)
                .contains(
                        "access.sign-in-failed account:" + wang.account().id(),
                        "access.sign-in-failed account:unknown");
    }

    @Test
    void the_fifth_failure_within_ten_minutes_locks_for_thirty_minutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(enter("wang", "wrong"))).startsWith("access.wrong-credentials");
            setting.clock.pass(Duration.ofMinutes(2));
        }
        assertThat(refusal(enter("wang", wang.password()))).startsWith("access.locked");
        assertThat(setting.accounts.find(wang.account().id()).orElseThrow().state())
                .isEqualTo(Account.State.LOCKED);
        setting.clock.pass(Duration.ofMinutes(27));
        assertThat(refusal(enter("wang", wang.password()))).startsWith("access.locked");
        setting.clock.pass(Duration.ofMinutes(2));
        assertThat(enter("wang", wang.password())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void failures_further_apart_do_not_lock() {
        for (int i = 0; i < 12; i++) {
            enter("wang", "wrong");
            setting.clock.pass(Duration.ofMinutes(3));
        }
        assertThat(enter("wang", wang.password())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_name_that_does_not_exist_locks_in_the_same_way() {
        for (int i = 0; i < 5; i++) {
            enter("nobody", "wrong");
        }
        assertThat(refusal(enter("nobody", "wrong"))).startsWith("access.locked");
    }

    @Test
    void an_address_that_tries_many_names_has_to_wait() {
        for (int i = 0; i < 60; i++) {
            setting.failures.add("name" + i, "192.0.2.66");
        }
        assertThat(refusal(setting.desk.signIn("wang", wang.password(), null, "192.0.2.66", null)))
                .startsWith("access.too-many-attempts");
        assertThat(enter("wang", wang.password())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_second_sign_in_ends_the_first_and_says_so_there() {
        Entry first = enter("wang", wang.password()).orRefuse();
        Entry second = enter("wang", wang.password()).orRefuse();
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(refusal(setting.desk.authenticate(first.token(), "127.0.0.1")))
                .startsWith("access.session-replaced");
        assertThat(setting.desk.authenticate(second.token(), "127.0.0.1")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void where_two_sessions_are_allowed_the_third_sign_in_ends_the_oldest() {
        setting.knowledge.change("access", body -> ((ObjectNode) body.path("session")).put("perPerson", 2));
        Entry first = enter("wang", wang.password()).orRefuse();
        setting.clock.pass(Duration.ofMinutes(1));
        Entry second = enter("wang", wang.password()).orRefuse();
        assertThat(setting.desk.authenticate(first.token(), "127.0.0.1")).isInstanceOf(Outcome.Done.class);
        setting.clock.pass(Duration.ofMinutes(1));
        Entry third = enter("wang", wang.password()).orRefuse();
        assertThat(refusal(setting.desk.authenticate(first.token(), "127.0.0.1")))
                .startsWith("access.session-replaced");
        assertThat(setting.desk.authenticate(second.token(), "127.0.0.1")).isInstanceOf(Outcome.Done.class);
        assertThat(setting.desk.authenticate(third.token(), "127.0.0.1")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_administrator_enters_and_stays_only_at_the_named_addresses_and_others_anywhere() {
        OpenedAccount admin = setting.person("admin", bureau, "system-administrator");
        String session = enter("admin", admin.password()).orRefuse().token();
        setting.knowledge.change(
                "access-network",
                body -> body.putArray("administratorAddresses").add("10.20.0.0/16"));
        assertThat(refusal(setting.desk.signIn("admin", admin.password(), null, "192.0.2.7", null)))
                .startsWith("access.address-forbidden");
        assertThat(setting.audited)
                .contains("access.sign-in-address account:" + admin.account().id());
        assertThat(refusal(setting.desk.signIn("admin", "wrong", null, "192.0.2.7", null)))
                .as("a wrong password does not tell that the name is an administrator's")
                .startsWith("access.wrong-credentials");
        assertThat(refusal(setting.desk.authenticate(session, "192.0.2.7")))
                .as("a session taken along stands nowhere else")
                .startsWith("access.address-forbidden");
        assertThat(setting.desk.signIn("admin", admin.password(), null, "10.20.3.4", null))
                .isInstanceOf(Outcome.Done.class);
        assertThat(setting.desk.signIn("wang", wang.password(), null, "192.0.2.7", null))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_session_ends_after_thirty_minutes_without_use_but_not_while_it_is_used() {
        String token = enter("wang", wang.password()).orRefuse().token();
        for (int i = 0; i < 4; i++) {
            setting.clock.pass(Duration.ofMinutes(29));
            assertThat(setting.desk.authenticate(token, "127.0.0.1")).isInstanceOf(Outcome.Done.class);
        }
        setting.clock.pass(Duration.ofMinutes(31));
        assertThat(refusal(setting.desk.authenticate(token, "127.0.0.1"))).startsWith("access.session-ended");
    }

    @Test
    void an_administrator_has_fifteen_minutes() {
        var admin = setting.person("admin1", bureau, "system-administrator");
        String token = enter("admin1", admin.password()).orRefuse().token();
        setting.clock.pass(Duration.ofMinutes(16));
        assertThat(refusal(setting.desk.authenticate(token, "127.0.0.1"))).startsWith("access.session-ended");
    }

    @Test
    void a_session_ends_after_eight_hours_however_busy() {
        String token = enter("wang", wang.password()).orRefuse().token();
        for (int i = 0; i < 47; i++) {
            setting.clock.pass(Duration.ofMinutes(10));
            assertThat(setting.desk.authenticate(token, "127.0.0.1")).isInstanceOf(Outcome.Done.class);
        }
        setting.clock.pass(Duration.ofMinutes(10));
        assertThat(refusal(setting.desk.authenticate(token, "127.0.0.1"))).startsWith("access.session-ended");
    }

    @Test
    void signing_out_ends_the_session_at_once() {
        Entry entry = enter("wang", wang.password()).orRefuse();
        setting.desk.signOut(entry.token(), entry.person().staff().actor());
        assertThat(refusal(setting.desk.authenticate(entry.token(), "127.0.0.1")))
                .startsWith("access.sign-in-needed");
    }

    @Test
    void a_disabled_account_cannot_sign_in_and_its_session_ends() {
        String token = enter("wang", wang.password()).orRefuse().token();
        setting.accounts
                .enable(wang.account().id(), false, AccessSetting.SYSTEM)
                .orRefuse();
        assertThat(setting.desk.authenticate(token, "127.0.0.1")).isInstanceOf(Outcome.Refused.class);
        assertThat(refusal(enter("wang", wang.password()))).startsWith("access.wrong-credentials");
    }

    @Test
    void a_role_taken_away_has_no_effect_left_on_the_next_request() {
        String token = enter("wang", wang.password()).orRefuse().token();
        setting.accounts
                .grant(wang.account().id(), Set.of(), AccessSetting.SYSTEM)
                .orRefuse();
        assertThat(setting.desk
                        .authenticate(token, "127.0.0.1")
                        .orRefuse()
                        .staff()
                        .permissions())
                .isEmpty();
    }

    @Test
    void the_database_holds_neither_password_nor_token_in_clear() {
        String token = enter("wang", wang.password()).orRefuse().token();
        String all = setting.jdbc.sql("""
                select string_agg(t, ' ') from (
                    select a::text as t from access.accounts a union all select s::text from access.sessions s
                    union all select h::text from access.password_history h) everything
                """).query(String.class).single();
        assertThat(all).contains("$argon2id$").doesNotContain(token).doesNotContain(wang.password());
    }

    @Test
    void a_new_account_must_change_its_password_at_the_first_sign_in() {
        var li = setting.accounts.open("li", "李娜", bureau, AccessSetting.SYSTEM).orRefuse();
        SignedIn person = enter("li", li.password()).orRefuse().person();
        assertThat(person.mustChange()).isTrue();
        assertThat(setting.desk
                        .changePassword(person, li.password(), GOOD, "", ADDRESS)
                        .orRefuse()
                        .mustChange())
                .isFalse();
        assertThat(enter("li", GOOD).orRefuse().person().mustChange()).isFalse();
    }

    @Test
    void a_password_of_more_than_ninety_days_must_be_changed() {
        setting.clock.pass(Duration.ofDays(50));
        assertThat(enter("wang", wang.password()).orRefuse().person().mustChange())
                .isFalse();
        setting.clock.pass(Duration.ofDays(41));
        assertThat(enter("wang", wang.password()).orRefuse().person().mustChange())
                .isTrue();
    }

    @Test
    void an_account_not_used_for_sixty_days_is_frozen_until_its_password_is_reset() {
        setting.clock.pass(Duration.ofDays(61));
        assertThat(refusal(enter("wang", wang.password()))).startsWith("access.dormant");
        var reset = setting.accounts
                .resetPassword(wang.account().id(), AccessSetting.SYSTEM)
                .orRefuse();
        assertThat(enter("wang", reset.password())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void none_of_the_last_five_passwords_comes_again_and_the_sixth_may() {
        SignedIn person = enter("wang", wang.password()).orRefuse().person();
        String current = wang.password();
        for (String next : new String[] {"Aster-1-x9", "Birch-2-x9", "Cedar-3-x9", "Dahlia-4-x9", "Elm-55-x9"}) {
            assertThat(setting.desk.changePassword(person, current, next, "", ADDRESS))
                    .isInstanceOf(Outcome.Done.class);
            current = next;
        }
        assertThat(refusal(setting.desk.changePassword(person, current, "Aster-1-x9", "", ADDRESS)))
                .startsWith("access.invalid-password");
        assertThat(setting.desk.changePassword(person, current, wang.password(), "", ADDRESS))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void changing_needs_the_present_password() {
        SignedIn person = enter("wang", wang.password()).orRefuse().person();
        assertThat(refusal(setting.desk.changePassword(person, "guess", GOOD, "", ADDRESS)))
                .startsWith("access.invalid-current-password");
        assertThat(setting.audited)
                .contains("access.change-password-failed account:"
                        + wang.account().id());
    }

    private Outcome<Entry> enter(String login, String password) {
        return setting.desk.signIn(login, password, null, ADDRESS, "test");
    }

    private static String refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> refusal.code() + " " + refusal.sentence();
            case Outcome.Done<?>(var value) -> throw new AssertionError("not refused: " + value);
        };
    }
}
