package cn.huijian.exchange.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of rows that went back to their sources. */
@Repository
public class Returns {
    private final JdbcClient jdbc;

    Returns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One return; {@code receipt} is what the source answered. */
    public record Return(
            long id,
            String dataset,
            String source,
            int rows,
            String reason,
            String by,
            Instant at,
            boolean received,
            @Nullable String receipt,
            @Nullable Instant receiptAt,
            int version) {}

    public long add(String dataset, String source, int rows, String reason, String by, Instant now) {
        return jdbc.sql(
                        "insert into exchange.returns (dataset, source, row_count, reason, returned_by, returned_at) values (:dataset, :source, :rows, :reason, :by, :at) returning id")
                .param("dataset", dataset)
                .param("source", source)
                .param("rows", rows)
                .param("reason", reason)
                .param("by", by)
                .param("at", Runs.timestamp(now))
                .query(Long.class)
                .single();
    }

    /** Newest first, from below {@code before}. */
    public List<Return> list(long before, int limit) {
        return jdbc.sql("select * from exchange.returns where id < :before order by id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    public Optional<Return> find(long id) {
        return jdbc.sql("select * from exchange.returns where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Notes the answer of the source over the version that was seen. */
    public boolean receive(long id, int version, String receipt, Instant now) {
        return jdbc.sql(
                                "update exchange.returns set state = 'RECEIVED', receipt = :receipt, receipt_at = :now, version = version + 1 where id = :id and version = :version and state = 'SENT'")
                        .param("id", id)
                        .param("version", version)
                        .param("receipt", receipt)
                        .param("now", Runs.timestamp(now))
                        .update()
                == 1;
    }

    private static Return read(java.sql.ResultSet row) throws java.sql.SQLException {
        java.sql.@Nullable Timestamp receiptAt = row.getTimestamp("receipt_at");
        return new Return(
                row.getLong("id"),
                row.getString("dataset"),
                row.getString("source"),
                row.getInt("row_count"),
                row.getString("reason"),
                row.getString("returned_by"),
                row.getTimestamp("returned_at").toInstant(),
                row.getString("state").equals("RECEIVED"),
                row.getString("receipt"),
                receiptAt == null ? null : receiptAt.toInstant(),
                row.getInt("version"));
    }
}
