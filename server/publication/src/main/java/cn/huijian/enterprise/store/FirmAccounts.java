package cn.huijian.enterprise.store;

import cn.huijian.access.Credentials;
import cn.huijian.access.SignInAttempts;
import cn.huijian.access.Staff;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.enterprise.Activation;
import cn.huijian.enterprise.FirmAccount;
import cn.huijian.enterprise.FirmRole;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts of firms and their sessions. Which firm a session sees is read from the account's code and from nothing the browser sends. */
@Component
public class FirmAccounts {
    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{3,39}";
    private static final Outcome<Entry> WRONG =
            Outcome.refused("enterprise.wrong-credentials", "登录名或口令不对;连续多次不对会暂时锁定。忘记口令请向监管所重新申请激活码。");

    private final JdbcClient jdbc;
    private final Activations activations;
    private final Credentials credentials;
    private final SignInAttempts attempts;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirmAccounts(
            JdbcClient jdbc,
            Activations activations,
            Credentials credentials,
            SignInAttempts attempts,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.activations = activations;
        this.credentials = credentials;
        this.attempts = attempts;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A session begun. */
    public record Entry(String token, FirmAccount account) {
        @Override
        public String toString() {
            return "Entry[" + account.id() + "]";
        }
    }

    private record Row(FirmAccount account, String hash) {}

    /** Makes an account with a code that was sent to the firm. A new account of the representative replaces the former one. */
    public Outcome<FirmAccount> activate(String typedCode, String uscc, String typedLogin, String password, String ip) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        if (!login.matches(LOGIN)) {
            return Outcome.refused("enterprise.invalid-login", "登录名用小写字母、数字和 . _ -,4 至 40 位;请改正。");
        }
        var fault = credentials.fault(password, login);
        if (fault.isPresent()) {
            return Outcome.refused("enterprise.invalid-password", fault.get());
        }
        String code = uscc.strip().toUpperCase(Locale.ROOT);
        String name = "enterprise-activation:" + code;
        if (isClosed(name, ip)) {
            return Outcome.refused("enterprise.locked", closed());
        }
        String hash = credentials.hash(password);
        try {
            return transaction.execute(status -> {
                Optional<Activation> found = activations.take(code, typedCode);
                if (found.isEmpty()) {
                    attempts.add(name, ip);
                    return Outcome.refused(
                            "enterprise.wrong-code", "激活码不对、已用过或已过期;请核对信函上的 12 位激活码和统一社会信用代码,或向监管所重新申请。");
                }
                return Outcome.done(add(found.get(), login, hash));
            });
        } catch (DuplicateKeyException taken) {
            return Outcome.refused("enterprise.login-taken", "登录名 " + login + " 已被使用;请换一个。激活码仍然有效。");
        }
    }

    /** Signs in; name unknown and password wrong are one answer and take the same time. */
    public Outcome<Entry> signIn(String typedLogin, String password, String ip) {
        String login = typedLogin.strip().toLowerCase(Locale.ROOT);
        String name = "enterprise:" + login;
        if (isClosed(name, ip)) {
            return Outcome.refused("enterprise.locked", closed());
        }
        var limits = credentials.limits();
        Instant now = clock.instant();
        Optional<Row> row =
                row("login = :key", login).filter(found -> found.account().revokedAt() == null);
        boolean fits = credentials.matches(password, row.map(Row::hash).orElse(null));
        if (!fits) {
            transaction.executeWithoutResult(status -> fail(name, ip, row));
            return WRONG;
        }
        FirmAccount account = row.orElseThrow().account();
        return transaction.execute(status -> {
            String token = credentials.token();
            jdbc.sql("""
                            insert into enterprise.sessions (token_digest, account_id, created_at, idle_until, ends_at)
                            values (:digest, :account, :now, :idle, :ends)
                            """)
                    .param("digest", credentials.digest(token))
                    .param("account", account.id())
                    .param("now", Timestamp.from(now))
                    .param("idle", Timestamp.from(now.plus(limits.idle())))
                    .param("ends", Timestamp.from(now.plus(limits.absolute())))
                    .update();
            attempts.forget(name);
            jdbc.sql("update enterprise.accounts set last_sign_in_at = :now where id = :id")
                    .param("now", Timestamp.from(now))
                    .param("id", account.id())
                    .update();
            trail.record(actor(account), AuditEntry.of("enterprise.sign-in", "enterprise-account:" + account.id()));
            return Outcome.done(new Entry(token, account));
        });
    }

