package cn.huijian.creditrisk.store;

import cn.huijian.access.Scope;
import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists and counts of grades within the reader's rows. */
@Component
public class GradeLists {
    private static final String COLUMNS =
            "s.entity_id, s.unit_id, s.grade, s.grade_before, s.grade_since, s.grade_cause, s.score, s.indicative_score, s.indicative_grade";
    private static final String[] GRADES =
            Stream.of(CreditGrade.values()).map(CreditGrade::name).toArray(String[]::new);

    /** So many differences beside the sums are worth the rewriting. */
    private static final int ENOUGH_TO_GATHER = 500;

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
     * @param changedIn only those whose grade changed in this month
     */
    public record Filter(
            @Nullable String grade,
            @Nullable Integer unit,
            @Nullable YearMonth changedIn) {}

    /** A place in the list: score, highest first, then number. */
    public record Position(int score, long entity) {}

    /** Firms by the score at which they were graded, highest first: of each unit and grade the first ones by index, and of these the first. */
    public List<Row> list(Filter filter, Scope scope, @Nullable Position after, int limit) {
        Position from = after == null ? new Position(Integer.MAX_VALUE, 0) : after;
        boolean byUnit = byUnit(filter, scope);
        return asked(
                        "select " + COLUMNS + " from unnest(:grades::text[]) as g (grade)\n"
                                + (byUnit ? "cross join unnest(:units::int[]) as u (unit_id)\n" : "")
                                + "cross join lateral (select * from creditrisk.standings s where s.grade = g.grade"
                                + (byUnit ? " and s.unit_id = u.unit_id" : "")
                                + (filter.changedIn() == null ? "" : " and s.changed_in = :month")
                                + """
                                 and (-s.score, s.entity_id) > (:afterScore, :afterEntity)
                                    order by -s.score, s.entity_id
                                    limit :limit
                                ) s
                                order by -s.score, s.entity_id
                                limit :limit
                                """,
                        filter,
                        scope)
                .param("grades", filter.grade() == null ? GRADES : new String[] {filter.grade()})
                .param("afterScore", -from.score())
                .param("afterEntity", from.entity())
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** How many the filter finds, up to a bound. */
    public int count(Filter filter, Scope scope, int bound) {
        return asked(
                        "select count(*) from (select 1 from creditrisk.standings s where true"
                                + (byUnit(filter, scope) ? " and s.unit_id = any(:units::int[])" : "")
                                + (filter.grade() == null ? "" : " and s.grade = :grade")
                                + (filter.changedIn() == null ? "" : " and s.changed_in = :month")
                                + " limit :bound) found",
                        filter,
                        scope)
                .param("grade", filter.grade())
                .param("bound", bound)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private static boolean byUnit(Filter filter, Scope scope) {
        return filter.unit() != null || !scope.wholeBureau();
    }

    /** A query with the units that both the filter and the reader's rights leave. */
    private JdbcClient.StatementSpec asked(String sql, Filter filter, Scope scope) {
        Integer unit = filter.unit();
        Integer[] units = unit == null
                ? scope.unitNumbers()
                : scope.covers(new UnitId(unit)) ? new Integer[] {unit} : new Integer[0];
        YearMonth month = filter.changedIn();
        return jdbc.sql(sql)
                .param("units", units)
                .param("month", month == null ? null : month.getYear() * 12 + month.getMonthValue());
    }

    /** Grade and number of firms. */
    public record Share(String grade, long firms) {}

    /** How many firms of each grade the reader may see, from counts kept beside the rows. */
    public List<Share> distribution(Scope scope) {
        return jdbc.sql("select grade, sum(firms) as firms from creditrisk.grade_counts"
                        + (scope.wholeBureau() ? "" : " where unit_id = any(:units::int[])")
                        + " group by grade having sum(firms) > 0 order by grade")
                .param("units", scope.unitNumbers())
                .query((row, number) -> new Share(row.getString("grade"), row.getLong("firms")))
                .list();
    }

    /** Puts the differences of the counts together, each of them once, whoever else counts or reads meanwhile. */
    public void gatherCounts() {
        jdbc.sql("""
                with gone as (
                    delete from creditrisk.grade_counts
                    where (select count(*) - count(distinct (unit_id, grade)) from creditrisk.grade_counts) >= :enough
                    returning unit_id, grade, firms
                )
                insert into creditrisk.grade_counts (unit_id, grade, firms)
                select unit_id, grade, sum(firms) from gone group by unit_id, grade having sum(firms) <> 0
                """).param("enough", ENOUGH_TO_GATHER).update();
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
        return jdbc.sql("select " + COLUMNS + " from creditrisk.standings s where s.entity_id = :entity")
                .param("entity", entity.value())
                .query((row, number) -> read(row))
                .optional();
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
