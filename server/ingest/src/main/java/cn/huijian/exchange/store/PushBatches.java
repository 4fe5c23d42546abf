package cn.huijian.exchange.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Batches pushed by sources, and the nonces they used. */
@Repository
public class PushBatches {
    private final JdbcClient jdbc;

    PushBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A batch that was accepted. */
    public record Pushed(
            String receipt, String batch, String dataset, String bodySha256, long run, Instant receivedAt) {}

    public Optional<Pushed> find(long source, String batch) {
        return jdbc.sql("select * from exchange.push_batches where source_id = :source and batch = :batch")
                .param("source", source)
                .param("batch", batch)
                .query((row, n) -> new Pushed(
                        row.getString("receipt"),
                        row.getString("batch"),
                        row.getString("dataset"),
                        row.getString("body_sha256"),
                        row.getLong("run_id"),
                        row.getTimestamp("received_at").toInstant()))
                .optional();
    }

    /** Keeps one caller of a batch at a time until the transaction ends. */
    public void lock(long source, String batch) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('exchange.push.' || :source || '.' || :batch, 0))::text")
                .param("source", source)
                .param("batch", batch)
                .query(String.class)
                .single();
    }

    public void add(long source, Pushed batch) {
        jdbc.sql("""
                        insert into exchange.push_batches (receipt, source_id, batch, dataset, body_sha256, run_id, received_at)
                        values (:receipt, :source, :batch, :dataset, :sha, :run, :now)
                        """)
                .param("receipt", batch.receipt())
                .param("source", source)
                .param("batch", batch.batch())
                .param("dataset", batch.dataset())
                .param("sha", batch.bodySha256())
                .param("run", batch.run())
                .param("now", Runs.timestamp(batch.receivedAt()))
                .update();
    }

    /** Uses a nonce up; false if it was used before. */
    public boolean use(long source, String nonce, Instant now) {
        return jdbc.sql(
                                "insert into exchange.push_nonces (source_id, nonce, used_at) values (:source, :nonce, :now) on conflict do nothing")
                        .param("source", source)
                        .param("nonce", nonce)
                        .param("now", Runs.timestamp(now))
                        .update()
                == 1;
    }

    /** How long to wait before the next call is within the limit of the last minute; zero if it is now. */
    public Duration wait(long source, int perMinute, Instant now) {
        return jdbc.sql("""
                        select used_at from exchange.push_nonces
                        where source_id = :source and used_at > :since
                        order by used_at desc
                        offset :most limit 1
                        """)
                .param("source", source)
                .param("since", Runs.timestamp(now.minusSeconds(60)))
                .param("most", perMinute - 1)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .map(oldest -> Duration.between(now, oldest.plusSeconds(60)))
                .filter(wait -> wait.isPositive())
                .orElse(Duration.ZERO);
    }

    /** Forgets nonces that no clock window admits any more. */
    public int forget(Instant before) {
        return jdbc.sql("delete from exchange.push_nonces where used_at < :before")
                .param("before", Runs.timestamp(before))
                .update();
    }
}
