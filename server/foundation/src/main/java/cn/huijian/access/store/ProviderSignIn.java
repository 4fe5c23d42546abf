package cn.huijian.access.store;

import cn.huijian.access.Account;
import cn.huijian.access.model.Token;
import cn.huijian.access.store.SignInDesk.Entry;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in by a provider's word: the same session, the same conditions, only no password. */
@Component
public final class ProviderSignIn {
    private static final Duration TICKET = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final SignInDesk desk;
    private final SecondFactors factors;
    private final SignInFailures failures;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProviderSignIn(
            DataSource database,
            AccountStore accounts,
            SignInDesk desk,
            SecondFactors factors,
            SignInFailures failures,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.accounts = accounts;
        this.desk = desk;
        this.factors = factors;
        this.failures = failures;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Either a session, or a ticket with which a code makes one. */
    public record Step(@Nullable Entry entry, @Nullable String ticket) {}

    /** Begins with the name that the provider gave. A name without an account here, or with a disabled one, enters nowhere. */
    public Outcome<Step> begin(String given, boolean strong, String ip, @Nullable String terminal) {
        String login = given.strip().toLowerCase(Locale.ROOT);
        Optional<AccountRow> row = accounts.find(login).filter(found -> found.passwordHash() != null);
        if (row.isEmpty() || row.get().account().state() != Account.State.ACTIVE) {
            transaction.executeWithoutResult(status -> trail.record(
                    Actor.system("sign-in"),
                    AuditEntry.of(
                            "access.sign-on-failed",
                            row.map(found -> "account:" + found.account().id()).orElse("account:unknown"))));
            return Outcome.refused("access.sign-on-forbidden", "统一身份认证认出了您,但本系统没有对应的启用账号;请系统管理员核对登录名。");
        }
        AccountId id = row.get().account().id();
        if (!factors.isOn(id) || strong) {
            return enter(row.get(), ip, terminal);
        }
        String ticket = Token.random();
        jdbc.sql(
                        "insert into access.sign_on_tickets (ticket_digest, account_id, expires_at) values (:digest, :account, :ends)")
                .param("digest", Token.digest(ticket))
                .param("account", id.value())
                .param("ends", Timestamp.from(clock.instant().plus(TICKET)))
                .update();
        return Outcome.done(new Step(null, ticket));
    }

    /** Ends with the code; a wrong one counts as a failure of the name, and the ticket stands until its time for another try. */
    public Outcome<Step> confirm(String ticket, String code, String ip, @Nullable String terminal) {
        Instant now = clock.instant();
        Optional<AccountRow> row = jdbc.sql("""
                        select account_id from access.sign_on_tickets where ticket_digest = :digest and expires_at > :now
                        """)
                .param("digest", Token.digest(ticket))
                .param("now", Timestamp.from(now))
                .query((found, n) -> new AccountId(found.getLong("account_id")))
                .optional()
                .flatMap(accounts::find);
        if (row.isEmpty()) {
            return Outcome.refused("access.sign-on-expired", "等候验证码的时间已过;请重新从统一身份认证登录。");
        }
        String login = row.get().account().login();
        if (failures.addressIsExhausted(ip) || failures.isLocked(login)) {
            return Outcome.refused("access.locked", "验证码连续不对,账号已锁定;请稍后再试,或请系统管理员解锁。");
        }
        if (!factors.take(row.get().account().id(), code)) {
            return refuseCode(row.get(), ip);
        }
        jdbc.sql("delete from access.sign_on_tickets where ticket_digest = :digest or expires_at <= :now")
                .param("digest", Token.digest(ticket))
                .param("now", Timestamp.from(now))
                .update();
        return enter(row.get(), ip, terminal);
    }

    private Outcome<Step> enter(AccountRow row, String ip, @Nullable String terminal) {
        return switch (desk.enterVouched(row, ip, terminal)) {
            case Outcome.Done<Entry>(Entry entry) -> Outcome.done(new Step(entry, null));
            case Outcome.Refused<Entry>(var refusal) -> new Outcome.Refused<>(refusal);
        };
    }

    private Outcome<Step> refuseCode(AccountRow row, String ip) {
        return transaction.execute(status -> {
            failures.add(row.account().login(), ip);
            trail.record(
                    Actor.system("sign-in"),
                    AuditEntry.of(
                            "access.sign-in-failed", "account:" + row.account().id()));
            return Outcome.refused("access.wrong-credentials", "验证码不对;请输入手机上现在显示的 6 位数字。");
        });
    }
}
