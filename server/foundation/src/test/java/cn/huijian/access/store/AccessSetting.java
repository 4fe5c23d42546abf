package cn.huijian.access.store;

import cn.huijian.access.Accounts;
import cn.huijian.access.Inspectors;
import cn.huijian.access.OpenedAccount;
import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.UnitId;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.store.PackFolder;
import cn.huijian.testing.TestDatabase;
import cn.huijian.vault.KeptSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The room of access on a database of its own, with the real roles and parameters and a clock that a test moves. */
public final class AccessSetting {
    static final Actor SYSTEM = Actor.system("test");
    private static final Knowledge SHIPPED =
            new PackFolder(AccessSetting.class.getClassLoader()).read().of(PackName.BASE);

    final ChangedKnowledge knowledge = new ChangedKnowledge(SHIPPED);
    final MovingClock clock = new MovingClock();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final DataSource database = TestDatabase.create().dataSource();
    final JdbcClient jdbc = JdbcClient.create(database);
    final JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    final AuditTrail trail = (actor, entry) -> audited.add(words(entry));
    final JdbcUnits units = new JdbcUnits(database);
    final Roles roles = new Roles(knowledge, clock);
    final SignInFailures failures = new SignInFailures(database, knowledge, clock);
    final Sessions sessions = new Sessions(database, clock);
    final ProviderIdentities identities = new ProviderIdentities(database, clock);
    final AccountStore store = new AccountStore(database, failures, clock);
    final JdbcInspectors inspectors = new JdbcInspectors(database, transactions, trail);
    final AccountDesk accounts = desk("small");
    final KeptSecrets secrets = new MemorySecrets();
    final OwnPassword own = new OwnPassword(store, failures, knowledge, trail, transactions, clock);
    final SecondFactors factors = factors("small");
    final SignInDesk desk = desk(factors);
    final SetupLinks setup = new SetupLinks(database, transactions, accounts, store, knowledge, trail, clock);
    final IdempotencyKeys keys = new IdempotencyKeys(database, clock, java.time.Duration.ofMinutes(2));

    SecondFactors factors(String demo) {
        return new SecondFactors(database, secrets, own, sessions, knowledge, trail, transactions, clock, demo);
    }

    SignInDesk desk(SecondFactors others) {
        return new SignInDesk(
                store, failures, sessions, roles, others, own, units, knowledge, trail, transactions, clock);
    }

    AccountDesk desk(String demo) {
        return new AccountDesk(
                store,
                new UnitCommands(database, transactions, units, trail),
                new GrantCommands(database, transactions, store, roles, trail, clock),
                inspectors,
                sessions,
                identities,
                failures,
                trail,
                transactions,
                demo);
    }

    public Accounts accounts() {
        return accounts;
    }

    public Units units() {
        return units;
    }

    Inspectors inspectors() {
        return inspectors;
    }

    public UnitId bureau() {
        return unit("bureau", Unit.Kind.BUREAU, null);
    }

    UnitId unit(String code, Unit.Kind kind, @org.jspecify.annotations.Nullable UnitId parent) {
        return accounts.addUnit(code, "单位" + code, kind, parent, SYSTEM)
                .orRefuse()
                .id();
    }

    OpenedAccount person(String login, UnitId unit, String... roles) {
        return accounts.openForDemonstration(login, "姓名" + login, unit, Set.of(roles), SYSTEM)
                .orRefuse();
    }

    private static String words(AuditEntry entry) {
        return entry.action() + " " + entry.object();
    }

    /** Secrets as the vault keeps them, without sealing. */
    private static final class MemorySecrets implements KeptSecrets {
        private final Map<UUID, byte[]> kept = new ConcurrentHashMap<>();

        @Override
        public UUID keep(byte[] secret) {
            UUID reference = UUID.randomUUID();
            kept.put(reference, secret.clone());
            return reference;
        }

        @Override
        public Optional<byte[]> open(UUID reference) {
            return Optional.ofNullable(kept.get(reference));
        }

        @Override
        public void destroy(UUID reference) {
            kept.remove(reference);
        }
    }

    /** A clock that stands until it is moved. */
    static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return cn.huijian.kernel.Zone.CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
