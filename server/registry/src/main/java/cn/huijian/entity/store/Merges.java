package cn.huijian.entity.store;

import cn.huijian.kernel.EntityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            EntityId survivor, EntityId merged, @Nullable Long candidate, String own, String reason) {}

    /** The act in which merges are made: on what they rest, by which rule fields stand, when, and whose act it is. */
    public record Act(Basis basis, String rule, Instant at, String by) {}

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
            select n.survivor, n.merged, n.candidate, :basis, :rule, n.own::jsonb, :at, :by, n.reason
            from unnest(:survivors::bigint[], :merged::bigint[], :candidates::bigint[], :owns::text[], :reasons::text[])
                as n (survivor, merged, candidate, own, reason)
            returning id, merged_id
            """;

    /** Writes merges and gives the number of each by the firm that was merged away. */
    public Map<EntityId, Long> add(List<NewMerge> merges, Act act) {
        Map<EntityId, Long> numbers = HashMap.newHashMap(merges.size());
        jdbc.sql(INSERT)
                .param("basis", act.basis().name())
                .param("rule", act.rule())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("by", act.by())
                .param(
                        "survivors",
                        merges.stream().map(one -> one.survivor().value()).toArray(Long[]::new))
                .param(
                        "merged",
                        merges.stream().map(one -> one.merged().value()).toArray(Long[]::new))
                .param("candidates", merges.stream().map(NewMerge::candidate).toArray(Long[]::new))
                .param("owns", merges.stream().map(NewMerge::own).toArray(String[]::new))
                .param("reasons", merges.stream().map(NewMerge::reason).toArray(String[]::new))
                .query(row -> {
                    numbers.put(new EntityId(row.getLong("merged_id")), row.getLong("id"));
                });
        return numbers;
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
            with recursive down (id, node) as (
                select distinct id, id from unnest(:ids::bigint[]) as asked (id)
                union
                select down.id, m.merged_id from down join entity.merges m on m.survivor_id = down.node
                where m.merged_at <= :knownAt and (m.unmerged_at is null or m.unmerged_at > :knownAt)
            )
            select id, node from down order by id, node
            """;

    /** Of many firms at once, as known at a moment: each itself and all that were merged into it, in order of their numbers. */
    Map<EntityId, List<EntityId>> membersOf(Collection<EntityId> firms, Instant knownAt) {
        return members(firms, knownAt.atOffset(ZoneOffset.UTC));
    }

    /** The same as it stands now. */
    Map<EntityId, List<EntityId>> membersOf(Collection<EntityId> firms) {
        return members(firms, OffsetDateTime.MAX);
    }

    private Map<EntityId, List<EntityId>> members(Collection<EntityId> firms, OffsetDateTime knownAt) {
        Map<EntityId, List<EntityId>> members = HashMap.newHashMap(firms.size());
        if (!firms.isEmpty()) {
            jdbc.sql(MEMBERS)
                    .param("ids", numbers(firms))
                    .param("knownAt", knownAt)
                    .query(row -> {
                        members.computeIfAbsent(new EntityId(row.getLong(1)), firm -> new ArrayList<>(1))
                                .add(new EntityId(row.getLong(2)));
                    });
        }
        return members;
    }

    /** The firm and all that were merged into it, as known at a moment. */
    public List<EntityId> members(EntityId entity, Instant knownAt) {
        return membersOf(List.of(entity), knownAt).getOrDefault(entity, List.of(entity));
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
                .param("ids", numbers(entities))
                .query((row, n) -> new Rooted(new EntityId(row.getLong(1)), new EntityId(row.getLong(2))))
                .list();
    }

    /** Marks firms as merged away, each with the one that stands for it. */
    public void mark(Map<EntityId, EntityId> survivors, Instant now) {
        jdbc.sql("""
                update entity.entities e set merged_into = n.survivor, changed_at = :now, version = e.version + 1
                from unnest(:merged::bigint[], :survivors::bigint[]) as n (merged, survivor)
                where e.id = n.merged
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("merged", numbers(survivors.keySet()))
                .param("survivors", numbers(survivors.values()))
                .update();
    }

    /** Marks a firm as standing by itself. */
    public void unmark(EntityId merged, Instant now) {
        jdbc.sql(
                        "update entity.entities set merged_into = null, changed_at = :now, version = version + 1 where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", merged.value())
                .update();
    }

    private static Long[] numbers(Collection<EntityId> firms) {
        return firms.stream().map(EntityId::value).toArray(Long[]::new);
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
