package cn.huijian.entity.store;

import cn.huijian.access.Scope;
import cn.huijian.kernel.EntityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs of firms that may be one (疑似重复), and what persons decided about them. */
@Repository
public class Candidates {
    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a pair. */
    public enum State {
        /** 待认定. */
        OPEN,
        /** 暂缓. */
        DEFERRED,
        /** 已合并. */
        SAME,
        /** 不是同一家: never asked again unless one side changes materially. */
        DIFFERENT,
        /** 不再相似: one side changed before anybody decided. */
        LAPSED
    }

    /** A pair; {@code left} is the smaller number. What belongs to a decision is absent while there is none. */
    public record Candidate(
            long id,
            EntityId left,
            EntityId right,
            double probability,
            String model,
            String waterfall,
            State state,
            int version,
            Instant foundAt,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String reason,
            @Nullable Long merge) {}

    /**
     * What to list.
     *
     * @param least only pairs at least as probable, 0 to 1
     * @param name part of either name; empty for all
     */
    public record Filter(State state, double least, String name, Scope scope) {}

    /** A place in the list: most probable first, then the greatest number. */
    public record Position(double probability, long id) {}

    private static final String VISIBLE = """
            from entity.match_candidates c
                join entity.entities a on a.id = c.left_id
                join entity.entities b on b.id = c.right_id
            where c.state = :state and c.probability >= :least
                and (:everywhere or (a.unit_id = any(:units) and b.unit_id = any(:units)))
                and (cast(:state as text) in ('SAME', 'DIFFERENT') or (a.merged_into is null and b.merged_into is null))
                and (:name = '' or a.name like :pattern or b.name like :pattern)
            """;

    /** Pairs of which the reader may see both sides, most probable first. */
    public List<Candidate> list(Filter filter, @Nullable Position after, int limit) {
        Position from = after == null ? new Position(2, Long.MAX_VALUE) : after;
        return bound("select c.* " + VISIBLE + """
                    and (c.probability, c.id) < (:afterProbability, :afterId)
                order by c.probability desc, c.id desc
                limit :limit
                """, filter)
                .param("afterProbability", from.probability())
                .param("afterId", from.id())
                .param("limit", limit)
                .query((row, n) -> candidate(row))
                .list();
    }

    /** How many the filter finds, up to a bound. */
    public int count(Filter filter, int bound) {
        return bound("select count(*) from (select 1 " + VISIBLE + " limit :limit) found", filter)
                .param("limit", bound)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("state", filter.state().name())
                .param("least", filter.least())
                .param("everywhere", filter.scope().wholeBureau())
                .param("units", filter.scope().unitNumbers())
                .param("name", filter.name())
                .param(
                        "pattern",
                        "%"
                                + filter.name()
                                        .replace("\\", "\\\\")
                                        .replace("%", "\\%")
                                        .replace("_", "\\_") + "%");
    }

    public Optional<Candidate> find(long id) {
        return jdbc.sql("select * from entity.match_candidates where id = :id")
                .param("id", id)
                .query((row, n) -> candidate(row))
                .optional();
    }

