package cn.huijian.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Commands that may be sent twice and must be done once. A key is taken before the command runs; the command's own transaction marks the key as
 * having taken effect, so that after a crash nobody can do it a second time; the answer is kept with the key.
 */
@Component
public final class IdempotencyKeys implements TransactionExecutionListener {
    private static final Duration KEEP = Duration.ofDays(2);

    private static final ThreadLocal<Taken> CURRENT = new ThreadLocal<>();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration deadAfter;

    /** @param deadAfter after this time without an answer a command is taken for dead and may be tried again, if it took no effect */
    IdempotencyKeys(
            DataSource database, Clock clock, @Value("${huijian.commands.dead-after:PT2M}") Duration deadAfter) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
        this.deadAfter = deadAfter;
    }

    /** A key that this request holds. */
    public record Taken(String caller, String key, UUID attempt) {}

    /** The answer that was given the first time. */
    @SuppressWarnings("ArrayRecordComponent") // a body of bytes, compared by nobody
    public record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {}

    /** What stands against a key. */
    public sealed interface Claim {
        /** The command is to be done now. */
        record Fresh(Taken taken) implements Claim {}

        /** It was done; this is the answer. */
        record Answered(Answer answer) implements Claim {}

        /** The key was used for another command. */
        record Misused() implements Claim {}

        /** The command is being done at this moment. */
        record Busy() implements Claim {}

        /** The command took effect, but its answer was lost in a crash. */
        record Done() implements Claim {}
    }

    private record Held(
            String digest,
            UUID attempt,
            Instant begunAt,
            boolean tookEffect,
            @Nullable Answer answer) {}

    /** Takes the key, or says why it cannot be taken. */
    public Claim claim(String caller, String key, byte[] requestDigest) {
        var taken = new Taken(caller, key, UUID.randomUUID());
        Instant now = clock.instant();
        int inserted = jdbc.sql("""
                insert into access.idempotency_keys (caller, key, request_digest, attempt, begun_at)
                values (:caller, :key, :digest, :attempt, :now)
                on conflict (caller, key) do nothing
                """)
                .param("caller", caller)
                .param("key", key)
                .param("digest", requestDigest)
                .param("attempt", taken.attempt())
                .param("now", Timestamp.from(now))
                .update();
        if (inserted == 1) {
            return new Claim.Fresh(taken);
        }
        Optional<Held> held = find(caller, key);
        if (held.isEmpty()) {
            return new Claim.Busy();
        }
        return against(held.get(), taken, requestDigest, now);
    }

    /** Runs the command so that its transaction marks the key. */
    public void begin(Taken taken) {
        CURRENT.set(taken);
    }

    public void end() {
        CURRENT.remove();
    }

    /** Keeps the answer of a command that was done. */
    public void answer(Taken taken, Answer answer) {
        jdbc.sql("""
                update access.idempotency_keys
                set status = :status, content_type = :type, location = :location, etag = :etag, body = :body
                where caller = :caller and key = :key and attempt = :attempt
                """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("etag", answer.etag())
                .param("body", answer.body())
                .param("caller", taken.caller())
                .param("key", taken.key())
                .param("attempt", taken.attempt())
                .update();
    }

    /** Frees the key of a command that was refused, or that broke before it took effect. */
    public void release(Taken taken, boolean refused) {
        jdbc.sql("""
                delete from access.idempotency_keys
                where caller = :caller and key = :key and attempt = :attempt and (:refused or not took_effect)
                """)
                .param("caller", taken.caller())
                .param("key", taken.key())
                .param("attempt", taken.attempt())
                .param("refused", refused)
                .update();
    }

    /**
     * Marks the key in the very transaction of the command. What a room commits by itself meanwhile, while that transaction waits, is not the command:
     * a crash between the two would else leave a key that says done where nothing was.
     */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Taken taken = CURRENT.get();
        if (taken == null
                || transaction.isReadOnly()
                || !transaction.isNewTransaction()
                || isWithinAnother(transaction)) {
            return;
        }
        int marked = jdbc.sql("""
                update access.idempotency_keys set took_effect = true
                where caller = :caller and key = :key and attempt = :attempt
                """)
                .param("caller", taken.caller())
                .param("key", taken.key())
                .param("attempt", taken.attempt())
                .update();
        if (marked == 0) {
            throw new IllegalStateException("the command was taken over by a repetition of itself: " + taken.key());
        }
    }

    private static boolean isWithinAnother(TransactionExecution transaction) {
        return transaction instanceof DefaultTransactionStatus status && status.getSuspendedResources() != null;
    }

    public void forgetOld() {
        jdbc.sql("delete from access.idempotency_keys where begun_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEEP)))
                .update();
    }

    private Claim against(Held held, Taken taken, byte[] requestDigest, Instant now) {
        if (!held.digest().equals(HexFormat.of().formatHex(requestDigest))) {
            return new Claim.Misused();
        }
        if (held.answer() != null) {
            return new Claim.Answered(held.answer());
        }
        if (held.tookEffect()) {
            return new Claim.Done();
        }
        boolean dead = held.begunAt().plus(deadAfter).isBefore(now);
        return dead && takeOver(held, taken, now) ? new Claim.Fresh(taken) : new Claim.Busy();
    }

    private boolean takeOver(Held held, Taken taken, Instant now) {
        return jdbc.sql("""
                        update access.idempotency_keys set attempt = :attempt, begun_at = :now
                        where caller = :caller and key = :key and attempt = :former and not took_effect
                        """)
                        .param("attempt", taken.attempt())
                        .param("now", Timestamp.from(now))
                        .param("caller", taken.caller())
                        .param("key", taken.key())
                        .param("former", held.attempt())
                        .update()
                == 1;
    }

    private Optional<Held> find(String caller, String key) {
        return jdbc.sql("select * from access.idempotency_keys where caller = :caller and key = :key")
                .param("caller", caller)
                .param("key", key)
                .query(IdempotencyKeys::held)
                .optional();
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        Integer status = row.getObject("status", Integer.class);
        Answer answer = status == null
                ? null
                : new Answer(
                        status,
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getBytes("body"));
        return new Held(
                HexFormat.of().formatHex(row.getBytes("request_digest")),
                row.getObject("attempt", UUID.class),
                row.getTimestamp("begun_at").toInstant(),
                row.getBoolean("took_effect"),
                answer);
    }
}