    /** Whose session a token is; a revoked account has none from that moment on. */
    public Optional<FirmAccount> authenticate(String token) {
        Instant now = clock.instant();
        Optional<Long> account = jdbc.sql("""
                        update enterprise.sessions set idle_until = :idle
                        where token_digest = :digest and idle_until > :now and ends_at > :now
                        returning account_id
                        """)
                .param("idle", Timestamp.from(now.plus(credentials.limits().idle())))
                .param("digest", credentials.digest(token))
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getLong("account_id"))
                .optional();
        return account.flatMap(id -> row("id = :key", id)).map(Row::account).filter(found -> found.revokedAt() == null);
    }

    public void signOut(String token) {
        jdbc.sql("delete from enterprise.sessions where token_digest = :digest or ends_at < :now")
                .param("digest", credentials.digest(token))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** All accounts of a firm, revoked ones too. */
    public List<FirmAccount> list(String uscc) {
        return jdbc
                .sql("select * from enterprise.accounts where uscc = :uscc order by id desc limit 100")
                .param("uscc", uscc)
                .query(FirmAccounts::read)
                .list()
                .stream()
                .map(Row::account)
                .toList();
    }

    public Optional<FirmAccount> find(long id) {
        return row("id = :key", id).map(Row::account);
    }

    /** Ends an account for good, and its sessions at once. */
    public Outcome<FirmAccount> revoke(long id, String reason, Staff by) {
        if (reason.isBlank()) {
            return Outcome.refused("enterprise.invalid-reason", "请写明撤销的理由,例如“法定代表人变更”。");
        }
        return transaction.execute(status -> {
            int changed = end("id = :key", id, reason.strip(), by.name());
            if (changed == 0) {
                return Outcome.refused("enterprise.revoked-already", "这个企业账号已经撤销;请刷新后再看。");
            }
            trail.record(by.actor(), AuditEntry.of("enterprise.revoke", "enterprise-account:" + id));
            return Outcome.done(find(id).orElseThrow());
        });
    }

    private FirmAccount add(Activation activation, String login, String hash) {
        if (activation.role() == FirmRole.LEGAL_REPRESENTATIVE) {
            end("role = 'LEGAL_REPRESENTATIVE' and uscc = :key", activation.uscc(), "由新的法定代表人账号代替", "系统");
        }
        long id = jdbc.sql("""
                        insert into enterprise.accounts (activation_id, uscc, role, login, password_hash, activated_at)
                        values (:activation, :uscc, :role, :login, :hash, :now)
                        returning id
                        """)
                .param("activation", activation.id())
                .param("uscc", activation.uscc())
                .param("role", activation.role().name())
                .param("login", login)
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row.getLong("id"))
                .single();
        activations.used(activation.id());
        FirmAccount account = find(id).orElseThrow();
        trail.record(actor(account), AuditEntry.of("enterprise.activate", "enterprise-account:" + id));
        return account;
    }

    private int end(String which, Object key, String reason, String by) {
        int changed = jdbc.sql("""
                        update enterprise.accounts set revoked_at = :now, revocation = :reason, revoked_by_name = :by
                        where revoked_at is null and\s""" + which)
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .param("by", by)
                .param("key", key)
                .update();
        jdbc.sql("""
                        delete from enterprise.sessions s using enterprise.accounts a
                        where a.id = s.account_id and a.revoked_at is not null
                        """).update();
        return changed;
    }

    private boolean isClosed(String name, String ip) {
        return attempts.addressIsExhausted(ip) || attempts.isLocked(name);
    }

    private String closed() {
        return "连续输错,已暂时锁定;请在 " + credentials.limits().lock().toMinutes() + " 分钟后再试。";
    }

    private void fail(String name, String ip, Optional<Row> row) {
        attempts.add(name, ip);
        trail.record(
                Actor.system("sign-in"),
                AuditEntry.of(
                        "enterprise.sign-in-failed",
                        "enterprise-account:"
                                + row.map(found -> Long.toString(found.account().id()))
                                        .orElse("unknown")));
    }

    private Optional<Row> row(String which, Object key) {
        return jdbc.sql("select * from enterprise.accounts where " + which)
                .param("key", key)
                .query(FirmAccounts::read)
                .optional();
    }

    private static Actor actor(FirmAccount account) {
        return new Actor(Actor.Kind.ENTERPRISE, account.uscc(), account.role().words(), null);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        Timestamp signedIn = row.getTimestamp("last_sign_in_at");
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Row(
                new FirmAccount(
                        row.getLong("id"),
                        row.getString("uscc"),
                        FirmRole.valueOf(row.getString("role")),
                        row.getString("login"),
                        row.getTimestamp("activated_at").toInstant(),
                        signedIn == null ? null : signedIn.toInstant(),
                        revoked == null ? null : revoked.toInstant(),
                        revoked == null
                                ? null
                                : row.getString("revocation") + "（" + row.getString("revoked_by_name") + "）"),
                row.getString("password_hash"));
    }
}
