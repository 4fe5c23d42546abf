package cn.huijian.entity.store;

import cn.huijian.kernel.EntityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which firm was merged into which, since when, until when. A merge moves nothing: the records of a firm stay with it, and only what its
 * identifiers mean changes. So the end of a merge has nothing to put back.
 */
@Repository
public class Merges {
    private final JdbcClient jdbc;

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On what a merge rests. */
    public enum Basis {
        DESK,
        MATCHER
    }

    /** A merge to be made. {@code own} is what the survivor's row was by its own records, as canonical text. */
    public record NewMerge(
            EntityId survivor,
            EntityId merged,
            @Nullable Long candidate,
            Basis basis,
            String rule,
            String own,
            Instant at,
            String by,
            String reason) {}

    /** A merge; what belongs to its end is absent while it stands. */
    public record Merge(
            long id,
            EntityId survivor,
            EntityId merged,
            @Nullable Long candidate,
            Basis basis,
            String rule,
            String own,
            Instant at,
            String by,
            String reason,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            @Nullable String endReason) {
        public boolean stands() {
            return endedAt == null;
        }
    }

    private static final String INSERT = """
            insert into entity.merges (survivor_id, merged_id, candidate_id, basis, rule, own, merged_at, merged_by, reason)
            values (:survivor, :merged, :candidate, :basis, :rule, cast(:own as jsonb), :at, :by, :reason)
            returning id
            """;

    public long add(NewMerge merge) {
        return jdbc.sql(INSERT)
                .param("survivor", merge.survivor().value())
                .param("merged", merge.merged().value())
                .param("candidate", merge.candidate(), Types.BIGINT)
                .param("basis", merge.basis().name())
                .param("rule", merge.rule())
                .param("own", merge.own())
                .param("at", merge.at().atOffset(ZoneOffset.UTC))
                .param("by", merge.by())
                .param("reason", merge.reason())
                .query(Long.class)
                .single();
    }

    /** Ends a merge; false if it does not stand any more. */
    public boolean end(long id, String reason, String by, Instant at) {
        return jdbc.sql("""
                update entity.merges set unmerged_at = :at, unmerged_by = :by, unmerge_reason = :reason
                where id = :id and unmerged_at is null
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    public Optional<Merge> find(long id) {
        return jdbc.sql("select * from entity.merges where id = :id")
                .param("id", id)
                .query((row, n) -> merge(row))
                .optional();
    }

    /** All merges that a firm ever took part in, newest first; few by nature, at most 200. */
    public List<Merge> list(EntityId entity) {
        return jdbc.sql(
                        "select * from entity.merges where survivor_id = :id or merged_id = :id order by id desc limit 200")
                .param("id", entity.value())
                .query((row, n) -> merge(row))
                .list();
    }

    /** The merges into a firm that stand, oldest first. */
    public List<Merge> standingInto(EntityId survivor) {
        return jdbc.sql("select * from entity.merges where survivor_id = :id and unmerged_at is null order by id")
                .param("id", survivor.value())
                .query((row, n) -> merge(row))
                .list();
    }

    private static final String MEMBERS = """
            with recursive members (id) as (
                select cast(:id as bigint)
                union
                select m.merged_id from members s join entity.merges m on m.survivor_id = s.id
                where m.merged_at <= :knownAt and (m.unmerged_at is null or m.unmerged_at > :knownAt)
            )
            select id from members order by id
            """;

    /** The firm and all that were merged into it, as known at a moment. */
    public List<Long> members(EntityId entity, Instant knownAt) {
        return jdbc.sql(MEMBERS)
                .param("id", entity.value())
                .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private static final String ROOTS = """
            with recursive up (id, node) as (
                select m.merged_id, m.survivor_id from entity.merges m where m.unmerged_at is null and m.merged_id = any(:ids)
                union
                select up.id, m.survivor_id from up join entity.merges m on m.merged_id = up.node and m.unmerged_at is null
            )
            select id, node from up
            where not exists (select 1 from entity.merges m where m.unmerged_at is null and m.merged_id = up.node)
            union
            select m.survivor_id, m.survivor_id from entity.merges m
            where m.unmerged_at is null and m.survivor_id = any(:ids)
                and not exists (select 1 from entity.merges n where n.unmerged_at is null and n.merged_id = m.survivor_id)
            """;

    /** A firm of a batch and the one that stands for it, itself if others were merged into it. */
    public record Rooted(EntityId entity, EntityId root) {}

    /** Of a batch those firms that take part in a merge that stands: one statement that reads the merges, not the register. */
    public List<Rooted> roots(Collection<EntityId> entities) {
        return jdbc.sql(ROOTS)
                .param("ids", entities.stream().map(EntityId::value).toArray(Long[]::new))
                .query((row, n) -> new Rooted(new EntityId(row.getLong(1)), new EntityId(row.getLong(2))))
                .list();
    }

    /** Marks a firm as merged away, or as standing by itself. */
    public void mark(EntityId merged, @Nullable EntityId survivor, Instant now) {
        jdbc.sql("""
                update entity.entities set merged_into = :survivor, changed_at = :now, version = version + 1 where id = :id
                """)
                .param("survivor", survivor == null ? null : survivor.value(), Types.BIGINT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", merged.value())
                .update();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        long number = row.getLong("candidate_id");
        @Nullable Long candidate = row.wasNull() ? null : number;
        return new Merge(
                row.getLong("id"),
                new EntityId(row.getLong("survivor_id")),
                new EntityId(row.getLong("merged_id")),
                candidate,
                Basis.valueOf(row.getString("basis")),
                row.getString("rule"),
                row.getString("own"),
                row.getTimestamp("merged_at").toInstant(),
                row.getString("merged_by"),
                row.getString("reason"),
                row.getTimestamp("unmerged_at") == null
                        ? null
                        : row.getTimestamp("unmerged_at").toInstant(),
                row.getString("unmerged_by"),
                row.getString("unmerge_reason"));
    }
}
