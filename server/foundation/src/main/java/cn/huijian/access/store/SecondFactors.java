package cn.huijian.access.store;

import cn.huijian.access.model.SecondFactorRules;
import cn.huijian.access.model.Token;
import cn.huijian.access.model.Totp;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.vault.KeptSecrets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Second factors: offering a secret, confirming it with a code, checking codes at sign-in, recovery codes. */
@Component
public final class SecondFactors {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ISSUER = "慧监";
    private static final String ENROL = "access.confirm-second-factor";
    /** 128 bits: nobody finds one by guessing at its digest, which needs no slow hash then. */
    private static final int RECOVERY_BYTES = 16;

    private static final int RECOVERY_GROUP = 4;

    private final JdbcClient jdbc;
    private final KeptSecrets secrets;
    private final OwnPassword password;
    private final Sessions sessions;
    private final Knowledge knowledge;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demonstration;

    SecondFactors(
            DataSource database,
            KeptSecrets secrets,
            OwnPassword password,
            Sessions sessions,
            Knowledge knowledge,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${huijian.demo:none}") String demo) {
        this.jdbc = JdbcClient.create(database);
        this.secrets = secrets;
        this.password = password;
        this.sessions = sessions;
        this.knowledge = knowledge;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.demonstration = !demo.equals("none") && !demo.equals("false");
    }

    /** A secret to be put into an authenticator: as text, and as the address that the picture holds. */
    public record Offer(String secret, String uri) {
        @Override
        public String toString() {
            return "Offer";
        }
    }

    private record Factor(UUID secret, boolean confirmed, long lastStep) {}

    /** Whether the account signs in with a code. */
    public boolean isOn(AccountId account) {
        return find(account).filter(Factor::confirmed).isPresent();
    }

    /** Whether somebody with these roles must set one up before anything else. */
    boolean isMissing(AccountId account, Collection<String> roles) {
        return !demonstration && rules().demandedOf(roles) && !isOn(account);
    }

    /** A fresh secret, in place of one that was never confirmed. Refused if a factor is on: it must be reset first. */
    public Outcome<Offer> offer(AccountId account, String login, Actor actor) {
        return transaction.execute(status -> {
            lock(account);
            Optional<Factor> former = find(account);
            if (former.filter(Factor::confirmed).isPresent()) {
                return Outcome.refused("access.second-factor-on", "动态验证码已经启用;要换设备,请先请安全管理员重置。");
            }
            former.ifPresent(factor -> secrets.destroy(factor.secret()));
            byte[] secret = Totp.newSecret();
            jdbc.sql("""
                    insert into access.second_factors (account_id, secret, offered_at) values (:account, :secret, :now)
                    on conflict (account_id) do update set secret = excluded.secret, offered_at = excluded.offered_at
                    """)
                    .param("account", account.value())
                    .param("secret", secrets.keep(secret))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            trail.record(actor, AuditEntry.of("access.offer-second-factor", "account:" + account));
            return Outcome.done(new Offer(Totp.base32(secret), Totp.uri(secret, login, ISSUER)));
        });
    }

    /** What turns a factor on: the first code, the own password typed once more, and the session and network address it comes from. */
    public record Enrolment(String code, String password, String token, String ip) {
        @Override
        public String toString() {
            return "Enrolment[" + ip + "]";
        }
    }

    /**
     * Turns the factor on, if password and code fit, and gives the recovery codes, which are shown this once. Without the password a stranger at an
     * open desk could bind the account to a phone of his own. Sessions elsewhere, begun without the factor, end.
     */
    public Outcome<List<String>> confirm(AccountId account, Enrolment given, Actor actor) {
        var confirmed = password.confirm(account, given.password(), given.ip(), actor, ENROL);
        if (confirmed instanceof Outcome.Refused<Boolean>(var refusal)) {
            return new Outcome.Refused<>(refusal);
        }
        return transaction.execute(status -> {
            lock(account);
            Optional<Factor> factor = find(account);
            if (factor.isEmpty() || factor.get().confirmed()) {
                return Outcome.refused("access.second-factor-not-offered", "没有待启用的动态验证码;请先生成二维码。");
            }
            OptionalLong step = matching(factor.get(), given.code());
            if (step.isEmpty()) {
                return Outcome.refused("access.invalid-second-factor", "验证码不对;请核对手机时间后输入当前显示的 6 位数字。");
            }
            jdbc.sql(
                            "update access.second_factors set confirmed_at = :now, last_step = :step where account_id = :account")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("step", step.getAsLong())
                    .param("account", account.value())
                    .update();
            sessions.endOthers(account, given.token());
            trail.record(actor, AuditEntry.of(ENROL, "account:" + account));
            return Outcome.done(newRecoveryCodes(account));
        });
    }

