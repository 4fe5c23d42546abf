package cn.huijian.creditrisk.store;

import cn.huijian.creditrisk.model.Assessed;
import cn.huijian.creditrisk.store.Scorecards.Used;
import cn.huijian.kernel.EntityId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Results as they are kept: the monthly ones and those of grave events for ever, the indicative one until the next fact. */
@Component
public class Assessments {
    private final JdbcClient jdbc;

    Assessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps results for good and gives their numbers, in order; the indicative score of each firm points to it. */
    public List<Long> keep(
            List<Assessed> results, Used scorecard, Instant knownAt, @Nullable Long run, List<String> causes) {
        if (results.isEmpty()) {
            return List.of();
        }
        List<Long> ids = jdbc.sql("select nextval('creditrisk.assessments_id_seq') from generate_series(1, :count)")
                .param("count", results.size())
                .query((row, number) -> row.getLong(1))
                .list();
        jdbc.sql("""
                insert into creditrisk.assessments (
                    id, entity_id, run_id, known_at, as_of, scorecard_id, score, coverage, grade, cause, input_digest, input, explanation
                ) overriding system value
                select r.id, r.entity_id, :run, :knownAt, :asOf, :scorecard, r.score, r.coverage, r.grade, r.cause, r.input_digest, r.input, r.explanation
                from unnest(
                    :ids::bigint[], :entities::bigint[], :scores::int[], :coverages::int[], :grades::text[], :causes::text[], :digests::bytea[],
                    :inputs::bytea[], :explanations::bytea[]
                ) as r (id, entity_id, score, coverage, grade, cause, input_digest, input, explanation)
                """)
                .param("run", run)
                .param("knownAt", Timestamp.from(knownAt))
                .param("asOf", results.getFirst().input().asOf())
                .param("scorecard", scorecard.id())
                .param("ids", ids.toArray(Long[]::new))
                .param(
                        "entities",
                        results.stream().map(one -> one.entity().value()).toArray(Long[]::new))
                .param("scores", results.stream().map(Assessed::hundredths).toArray(Integer[]::new))
                .param("coverages", results.stream().map(Assessed::coverage).toArray(Integer[]::new))
                .param("grades", results.stream().map(one -> one.grade().name()).toArray(String[]::new))
                .param("causes", causes.toArray(String[]::new))
                .param("digests", digests(results))
                .param("inputs", inputs(results, scorecard))
                .param("explanations", explanations(results, scorecard))
                .update();
        point(results, ids, scorecard, knownAt);
        return ids;
    }

    private void point(List<Assessed> results, List<Long> ids, Used scorecard, Instant knownAt) {
        jdbc.sql("""
                insert into creditrisk.indicatives (entity_id, assessment_id, known_at, as_of, scorecard_id)
                select r.entity_id, r.id, :knownAt, :asOf, :scorecard
                from unnest(:ids::bigint[], :entities::bigint[]) as r (id, entity_id)
                on conflict (entity_id) do update
                set assessment_id = excluded.assessment_id, known_at = excluded.known_at, as_of = excluded.as_of,
                    scorecard_id = excluded.scorecard_id, input = null, explanation = null
                """)
                .param("knownAt", Timestamp.from(knownAt))
                .param("asOf", results.getFirst().input().asOf())
                .param("scorecard", scorecard.id())
                .param("ids", ids.toArray(Long[]::new))
                .param(
                        "entities",
                        results.stream().map(one -> one.entity().value()).toArray(Long[]::new))
                .update();
    }

    /** Keeps results as the indicative scores of their firms. */
    public void keepIndicative(List<Assessed> results, Used scorecard, Instant knownAt) {
        if (results.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into creditrisk.indicatives (entity_id, known_at, as_of, scorecard_id, input, explanation)
                select r.entity_id, :knownAt, :asOf, :scorecard, r.input, r.explanation
                from unnest(:entities::bigint[], :inputs::bytea[], :explanations::bytea[]) as r (entity_id, input, explanation)
                on conflict (entity_id) do update
                set assessment_id = null, known_at = excluded.known_at, as_of = excluded.as_of, scorecard_id = excluded.scorecard_id,
                    input = excluded.input, explanation = excluded.explanation
                """)
                .param("knownAt", Timestamp.from(knownAt))
                .param("asOf", results.getFirst().input().asOf())
                .param("scorecard", scorecard.id())
                .param(
                        "entities",
                        results.stream().map(one -> one.entity().value()).toArray(Long[]::new))
                .param("inputs", inputs(results, scorecard))
                .param("explanations", explanations(results, scorecard))
                .update();
    }

    /** A stored result, unpacked later with its scorecard. */
    @SuppressWarnings("ArrayRecordComponent") // bytes straight from the database; never compared
    public record Stored(
            long id,
            EntityId entity,
            LocalDate asOf,
            Instant knownAt,
            int scorecard,
            String cause,
            byte[] input,
            byte[] explanation) {}

    public Optional<Stored> find(long id) {
        return jdbc.sql("""
                select id, entity_id, as_of, known_at, scorecard_id, cause, input, explanation
                from creditrisk.assessments
                where id = :id
                """).param("id", id).query((row, number) -> read(row)).optional();
    }

    /** The indicative score of a firm, if it was ever computed. */
    public Optional<Stored> indicative(EntityId entity) {
        return jdbc.sql("""
                select coalesce(i.assessment_id, 0) as id, i.entity_id, i.as_of, i.known_at, i.scorecard_id, '指标分' as cause,
                    coalesce(i.input, a.input) as input, coalesce(i.explanation, a.explanation) as explanation
                from creditrisk.indicatives i
                left join creditrisk.assessments a on a.id = i.assessment_id
                where i.entity_id = :entity
                """)
                .param("entity", entity.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** One line of the history of a firm's results. */
    public record Line(long id, String grade, int score, LocalDate asOf, String cause, String scorecard) {}

    /** The kept results of a firm, newest first. */
    public List<Line> history(EntityId entity, int limit) {
        return jdbc.sql("""
                select a.id, a.grade, a.score, a.as_of, a.cause, s.version as scorecard
                from creditrisk.assessments a
                join creditrisk.scorecards s on s.id = a.scorecard_id
                where a.entity_id = :entity
                order by a.id desc
                limit :limit
                """)
                .param("entity", entity.value())
                .param("limit", limit)
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        row.getString("grade"),
                        row.getInt("score"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("cause"),
                        row.getString("scorecard")))
                .list();
    }

    private static Stored read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Stored(
                row.getLong("id"),
                new EntityId(row.getLong("entity_id")),
                row.getObject("as_of", LocalDate.class),
                row.getTimestamp("known_at").toInstant(),
                row.getInt("scorecard_id"),
                row.getString("cause"),
                row.getBytes("input"),
                row.getBytes("explanation"));
    }

    private static byte[][] digests(List<Assessed> results) {
        return results.stream()
                .map(one -> HexFormat.of().parseHex(one.explanation().inputDigest()))
                .toArray(byte[][]::new);
    }

    private static byte[][] inputs(List<Assessed> results, Used scorecard) {
        return results.parallelStream()
                .map(one -> scorecard.packing().pack(one.input().toBytes()))
                .toArray(byte[][]::new);
    }

    private static byte[][] explanations(List<Assessed> results, Used scorecard) {
        return results.parallelStream()
                .map(one -> scorecard.packing().pack(one.explanation().toBytes()))
                .toArray(byte[][]::new);
    }
}
