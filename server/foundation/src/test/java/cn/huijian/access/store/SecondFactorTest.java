package cn.huijian.access.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.OpenedAccount;
import cn.huijian.access.model.SignedIn;
import cn.huijian.access.model.Totp;
import cn.huijian.access.store.SecondFactors.Enrolment;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Signing in with a second factor, in a folder for real work. */
class SecondFactorTest {
    private static final Actor SECURITY = Actor.system("security");

    private final AccessSetting setting = new AccessSetting();
    private final SecondFactors factors = setting.factors("none");
    private final SignInDesk desk = setting.desk(factors);
    private OpenedAccount admin;
    private OpenedAccount officer;

    @BeforeEach
    void people() {
        var bureau = setting.bureau();
        admin = setting.person("xitong", bureau, "system-administrator");
        officer = setting.person("wang", bureau, "inspector");
    }

    @Test
    void an_administrator_must_set_one_up_before_anything_else_and_an_officer_need_not() {
        assertThat(entered(admin, null).mustEnrol()).isTrue();
        assertThat(entered(officer, null).mustEnrol()).isFalse();
        enrol(admin);
        assertThat(entered(admin, codeNow(admin)).mustEnrol()).isFalse();
    }

    @Test
    void in_a_demonstration_nobody_must() {
        SignInDesk demo = setting.desk(setting.factors("small"));
        var entry =
                demo.signIn("xitong", admin.password(), null, "192.0.2.1", null).orRefuse();
        assertThat(entry.person().mustEnrol()).isFalse();
    }

    @Test
    void once_it_is_on_the_password_alone_is_not_enough_and_a_code_is_taken_once() {
        enrol(officer);
        assertThat(refusal(officer, null)).isEqualTo("access.second-factor-needed");
        assertThat(refusal(officer, "000000")).isEqualTo("access.wrong-credentials");
        setting.clock.pass(Duration.ofSeconds(30));
        String code = codeNow(officer);
        assertThat(entered(officer, code).login()).isEqualTo("wang");
        assertThat(refusal(officer, code)).isEqualTo("access.wrong-credentials");
    }

    @Test
    void wrong_codes_lock_like_wrong_passwords() {
        enrol(officer);
        for (int i = 0; i < 5; i++) {
            refusal(officer, "000000");
        }
        assertThat(refusal(officer, codeNow(officer))).isEqualTo("access.locked");
    }

    @Test
    void who_does_not_know_the_password_is_not_told_that_there_is_a_second_factor() {
        enrol(officer);
        var outcome = desk.signIn("wang", "wrong", null, "192.0.2.1", null);
        assertThat(((Outcome.Refused<?>) outcome).refusal().code()).isEqualTo("access.wrong-credentials");
    }

