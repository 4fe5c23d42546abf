package cn.huijian.access.store;

import cn.huijian.access.model.AccessParameters.SessionLimits;
import cn.huijian.access.model.Token;
import cn.huijian.kernel.AccountId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions in the database, so that every server process knows them. The browser holds a random token, the database its digest; nothing else is
 * kept with a session, so nothing is ever deserialised from it.
 */
@Component
final class Sessions {
    /** The use of a session is written at most this often. */
    private static final Duration WRITE_USE = Duration.ofSeconds(30);

    private static final Duration KEEP_ENDED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /** What became of a session. */
    enum Standing {
        OPEN,
        TIMED_OUT,
        REPLACED,
        REVOKED,
        SIGNED_OUT,
        /** Ended by the person from elsewhere, or with a changed password. */
        ENDED
    }

    /** An open session as its owner sees it. */
    record Open(
            long id,
            Instant since,
            Instant lastUse,
            Instant endsAt,
            @Nullable String ip,
            @Nullable String terminal,
            boolean current) {}

    /** A session that was found, whatever became of it. {@code stale} if its last use is to be written. */
    record Session(AccountId account, Standing standing, boolean stale) {}

    /** Begins a session under a new token; the oldest ones give way so that no more than the limit are open. In a transaction. */
    String begin(
            AccountId account, SessionLimits limits, Duration idle, @Nullable String ip, @Nullable String terminal) {
        makeRoom(account, limits.perPerson() - 1);
        String token = Token.random();
        Instant now = clock.instant();
        jdbc.sql("""
                insert into access.sessions (token_digest, account_id, created_at, last_used_at, idle_until, ends_at, ip, terminal)
                values (:digest, :account, :now, :now, :idle, :ends, :ip, :terminal)
                """)
                .param("digest", Token.digest(token))
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.plus(idle)))
                .param("ends", Timestamp.from(now.plus(limits.absolute())))
                .param("ip", ip)
                .param("terminal", terminal)
                .update();
        return token;
    }

    /** Finds the session of a token and, if it is open, notes its use. */
    Optional<Session> use(String token) {
        byte[] digest = Token.digest(token);
        Instant now = clock.instant();
        Optional<Session> found = jdbc.sql("""
                select account_id, end_reason, least(idle_until, ends_at) <= :now as over, last_used_at < :before as stale
                from access.sessions where token_digest = :digest
                """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(WRITE_USE)))
                .param("digest", digest)
                .query((row, n) -> new Session(
                        new AccountId(row.getLong("account_id")),
                        standing(row.getString("end_reason"), row.getBoolean("over")),
                        row.getBoolean("stale")))
                .optional();
        if (found.isPresent()
                && found.get().standing() == Standing.OPEN
                && found.get().stale()) {
            jdbc.sql("""
                    update access.sessions
                    set idle_until = :now::timestamptz + (idle_until - last_used_at), last_used_at = :now
                    where token_digest = :digest and ended_at is null and last_used_at < :before
                    """)
                    .param("now", Timestamp.from(now))
                    .param("before", Timestamp.from(now.minus(WRITE_USE)))
                    .param("digest", digest)
                    .update();
        }
        return found;
    }

    /** Ends the session of a token. */
    void signOut(String token) {
        jdbc.sql("""
                update access.sessions set ended_at = :now, end_reason = 'SIGNED_OUT'
                where token_digest = :digest and ended_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("digest", Token.digest(token))
                .update();
    }

    /** Open sessions of a person, newest first; {@code token} is the one that asks. */
    List<Open> listOpen(AccountId account, String token) {
        return jdbc.sql("""
                        select id, created_at, last_used_at, least(idle_until, ends_at) as until, ip, terminal,
                               token_digest = :digest as current
                        from access.sessions
                        where account_id = :account and ended_at is null and least(idle_until, ends_at) > :now
                        order by created_at desc, id desc
                        limit 100
                        """)
                .param("digest", Token.digest(token))
                .param("account", account.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Open(
                        row.getLong("id"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant(),
                        row.getTimestamp("until").toInstant(),
                        row.getString("ip"),
                        row.getString("terminal"),
                        row.getBoolean("current")))
                .list();
    }

    /** Ends one session, if it is the person's and open. */
    boolean endOne(AccountId account, long id) {
        return jdbc.sql("""
                        update access.sessions set ended_at = :now, end_reason = 'ENDED'
                        where id = :id and account_id = :account and ended_at is null
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Ends every session of the person but that of the token. */
    int endOthers(AccountId account, String token) {
        return jdbc.sql("""
                        update access.sessions set ended_at = :now, end_reason = 'ENDED'
                        where account_id = :account and ended_at is null and token_digest <> :digest
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account.value())
                .param("digest", Token.digest(token))
                .update();
    }

    /** Ends whatever session the person has. */
    void revoke(AccountId account) {
        end(account, "REVOKED");
    }

    void forgetOld() {
        jdbc.sql("delete from access.sessions where ends_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEEP_ENDED)))
                .update();
    }

    private void makeRoom(AccountId account, int left) {
        // Two sign-ins of one person wait for each other here, so that both cannot find room.
        jdbc.sql("select id from access.accounts where id = :account for update")
                .param("account", account.value())
                .query((row, n) -> row.getLong("id"))
                .single();
        Instant now = clock.instant();
        jdbc.sql("""
                update access.sessions set ended_at = :now, end_reason = 'REPLACED'
                where token_digest in (
                    select token_digest from access.sessions
                    where account_id = :account and ended_at is null and least(idle_until, ends_at) > :now
                    order by created_at desc, token_digest
                    offset :left
                )
                """)
                .param("now", Timestamp.from(now))
                .param("account", account.value())
                .param("left", Math.max(0, left))
                .update();
    }

    private void end(AccountId account, String reason) {
        jdbc.sql("""
                update access.sessions set ended_at = :now, end_reason = :reason
                where account_id = :account and ended_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .param("account", account.value())
                .update();
    }

    private static Standing standing(@Nullable String endReason, boolean over) {
        if (endReason != null) {
            return Standing.valueOf(endReason);
        }
        return over ? Standing.TIMED_OUT : Standing.OPEN;
    }
}
