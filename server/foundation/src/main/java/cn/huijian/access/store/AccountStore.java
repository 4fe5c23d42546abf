package cn.huijian.access.store;

import cn.huijian.access.Account;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of accounts and their passwords. */
@Component
final class AccountStore {
    /** Locks are counted from failures, so the state LOCKED is computed and never stored. */
    private static final String SELECT = """
            select a.*,
                   array(select g.role from access.grants g where g.account_id = a.id order by g.role) as roles,
                   exists (select 1 from access.sign_in_failures f
                           where f.login_digest = sha256(convert_to(a.login, 'UTF8'))) as has_failed,
                   exists (select 1 from access.provider_identities p where p.account_id = a.id) as bound
            from access.accounts a
            """;

    private final JdbcClient jdbc;
    private final SignInFailures failures;
    private final Clock clock;

    AccountStore(DataSource database, SignInFailures failures, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.failures = failures;
        this.clock = clock;
    }

    Optional<AccountRow> find(AccountId id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    /** Locks the account until the transaction ends. What has no password is no person and is not changed. */
    Optional<AccountRow> findForChange(AccountId id) {
        return jdbc.sql(SELECT + "where a.id = :id and a.password_hash is not null for update of a")
                .param("id", id.value())
                .query(this::row)
                .optional();
    }

    Optional<AccountRow> find(String login) {
        return jdbc.sql(SELECT + "where a.login = :login")
                .param("login", login)
                .query(this::row)
                .optional();
    }

    List<Account> list(@Nullable String text, @Nullable UnitId unit, long after, int limit) {
        return jdbc
                .sql(SELECT + """
                where a.id > :after and a.password_hash is not null
                  and (:unit::int is null or a.unit_id = :unit)
                  and (:text::text is null or position(lower(:text) in a.login) > 0 or position(:text in a.name) > 0)
                order by a.id
                limit :limit
                """)
                .param("after", after)
                .param("unit", unit == null ? null : unit.value())
                .param("text", text)
                .param("limit", limit)
                .query(this::row)
                .list()
                .stream()
                .map(AccountRow::account)
                .toList();
    }

    boolean loginIsTaken(String login) {
        return find(login).isPresent();
    }

    AccountId insert(String login, String name, UnitId unit, @Nullable String hash, boolean mustChange) {
        Instant now = clock.instant();
        long id = jdbc.sql("""
                insert into access.accounts (login, name, unit_id, password_hash, password_changed_at, must_change, created_at)
                values (:login, :name, :unit, :hash, :now, :mustChange, :now)
                returning id
                """)
                .param("login", login)
                .param("name", name)
                .param("unit", unit.value())
                .param("hash", hash)
                .param("mustChange", mustChange)
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getLong("id"))
                .single();
        if (hash != null) {
            keepInHistory(id, hash, now);
        }
        return new AccountId(id);
    }

    void update(AccountId id, String name, UnitId unit) {
        jdbc.sql("update access.accounts set name = :name, unit_id = :unit, version = version + 1 where id = :id")
                .param("name", name)
                .param("unit", unit.value())
                .param("id", id.value())
                .update();
    }

    void setEnabled(AccountId id, boolean enabled) {
        jdbc.sql("update access.accounts set state = :state, version = version + 1 where id = :id")
                .param("state", enabled ? "ACTIVE" : "DISABLED")
                .param("id", id.value())
                .update();
    }

    void setPassword(AccountId id, String hash, boolean mustChange) {
        Instant now = clock.instant();
        jdbc.sql("""
                update access.accounts
                set password_hash = :hash, password_changed_at = :now, must_change = :mustChange
                where id = :id
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("mustChange", mustChange)
                .param("id", id.value())
                .update();
        keepInHistory(id.value(), hash, now);
    }

    List<String> formerHashes(AccountId id, int count) {
        return jdbc.sql("""
                select password_hash from access.password_history
                where account_id = :id order by id desc limit :count
                """)
                .param("id", id.value())
                .param("count", count)
                .query((row, n) -> row.getString("password_hash"))
                .list();
    }

    void signedIn(AccountId id) {
        jdbc.sql("update access.accounts set last_sign_in_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    private void keepInHistory(long id, String hash, Instant now) {
        jdbc.sql("insert into access.password_history (account_id, password_hash, set_at) values (:id, :hash, :now)")
                .param("id", id)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    private AccountRow row(ResultSet row, int n) throws SQLException {
        String login = row.getString("login");
        boolean disabled = row.getString("state").equals("DISABLED");
        Account.State state = disabled
                ? Account.State.DISABLED
                : row.getBoolean("has_failed") && failures.isLocked(login)
                        ? Account.State.LOCKED
                        : Account.State.ACTIVE;
        var account = new Account(
                new AccountId(row.getLong("id")),
                login,
                row.getString("name"),
                new UnitId(row.getInt("unit_id")),
                state,
                Set.of((String[]) row.getArray("roles").getArray()),
                instant(row.getTimestamp("last_sign_in_at")),
                row.getBoolean("bound"),
                row.getInt("version"));
        return new AccountRow(
                account,
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                instant(row.getTimestamp("password_changed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