    @Test
    void a_recovery_code_opens_once_and_is_not_kept_in_the_clear() {
        List<String> codes = enrol(officer);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes)
                .as("26 signs of five bits hold 128 bits; typed with dashes they fit the field of 40")
                .allSatisfy(code -> assertThat(code).matches("([A-Z2-7]{4}-){6}[A-Z2-7]{2}"));
        assertThat(entered(officer, codes.getFirst()).login()).isEqualTo("wang");
        assertThat(refusal(officer, codes.getFirst())).isEqualTo("access.wrong-credentials");
        assertThat(entered(officer, codes.get(1).toLowerCase(java.util.Locale.ROOT))
                        .login())
                .isEqualTo("wang");
        String stored = setting.jdbc
                .sql("select string_agg(encode(code_digest, 'escape'), ',') from access.recovery_codes")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(codes.get(2).replace("-", ""));
    }

    @Test
    void another_secret_is_not_offered_while_one_is_on_and_after_a_reset_one_is_set_up_anew() {
        enrol(officer);
        AccountId id = officer.account().id();
        assertThat(factors.offer(id, "wang", SECURITY)).isInstanceOf(Outcome.Refused.class);
        factors.reset(id, SECURITY).orRefuse();
        assertThat(entered(officer, null).login()).isEqualTo("wang");
        assertThat(factors.reset(id, SECURITY)).isInstanceOf(Outcome.Refused.class);
        assertThat(setting.audited).contains("access.reset-second-factor account:" + id);
    }

    @Test
    void a_wrong_first_code_turns_nothing_on() {
        AccountId id = officer.account().id();
        factors.offer(id, "wang", SECURITY).orRefuse();
        assertThat(factors.confirm(id, enrolment(officer, "000000"), SECURITY)).isInstanceOf(Outcome.Refused.class);
        assertThat(entered(officer, null).login()).isEqualTo("wang");
    }

    @Test
    void whoever_sits_at_an_open_desk_cannot_bind_the_account_to_a_phone_of_his_own() {
        AccountId id = officer.account().id();
        factors.offer(id, "wang", SECURITY).orRefuse();
        var stranger = new Enrolment(codeNow(officer), "guess", "", "192.0.2.1");
        assertThat(((Outcome.Refused<?>) factors.confirm(id, stranger, SECURITY))
                        .refusal()
                        .code())
                .isEqualTo("access.invalid-current-password");
        assertThat(factors.isOn(id)).isFalse();
        assertThat(setting.audited).contains("access.confirm-second-factor-failed account:" + id);
    }

    @Test
    void turning_it_on_ends_the_sessions_elsewhere_and_a_reset_ends_all() {
        setting.knowledge.change("access", body -> ((ObjectNode) body.path("session")).put("perPerson", 3));
        AccountId id = officer.account().id();
        String elsewhere = token(null);
        String here = token(null);
        factors.offer(id, "wang", SECURITY).orRefuse();
        var given = new Enrolment(codeNow(officer), officer.password(), here, "192.0.2.1");
        factors.confirm(id, given, SECURITY).orRefuse();
        assertThat(desk.authenticate(elsewhere, "192.0.2.1")).isInstanceOf(Outcome.Refused.class);
        assertThat(desk.authenticate(here, "192.0.2.1")).isInstanceOf(Outcome.Done.class);

        factors.reset(id, SECURITY).orRefuse();
        assertThat(desk.authenticate(here, "192.0.2.1")).isInstanceOf(Outcome.Refused.class);
    }

    private List<String> enrol(OpenedAccount who) {
        AccountId id = who.account().id();
        factors.offer(id, who.account().login(), SECURITY).orRefuse();
        List<String> codes =
                factors.confirm(id, enrolment(who, codeNow(who)), SECURITY).orRefuse();
        setting.clock.pass(Duration.ofSeconds(30));
        return codes;
    }

    private static Enrolment enrolment(OpenedAccount who, String code) {
        return new Enrolment(code, who.password(), "", "192.0.2.1");
    }

    private String token(@org.jspecify.annotations.Nullable String code) {
        return desk.signIn("wang", officer.password(), code, "192.0.2.1", null)
                .orRefuse()
                .token();
    }

    private String codeNow(OpenedAccount who) {
        java.util.UUID secret = setting.jdbc
                .sql("select secret from access.second_factors where account_id = ?")
                .param(who.account().id().value())
                .query(java.util.UUID.class)
                .single();
        return Totp.code(setting.secrets.open(secret).orElseThrow(), Totp.step(setting.clock.instant()));
    }

    private SignedIn entered(OpenedAccount who, @org.jspecify.annotations.Nullable String code) {
        return desk.signIn(who.account().login(), who.password(), code, "192.0.2.1", null)
                .orRefuse()
                .person();
    }

    private String refusal(OpenedAccount who, @org.jspecify.annotations.Nullable String code) {
        var outcome = desk.signIn(who.account().login(), who.password(), code, "192.0.2.1", null);
        return ((Outcome.Refused<?>) outcome).refusal().code();
    }
}
