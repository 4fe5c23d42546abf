package cn.huijian.access.store;

import cn.huijian.access.Account;
import cn.huijian.access.OpenedAccount;
import cn.huijian.access.Setup;
import cn.huijian.access.Unit;
import cn.huijian.access.model.AccessParameters;
import cn.huijian.access.model.Passwords;
import cn.huijian.access.model.Token;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one-time link on which an empty instance gets its bureau and its three administrators. */
@Component
public final class SetupLinks implements Setup {
    private static final Actor ACTOR = Actor.system("setup");
    private static final Refusal INVALID =
            new Refusal("access.setup-link-not-found", "这个链接无效、已用过或已过期;请重新启动服务,取得新的一次性链接。");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AccountDesk accounts;
    private final AccountStore store;
    private final Knowledge knowledge;
    private final AuditTrail trail;
    private final Clock clock;

    SetupLinks(
            DataSource database,
            PlatformTransactionManager transactions,
            AccountDesk accounts,
            AccountStore store,
            Knowledge knowledge,
            AuditTrail trail,
            Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
        this.accounts = accounts;
        this.store = store;
        this.knowledge = knowledge;
        this.trail = trail;
        this.clock = clock;
    }

    /** One administrator to be: the role, the person, and the password the person chose on the spot. */
    public record Appointment(String role, String login, String name, String password) {
        @Override
        public String toString() {
            return "Appointment[" + role + ", " + login + "]";
        }
    }

    @Override
    public boolean isNeeded() {
        return jdbc.sql("select exists (select 1 from access.grants where administrative) as appointed")
                .query((row, n) -> !row.getBoolean("appointed"))
                .single();
    }

    @Override
    public String newLink() {
        String token = Token.random();
        Instant now = clock.instant();
        Instant until = now.plus(parameters().setupLink());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from access.setup_links where used_at is null").update();
            jdbc.sql(
                            "insert into access.setup_links (token_digest, made_at, valid_until) values (:digest, :now, :until)")
                    .param("digest", Token.digest(token))
                    .param("now", Timestamp.from(now))
                    .param("until", Timestamp.from(until))
                    .update();
            trail.record(
                    ACTOR, AuditEntry.of("access.make-setup-link", "setup:link").with("until", until.toString()));
        });
        return token;
    }

    /** Until when the link can be used; empty if it cannot. */
    public Optional<Instant> validUntil(String token) {
        return jdbc.sql("""
                select valid_until from access.setup_links
                where token_digest = :digest and used_at is null and valid_until > :now
                """)
                .param("digest", Token.digest(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> row.getTimestamp("valid_until").toInstant())
                .optional()
                .filter(until -> isNeeded());
    }

    /** Founds the bureau and appoints the three; all or nothing. */
    public Outcome<List<Account>> appoint(String token, String bureauName, List<Appointment> three) {
        var wanted = Set.of("system-administrator", "security-administrator", "audit-administrator");
        var given = three.stream().map(Appointment::role).toList();
        if (three.size() != wanted.size() || !wanted.equals(Set.copyOf(given))) {
            return Outcome.refused("access.invalid-setup", "须同时设立系统管理员、安全管理员、审计管理员各一人;请补全。");
        }
        for (Appointment one : three) {
            var fault = Passwords.fault(
                    one.password(), one.login(), true, parameters().password());
            if (fault.isPresent()) {
                return Outcome.refused("access.invalid-password", one.name() + "(" + one.login() + "):" + fault.get());
            }
        }
        return transaction.execute(status -> {
            int used = jdbc.sql("""
                    update access.setup_links set used_at = :now
                    where token_digest = :digest and used_at is null and valid_until > :now
                    """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("digest", Token.digest(token))
                    .update();
            if (used == 0 || !isNeeded()) {
                status.setRollbackOnly();
                return new Outcome.Refused<>(INVALID);
            }
            try {
                return Outcome.done(found(bureauName, three));
            } catch (RefusedException e) {
                status.setRollbackOnly();
                return new Outcome.Refused<>(e.refusal());
            }
        });
    }

    private List<Account> found(String bureauName, List<Appointment> three) {
        UnitId bureau = jdbc.sql("select id from access.units where parent_id is null and id <> 0")
                .query((row, n) -> new UnitId(row.getInt("id")))
                .optional()
                .orElseGet(() -> accounts.addUnit("bureau", bureauName, Unit.Kind.BUREAU, null, ACTOR)
                        .orRefuse()
                        .id());
        return three.stream()
                .map(one -> {
                    OpenedAccount opened = accounts.open(one.login(), one.name(), bureau, ACTOR)
                            .orRefuse();
                    store.setPassword(opened.account().id(), Passwords.hash(one.password()), true);
                    return accounts.grant(opened.account().id(), Set.of(one.role()), ACTOR)
                            .orRefuse();
                })
                .toList();
    }

    private AccessParameters parameters() {
        return AccessParameters.of(knowledge, Zone.dayOf(clock.instant()));
    }
}
