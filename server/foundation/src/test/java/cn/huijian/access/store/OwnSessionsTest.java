package cn.huijian.access.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huijian.access.OpenedAccount;
import cn.huijian.access.model.SignedIn;
import cn.huijian.access.store.OwnSessions.Confirmation;
import cn.huijian.access.store.OwnSessions.OwnSession;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** 我的登录. */
class OwnSessionsTest {
    private static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0";
    private static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36";

    private final AccessSetting setting = new AccessSetting();
    private final OwnSessions own = new OwnSessions(setting.sessions, setting.own, setting.trail, setting.transactions);
    private OpenedAccount wang;
    private OpenedAccount liu;
    private String desktop = "";
    private String phone = "";

    @BeforeEach
    void a_person_at_a_desk_and_on_a_phone() {
        setting.knowledge.change("access", body -> ((ObjectNode) body.path("session")).put("perPerson", 3));
        var bureau = setting.bureau();
        wang = setting.person("wang", bureau, "inspector");
        liu = setting.person("liu", bureau, "inspector");
        desktop = enter(wang, "10.20.3.7", EDGE);
        setting.clock.pass(Duration.ofMinutes(5));
        phone = enter(wang, "2409:8a00:1:2:3::5", PHONE);
        enter(liu, "10.20.3.8", EDGE);
    }

    @Test
    void a_person_sees_device_short_address_since_when_and_last_use_of_the_own_sessions_only() {
        setting.clock.pass(Duration.ofMinutes(10));
        setting.desk.authenticate(desktop, "10.20.3.7");
        var list = own.list(wang.account().id(), desktop);
        assertThat(list)
                .extracting(OwnSession::device, OwnSession::address, OwnSession::current)
                .containsExactly(
                        tuple("Chrome，安卓", "2409:8a00:1:2:*", false), tuple("Edge，Windows", "10.20.3.*", true));
        assertThat(Duration.between(list.get(1).since(), list.get(1).lastUse())).isEqualTo(Duration.ofMinutes(15));
        assertThat(list.get(0).lastUse()).isEqualTo(list.get(0).since());
    }

    @Test
    void ending_one_ends_that_one_and_says_so_there() {
        long id = own.list(wang.account().id(), desktop).getFirst().id();
        own.end(wang.account().id(), id, typed(wang.password()), actor(wang)).orRefuse();
        assertThat(refusal(phone)).startsWith("access.session-ended").contains("本人在别处结束");
        assertThat(setting.desk.authenticate(desktop, "10.20.3.7")).isInstanceOf(Outcome.Done.class);
        assertThat(setting.audited)
                .contains("access.end-session account:" + wang.account().id());
        assertThat(own.end(wang.account().id(), id, typed(wang.password()), actor(wang)))
                .as("twice")
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void nobody_ends_the_session_of_another() {
        long id = own.list(wang.account().id(), desktop).getFirst().id();
        assertThat(own.end(liu.account().id(), id, typed(liu.password()), actor(liu)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(setting.desk.authenticate(phone, "x")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void ending_all_others_leaves_the_one_that_asks() {
        String third = enter(wang, "10.20.3.9", "curl/8");
        assertThat(endOthers(third)).isEqualTo(2);
        assertThat(own.list(wang.account().id(), third))
                .extracting(OwnSession::device, OwnSession::current)
                .containsExactly(tuple("其他程序", true));
        assertThat(endOthers(third)).isZero();
    }

    @Test
    void without_the_own_password_no_session_ends_and_the_failure_is_on_the_trail() {
        AccountId id = wang.account().id();
        long there = own.list(id, desktop).getFirst().id();
        assertThat(code(own.end(id, there, typed("guess"), actor(wang)))).isEqualTo("access.invalid-current-password");
        assertThat(code(own.endOthers(id, desktop, typed(liu.password()), actor(wang))))
                .isEqualTo("access.invalid-current-password");
        assertThat(setting.desk.authenticate(phone, "x")).isInstanceOf(Outcome.Done.class);
        assertThat(setting.audited)
                .filteredOn(("access.end-session-failed account:" + id)::equals)
                .hasSize(2);
    }

    @Test
    void guessing_it_stops_after_five_and_the_owner_still_signs_in() {
        AccountId id = wang.account().id();
        for (int i = 0; i < 5; i++) {
            own.endOthers(id, desktop, typed("guess-" + i), actor(wang));
        }
        assertThat(code(own.endOthers(id, desktop, typed(wang.password()), actor(wang))))
                .as("even the right one, which a guesser may have found")
                .isEqualTo("access.too-many-attempts");
        SignedIn person = setting.desk.authenticate(desktop, "10.20.3.7").orRefuse();
        assertThat(code(setting.desk.changePassword(person, wang.password(), "Kestrel-17-Orbit", desktop, "10.20.3.7")))
                .as("nor by another door")
                .isEqualTo("access.too-many-attempts");
        enter(wang, "10.20.3.9", EDGE);
        setting.clock.pass(Duration.ofMinutes(31));
        assertThat(own.endOthers(id, desktop, typed(wang.password()), actor(wang)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_changed_password_ends_every_session_but_the_one_that_changed_it() {
        SignedIn person = setting.desk.authenticate(desktop, "10.20.3.7").orRefuse();
        setting.desk
                .changePassword(person, wang.password(), "Kestrel-17-Orbit", desktop, "10.20.3.7")
                .orRefuse();
        assertThat(setting.desk.authenticate(desktop, "10.20.3.7")).isInstanceOf(Outcome.Done.class);
        assertThat(refusal(phone)).contains("口令已更改");
    }

    private String enter(OpenedAccount account, String ip, String agent) {
        return setting.desk
                .signIn(account.account().login(), account.password(), null, ip, agent)
                .orRefuse()
                .token();
    }

    private int endOthers(String token) {
        return own.endOthers(wang.account().id(), token, typed(wang.password()), actor(wang))
                .orRefuse();
    }

    private static Confirmation typed(String password) {
        return new Confirmation(password, "10.20.3.7");
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }

    private static cn.huijian.kernel.Actor actor(OpenedAccount account) {
        return cn.huijian.kernel.Actor.staff(
                account.account().id(),
                account.account().name(),
                account.account().unit());
    }

    private String refusal(String token) {
        return switch (setting.desk.authenticate(token, "10.20.3.7")) {
            case Outcome.Done<SignedIn>(var in) -> throw new AssertionError("is still in: " + in);
            case Outcome.Refused<SignedIn>(var refusal) -> refusal.code() + " " + refusal.sentence();
        };
    }
}