    /** Decides a pair; false if it has another version by now or was decided for good. */
    public boolean decide(long id, int version, State state, String reason, String by, Instant now) {
        return jdbc.sql("""
                update entity.match_candidates
                set state = :state, reason = :reason, decided_by = :by, decided_at = :now, version = version + 1
                where id = :id and version = :version and state in ('OPEN', 'DEFERRED', 'LAPSED')
                """)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static final String DIGEST = """
            (select sha256(convert_to(concat_ws(chr(31), coalesce(uscc, ''), name, coalesce(address, ''), coalesce(district, ''),
                coalesce(industry, ''), kind), 'UTF8')) from entity.entities where id = %s)
            """;

    private static final String SETTLE =
            """
            insert into entity.match_candidates
                (left_id, right_id, probability, model, waterfall, left_digest, right_digest, state, found_at, decided_at, decided_by, reason, merge_id)
            select least(n.one, n.other), greatest(n.one, n.other), :probability, 'desk', '{}',
            """ + DIGEST.formatted("least(n.one, n.other)") + "," + DIGEST.formatted("greatest(n.one, n.other)") + """
                , :state, :now, :now, :by, n.reason, n.merge
            from unnest(:ones::bigint[], :others::bigint[], :merges::bigint[], :reasons::text[]) as n (one, other, merge, reason)
            on conflict (left_id, right_id) do update
            set state = excluded.state, decided_at = excluded.decided_at, decided_by = excluded.decided_by, reason = excluded.reason,
                merge_id = excluded.merge_id, left_digest = excluded.left_digest, right_digest = excluded.right_digest,
                version = entity.match_candidates.version + 1
            """;

    /** A pair about which a merge, or its end, says something, and why. */
    public record Settled(EntityId one, EntityId other, long merge, String reason) {}

    /** Remembers what merges, or their end, say about pairs, each pair once, whether or not the matcher ever found them. */
    public void settle(List<Settled> pairs, State state, String by, Instant now) {
        jdbc.sql(SETTLE)
                .param("ones", pairs.stream().map(pair -> pair.one().value()).toArray(Long[]::new))
                .param(
                        "others",
                        pairs.stream().map(pair -> pair.other().value()).toArray(Long[]::new))
                .param("merges", pairs.stream().map(Settled::merge).toArray(Long[]::new))
                .param("reasons", pairs.stream().map(Settled::reason).toArray(String[]::new))
                .param("probability", state == State.SAME ? 1.0 : 0.0)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** A pair that the matcher found. */
    public record Found(EntityId one, EntityId other, double probability, String waterfall) {}

    private static final String FIND = """
            insert into entity.match_candidates
                (left_id, right_id, probability, model, waterfall, left_digest, right_digest, state, found_at)
            select f.left_id, f.right_id, f.probability, :model, f.waterfall, a.digest, b.digest, 'OPEN', :now
            from unnest(:lefts::bigint[], :rights::bigint[], :probabilities::float8[], :waterfalls::text[])
                    as f (left_id, right_id, probability, waterfall)
                cross join lateral (select %s as digest) a
                cross join lateral (select %s as digest) b
            on conflict (left_id, right_id) do update
            set probability = excluded.probability, model = excluded.model, waterfall = excluded.waterfall,
                left_digest = excluded.left_digest, right_digest = excluded.right_digest, state = 'OPEN', found_at = excluded.found_at,
                decided_at = null, decided_by = null, reason = null, version = entity.match_candidates.version + 1
            where case when entity.match_candidates.state in ('OPEN', 'LAPSED')
                    then (entity.match_candidates.state, entity.match_candidates.probability, entity.match_candidates.model)
                        is distinct from ('OPEN', excluded.probability, excluded.model)
                    else entity.match_candidates.state in ('DIFFERENT', 'DEFERRED')
                        and (entity.match_candidates.left_digest, entity.match_candidates.right_digest)
                            is distinct from (excluded.left_digest, excluded.right_digest) end
            """.formatted(DIGEST.formatted("f.left_id"), DIGEST.formatted("f.right_id"));

    /**
     * Puts found pairs on the desk. What a person decided stands while neither side has changed materially since; an open pair gets the newer
     * explanation. Gives how many were put or changed.
     */
    public int find(List<Found> found, String model, Instant now) {
        if (found.isEmpty()) {
            return 0;
        }
        return jdbc.sql(FIND)
                .param("model", model)
                .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("lefts", lefts(found))
                .param("rights", rights(found))
                .param("probabilities", found.stream().map(Found::probability).toArray(Double[]::new))
                .param("waterfalls", found.stream().map(Found::waterfall).toArray(String[]::new))
                .update();
    }

    /** Takes from the desk open pairs of these firms that were not found again: one side changed. Gives how many. */
    public int lapse(List<EntityId> firms, List<Found> found) {
        return jdbc.sql("""
                update entity.match_candidates c
                set state = 'LAPSED', version = version + 1
                where c.state = 'OPEN' and c.model <> 'desk' and (c.left_id = any(:firms) or c.right_id = any(:firms))
                    and not exists (
                        select 1 from unnest(:lefts::bigint[], :rights::bigint[]) as f (left_id, right_id)
                        where f.left_id = c.left_id and f.right_id = c.right_id)
                """)
                .param("firms", firms.stream().map(EntityId::value).toArray(Long[]::new))
                .param("lefts", lefts(found))
                .param("rights", rights(found))
                .update();
    }

    private static final String DIFFERENT =
            """
            select f.place
            from unnest(:lefts::bigint[], :rights::bigint[]) with ordinality as f (left_id, right_id, place)
            join entity.match_candidates c on c.left_id = f.left_id and c.right_id = f.right_id
            where c.state in ('DIFFERENT', 'DEFERRED') and c.left_digest = %s and c.right_digest = %s
            """.formatted(DIGEST.formatted("c.left_id"), DIGEST.formatted("c.right_id"));

    /** Those of the pairs of which a person said that they are different firms, if neither has changed materially since. */
    public Set<Found> different(List<Found> pairs) {
        Set<Found> different = new HashSet<>();
        if (!pairs.isEmpty()) {
            jdbc.sql(DIFFERENT)
                    .param("lefts", lefts(pairs))
                    .param("rights", rights(pairs))
                    .query(row -> {
                        different.add(pairs.get(row.getInt("place") - 1));
                    });
        }
        return different;
    }

    /** The same of one pair. */
    public boolean different(EntityId one, EntityId other) {
        return !different(List.of(new Found(one, other, 0, ""))).isEmpty();
    }

    private static Long[] lefts(List<Found> pairs) {
        return pairs.stream()
                .map(pair -> Math.min(pair.one().value(), pair.other().value()))
                .toArray(Long[]::new);
    }

    private static Long[] rights(List<Found> pairs) {
        return pairs.stream()
                .map(pair -> Math.max(pair.one().value(), pair.other().value()))
                .toArray(Long[]::new);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        long merge = row.getLong("merge_id");
        @Nullable Long mergeId = row.wasNull() ? null : merge;
        return new Candidate(
                row.getLong("id"),
                new EntityId(row.getLong("left_id")),
                new EntityId(row.getLong("right_id")),
                row.getDouble("probability"),
                row.getString("model"),
                row.getString("waterfall"),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getTimestamp("found_at").toInstant(),
                row.getTimestamp("decided_at") == null
                        ? null
                        : row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by"),
                row.getString("reason"),
                mergeId);
    }
}
