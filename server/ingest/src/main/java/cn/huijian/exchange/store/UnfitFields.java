package cn.huijian.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fields judged unfit, and how they were cured. */
@Repository
public class UnfitFields {
    private final JdbcClient jdbc;

    UnfitFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who judged. */
    public enum Basis {
        PERSON,
        /** A declared least score that a delivery did not reach. */
        THRESHOLD
    }

    /** One judgement; {@code cure} and what belongs to it are absent while it holds. */
    public record Unfit(
            long id,
            String dataset,
            String field,
            @Nullable String source,
            Basis basis,
            String reason,
            String markedBy,
            Instant markedAt,
            @Nullable String cure,
            @Nullable String curedBy,
            @Nullable Instant curedAt) {}

    /** Keeps a judgement; false if the same one holds already. */
    public boolean mark(
            String dataset, String field, @Nullable String source, Basis basis, String reason, String by, Instant now) {
        return jdbc.sql("""
                                insert into exchange.unfit_fields (dataset, field, source, basis, reason, marked_by, marked_at)
                                values (:dataset, :field, :source, :basis, :reason, :by, :now)
                                on conflict (dataset, field, coalesce(source, ''), basis) where cured_at is null do nothing
                                """)
                        .param("dataset", dataset)
                        .param("field", field)
                        .param("source", source, Types.VARCHAR)
                        .param("basis", basis.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Ends a judgement; false if it was ended before. */
    public boolean cure(long id, String cure, String by, Instant now) {
        return jdbc.sql(
                                "update exchange.unfit_fields set cure = :cure, cured_by = :by, cured_at = :now where id = :id and cured_at is null")
                        .param("cure", cure)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    public Optional<Unfit> find(long id) {
        return jdbc.sql("select * from exchange.unfit_fields where id = :id")
                .param("id", id)
                .query((row, n) -> unfit(row))
                .optional();
    }

    /** Judgements that hold, oldest first; there are few. */
    public List<Unfit> open() {
        return jdbc.sql("select * from exchange.unfit_fields where cured_at is null order by id")
                .query((row, n) -> unfit(row))
                .list();
    }

    /** Judgements, those that hold first, then the newest. */
    public List<Unfit> list(int limit) {
        return jdbc.sql("select * from exchange.unfit_fields order by cured_at is not null, id desc limit :limit")
                .param("limit", limit)
                .query((row, n) -> unfit(row))
                .list();
    }

    private static Unfit unfit(ResultSet row) throws SQLException {
        return new Unfit(
                row.getLong("id"),
                row.getString("dataset"),
                row.getString("field"),
                row.getString("source"),
                Basis.valueOf(row.getString("basis")),
                row.getString("reason"),
                row.getString("marked_by"),
                row.getTimestamp("marked_at").toInstant(),
                row.getString("cure"),
                row.getString("cured_by"),
                row.getTimestamp("cured_at") == null
                        ? null
                        : row.getTimestamp("cured_at").toInstant());
    }
}
