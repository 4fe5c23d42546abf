package cn.huijian.creditrisk.store;

import cn.huijian.access.Scope;
import cn.huijian.kernel.EntityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists and counts of grades within the reader's rows. */
@Component
public class GradeLists {
    private static final String SELECT = """
            select s.entity_id, s.unit_id, s.grade, s.grade_before, s.grade_since, s.grade_cause, s.score, s.indicative_score, s.indicative_grade
            from creditrisk.standings s
            """;

    private final JdbcClient jdbc;

    GradeLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One firm with its grade. */
    public record Row(
            EntityId entity,
            int unit,
            String grade,
            String before,
            @Nullable LocalDate since,
            @Nullable String cause,
            int score,
            @Nullable Integer indicativeScore,
            @Nullable String indicativeGrade) {}

    /**
     * What to list.
     *
     * @param grade one grade, or all if {@code null}
     * @param changedSince only those whose grade changed on or after this day
     */
    public record Filter(
            @Nullable String grade,
            @Nullable Integer unit,
            @Nullable LocalDate changedSince) {}

    /** A place in the list: score, highest first, then number. */
    public record Position(int score, long entity) {}

    /** Firms by the score at which they were graded, highest first. */
    public List<Row> list(Filter filter, Scope scope, @Nullable Position after, int limit) {
        Position from = after == null ? new Position(Integer.MAX_VALUE, 0) : after;
        return jdbc.sql(SELECT + where(filter) + """
                    and (s.score < :afterScore or (s.score = :afterScore and s.entity_id > :afterEntity))
                order by s.score desc, s.entity_id
                limit :limit
                """)
                .param("wholeBureau", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .param("grade", filter.grade())
                .param("unit", filter.unit())
                .param("since", filter.changedSince())
                .param("afterScore", from.score())
                .param("afterEntity", from.entity())
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** How many the filter finds, up to a bound. */
    public int count(Filter filter, Scope scope, int bound) {
        return jdbc.sql("select count(*) from (select 1 from creditrisk.standings s\n" + where(filter)
                        + "limit :bound) found")
                .param("wholeBureau", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .param("grade", filter.grade())
                .param("unit", filter.unit())
                .param("since", filter.changedSince())
                .param("bound", bound)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Grade and number of firms. */
    public record Share(String grade, long firms) {}

    /** How many firms of each grade the reader may see; read from the index alone. */
    public List<Share> distribution(Scope scope) {
        return jdbc.sql("""
                select grade, count(*) as firms
                from creditrisk.standings
                where (:wholeBureau or unit_id = any(:units::int[]))
                group by grade
                order by grade
                """)
                .param("wholeBureau", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .query((row, number) -> new Share(row.getString("grade"), row.getLong("firms")))
                .list();
    }

    /** Firms of the reader spread over all of them, the same at each call; for trying out a scorecard. */
    public List<EntityId> sample(Scope scope, int most) {
        return jdbc.sql("""
                select entity_id
                from creditrisk.standings
                where (:wholeBureau or unit_id = any(:units::int[]))
                order by hashint8(entity_id), entity_id
                limit :most
                """)
                .param("wholeBureau", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .param("most", most)
                .query((row, number) -> new EntityId(row.getLong("entity_id")))
                .list();
    }

    public Optional<Row> find(EntityId entity) {
        return jdbc.sql(SELECT + "where s.entity_id = :entity")
                .param("entity", entity.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Only the conditions that are asked for, so that each combination gets a plan of its own. */
    private static String where(Filter filter) {
        return "where (:wholeBureau or s.unit_id = any(:units::int[]))"
                + (filter.grade() == null ? " and (cast(:grade as text) is null)" : " and s.grade = :grade")
                + (filter.unit() == null ? " and (cast(:unit as int) is null)" : " and s.unit_id = :unit")
                + (filter.changedSince() == null
                        ? " and (cast(:since as date) is null)\n"
                        : " and s.grade_since >= :since and s.grade_before <> s.grade\n");
    }

    private static Row read(java.sql.ResultSet row) throws java.sql.SQLException {
        int score = row.getInt("indicative_score");
        Integer indicative = row.wasNull() ? null : score;
        return new Row(
                new EntityId(row.getLong("entity_id")),
                row.getInt("unit_id"),
                row.getString("grade"),
                row.getString("grade_before"),
                row.getObject("grade_since", LocalDate.class),
                row.getString("grade_cause"),
                row.getInt("score"),
                indicative,
                row.getString("indicative_grade"));
    }
}
