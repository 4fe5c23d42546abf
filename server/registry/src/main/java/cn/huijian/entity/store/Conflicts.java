package cn.huijian.entity.store;

import cn.huijian.entity.model.Json;
import cn.huijian.kernel.PersonRef;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Two different rows for one firm, waiting for a person or decided by one. */
@Repository
public class Conflicts {
    private final JdbcClient jdbc;

    Conflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of the two rows a person chose. */
    public enum Choice {
        /** What the register held stays. */
        STANDING,
        /** The other row takes its place. */
        CHALLENGER
    }

    /** A conflict; {@code choice} and what belongs to it are absent while it is open. */
    public record Conflict(
            long id,
            long entity,
            String source,
            ByteBuffer digest,
            Map<String, String> given,
            Map<String, @Nullable String> normalised,
            @Nullable PersonRef person,
            LocalDate validFrom,
            long run,
            long row,
            Instant openedAt,
            @Nullable Choice choice,
            @Nullable String reason,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt) {}

    /** Conflicts open or decided, newest first. */
    public List<Conflict> list(boolean open, long before, int limit) {
        return jdbc.sql(
                        "select * from entity.conflicts where (choice is null) = :open and id < :before order by id desc limit :limit")
                .param("open", open)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> conflict(row))
                .list();
    }

    public Optional<Conflict> find(long id) {
        return jdbc.sql("select * from entity.conflicts where id = :id")
                .param("id", id)
                .query((row, n) -> conflict(row))
                .optional();
    }

    /** Whether an entity has a conflict that waits for a person. */
    public boolean open(long entity) {
        return jdbc.sql("select exists (select 1 from entity.conflicts where entity_id = :id and choice is null)")
                .param("id", entity)
                .query(Boolean.class)
                .single();
    }

    /** Decides an open conflict; false if somebody was faster. */
    public boolean decide(long id, Choice choice, String reason, String by, Instant now) {
        return jdbc.sql(
                                "update entity.conflicts set choice = :choice, reason = :reason, resolved_by = :by, resolved_at = :now where id = :id and choice is null")
                        .param("choice", choice.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The entry that stood was wrong: it is no longer known from now on. */
    public void correctStanding(Conflict conflict, Instant now) {
        jdbc.sql(
                        "update entity.register_entries set superseded_at = :now, superseded_how = 'CORRECTED' where entity_id = :entity and source = :source and superseded_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("entity", conflict.entity())
                .param("source", conflict.source())
                .update();
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        @Nullable UUID person = row.getObject("person", UUID.class);
        @Nullable String choice = row.getString("choice");
        return new Conflict(
                row.getLong("id"),
                row.getLong("entity_id"),
                row.getString("source"),
                ByteBuffer.wrap(row.getBytes("digest")),
                Json.texts(row.getString("given")),
                Json.nullableTexts(row.getString("normalised")),
                person == null ? null : new PersonRef(person),
                row.getObject("valid_from", LocalDate.class),
                row.getLong("run_id"),
                row.getLong("row_number"),
                row.getTimestamp("opened_at").toInstant(),
                choice == null ? null : Choice.valueOf(choice),
                row.getString("reason"),
                row.getString("resolved_by"),
                row.getTimestamp("resolved_at") == null
                        ? null
                        : row.getTimestamp("resolved_at").toInstant());
    }
}
