package cn.huijian.access.store;

import cn.huijian.access.Account;
import cn.huijian.access.ProviderIdentity;
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
    private static final String TAKEN = "access.sign-on-bound";
    private static final String TAKEN_WORDS = "这个账号已属于统一身份认证中的另一个人;若换了人或换了身份,请系统管理员核实后解除绑定。";

    private final JdbcClient jdbc;
    private final AccountStore accounts;
    private final SignInDesk desk;
    private final ProviderIdentities identities;
    private final SecondFactors factors;
    private final SignInFailures failures;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProviderSignIn(
            DataSource database,
            AccountStore accounts,
            SignInDesk desk,
            ProviderIdentities identities,
            SecondFactors factors,
            SignInFailures failures,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.accounts = accounts;
        this.desk = desk;
        this.identities = identities;
        this.factors = factors;
        this.failures = failures;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Either a session, or a ticket with which a code makes one. */
    public record Step(@Nullable Entry entry, @Nullable String ticket) {}

    /**
     * Begins with whom the provider vouches for. A person who was here before is known by issuer and subject, whatever the claim says now; one who comes
     * for the first time is found by the claim, and the account is his from then on. Without an account, or with a disabled one, he enters nowhere.
     */
    public Outcome<Step> begin(ProviderIdentity person, boolean strong, String ip, @Nullable String terminal) {
        Optional<AccountId> known = identities.findAccount(person);
        Optional<AccountRow> row = (known.isPresent() ? accounts.find(known.get()) : accounts.find(person.claim()))
                .filter(found -> found.passwordHash() != null);
        if (row.isEmpty() || row.get().account().state() != Account.State.ACTIVE) {
            return refuse(row, "access.sign-on-forbidden", "统一身份认证认出了您,但本系统没有对应的启用账号;请系统管理员核对登录名。");
        }
        AccountId id = row.get().account().id();
        if (known.isEmpty() && identities.isBound(id, person.issuer())) {
            return refuse(row, TAKEN, TAKEN_WORDS);
        }
        if (!factors.isOn(id) || strong) {
            return enter(row.get(), person, ip, terminal);
        }
        String ticket = Token.random();
        jdbc.sql("""
                        insert into access.sign_on_tickets (ticket_digest, account_id, expires_at, issuer, subject, claim)
                        values (:digest, :account, :ends, :issuer, :subject, :claim)
                        """)
                .param("digest", Token.digest(ticket))
                .param("account", id.value())
                .param("ends", Timestamp.from(clock.instant().plus(TICKET)))
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .param("claim", person.claim())
                .update();
        return Outcome.done(new Step(null, ticket));
    }

    private Outcome<Step> refuse(Optional<AccountRow> row, String code, String words) {
        transaction.executeWithoutResult(status -> trail.record(
                Actor.system("sign-in"),
                AuditEntry.of(
                        "access.sign-on-failed",
                        row.map(found -> "account:" + found.account().id()).orElse("account:unknown"))));
        return Outcome.refused(code, words);
    }

    /** Ends with the code; a wrong one counts as a failure of the name, and the ticket stands until its time for another try. */
    public Outcome<Step> confirm(String ticket, String code, String ip, @Nullable String terminal) {
        Instant now = clock.instant();
        Optional<Waiting> waiting = jdbc.sql("""
                        select account_id, issuer, subject, claim from access.sign_on_tickets
                        where ticket_digest = :digest and expires_at > :now
                        """)
                .param("digest", Token.digest(ticket))
                .param("now", Timestamp.from(now))
                .query((found, n) -> new Waiting(
                        new AccountId(found.getLong("account_id")),
                        new ProviderIdentity(
                                found.getString("issuer"), found.getString("subject"), found.getString("claim"))))
                .optional();
        Optional<AccountRow> row = waiting.map(Waiting::account).flatMap(accounts::find);
        if (waiting.isEmpty() || row.isEmpty()) {
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
        return enter(row.get(), waiting.get().person(), ip, terminal);
    }

    private record Waiting(AccountId account, ProviderIdentity person) {}

    /** Bound in the transaction that lets in: an account is nobody's before its person was really inside. */
    private Outcome<Step> enter(AccountRow row, ProviderIdentity person, String ip, @Nullable String terminal) {
        AccountId id = row.account().id();
        return transaction.execute(status -> {
            boolean first = identities.findAccount(person).isEmpty();
            if (!identities.bind(id, person)) {
                return Outcome.refused(TAKEN, TAKEN_WORDS);
            }
            return switch (desk.enterVouched(row, ip, terminal)) {
                case Outcome.Done<Entry>(Entry entry) -> {
                    if (first) {
                        trail.record(
                                entry.person().staff().actor(),
                                AuditEntry.of("access.bind-provider", "account:" + id)
                                        .with("issuer", person.issuer()));
                    }
                    yield Outcome.done(new Step(entry, null));
                }
                case Outcome.Refused<Entry>(var refusal) -> {
                    if (first) {
                        identities.release(id);
                    }
                    yield new Outcome.Refused<>(refusal);
                }
            };
        });
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