    /** Takes a code of the authenticator, or a recovery code, once. In a transaction of its own. */
    boolean take(AccountId account, String typed) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            lock(account);
            Optional<Factor> factor = find(account).filter(Factor::confirmed);
            if (factor.isEmpty()) {
                return false;
            }
            OptionalLong step = matching(factor.get(), typed);
            if (step.isEmpty()) {
                return takeRecoveryCode(account, typed);
            }
            jdbc.sql("update access.second_factors set last_step = :step where account_id = :account")
                    .param("step", step.getAsLong())
                    .param("account", account.value())
                    .update();
            return true;
        }));
    }

    /** Turns the factor off, so that the person sets up a new one; for a lost device, so whoever is signed in by it is out. */
    public Outcome<Boolean> reset(AccountId account, Actor actor) {
        if (actor.kind() == Actor.Kind.STAFF && actor.id().equals(account.toString())) {
            return Outcome.refused("access.own-account", "不能重置自己的动态验证码;请另一名安全管理员办理。");
        }
        return transaction.execute(status -> {
            lock(account);
            Optional<Factor> factor = find(account);
            if (factor.isEmpty()) {
                return Outcome.refused("access.second-factor-not-found", "账号 " + account + " 没有启用动态验证码,无需重置。");
            }
            jdbc.sql("delete from access.recovery_codes where account_id = ?")
                    .param(account.value())
                    .update();
            jdbc.sql("delete from access.second_factors where account_id = ?")
                    .param(account.value())
                    .update();
            secrets.destroy(factor.get().secret());
            sessions.revoke(account);
            trail.record(actor, AuditEntry.of("access.reset-second-factor", "account:" + account));
            return Outcome.done(true);
        });
    }

    private List<String> newRecoveryCodes(AccountId account) {
        jdbc.sql("delete from access.recovery_codes where account_id = ?")
                .param(account.value())
                .update();
        var codes = new ArrayList<String>();
        for (int i = 0; i < rules().recoveryCodes(); i++) {
            byte[] bytes = new byte[RECOVERY_BYTES];
            RANDOM.nextBytes(bytes);
            String code = Totp.base32(bytes);
            jdbc.sql("insert into access.recovery_codes (account_id, code_digest) values (?, ?)")
                    .params(account.value(), Token.digest(code))
                    .update();
            codes.add(code.replaceAll("(.{" + RECOVERY_GROUP + "})(?!$)", "$1-"));
        }
        return codes;
    }

    private boolean takeRecoveryCode(AccountId account, String typed) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean taken = jdbc.sql("""
                        update access.recovery_codes set used_at = :now
                        where account_id = :account and code_digest = :digest and used_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("account", account.value())
                        .param("digest", Token.digest(code))
                        .update()
                == 1;
        if (taken) {
            trail.record(Actor.system("sign-in"), AuditEntry.of("access.use-recovery-code", "account:" + account));
        }
        return taken;
    }

    private OptionalLong matching(Factor factor, String typed) {
        byte[] secret = secrets.open(factor.secret()).orElseThrow();
        return Totp.match(secret, typed, clock.instant(), rules().driftSteps(), factor.lastStep());
    }

    private Optional<Factor> find(AccountId account) {
        return jdbc.sql(
                        "select secret, confirmed_at is not null as confirmed, last_step from access.second_factors where account_id = ?")
                .param(account.value())
                .query((row, n) -> new Factor(
                        row.getObject("secret", UUID.class), row.getBoolean("confirmed"), row.getLong("last_step")))
                .optional();
    }

    /** One at a time for an account, so that a code is not taken twice. */
    private void lock(AccountId account) {
        jdbc.sql("select id from access.accounts where id = ? for update")
                .param(account.value())
                .query(Long.class)
                .optional();
    }

    private SecondFactorRules rules() {
        return SecondFactorRules.of(knowledge, Zone.dayOf(clock.instant()));
    }
}
