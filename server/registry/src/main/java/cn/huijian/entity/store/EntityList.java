package cn.huijian.entity.store;

import cn.huijian.entity.store.ListQuery.Sort;
import cn.huijian.kernel.BoundedCount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of the register within a reader's rights, in a stable order, at a cost that does not grow with the register. */
@Repository
public class EntityList {
    /** The least number of rows of a station that the ordered way looks at before it gives up. */
    private static final int LEAST_BOUND = 3_000;

    /** How many rows are counted among when each needs its grade looked up. */
    private static final int GRADED_SAMPLE = 2_000;

    /** What a step along the covering index and a row fetched from the table cost, in microseconds, roughly. */
    private static final double STEP = 1.0;

    private static final double FETCH = 6.0;

    private final JdbcClient jdbc;

    private final SearchStatistics statistics;

    EntityList(JdbcClient jdbc, SearchStatistics statistics) {
        this.jdbc = jdbc;
        this.statistics = statistics;
    }

    /** A row of the list. {@code grade} is {@code -} for 未评. */
    public record Line(
            long id,
            @Nullable String uscc,
            String name,
            String kind,
            String status,
            @Nullable LocalDate established,
            @Nullable String industry,
            @Nullable String district,
            @Nullable String street,
            @Nullable String grid,
            @Nullable String address,
            int unit,
            boolean demo,
            String grade) {}

    /** A page with the places behind and before it. */
    public record Lines(
            List<Line> lines,
            @Nullable Keyset next,
            @Nullable Keyset previous) {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    public Lines page(ListQuery query, @Nullable Keyset from, int limit) {
        List<Long> found = find(query, from, limit + 1);
        boolean more = found.size() > limit;
        List<Long> shown = new ArrayList<>(found.subList(0, Math.min(limit, found.size())));
        boolean back = from != null && from.back();
        if (back) {
            Collections.reverse(shown);
        }
        Map<Long, Line> lines = lines(shown);
        List<Line> page = shown.stream()
                .filter(lines::containsKey)
                .map(id -> java.util.Objects.requireNonNull(lines.get(id)))
                .toList();
        boolean hasNext = back || more;
        boolean hasPrevious = back ? more : from != null;
        return new Lines(
                page,
                hasNext && !page.isEmpty() ? keyset(query.sort(), false, page.getLast()) : null,
                hasPrevious && !page.isEmpty() ? keyset(query.sort(), true, page.getFirst()) : null);
    }

    /**
     * Hits, counted with bounded work: exactly where the index finds them or the list is short, otherwise those among the first rows of the list, as
     * "at least so many". Never more than {@code bound} nor, when there are more, fewer than {@code seen}.
     */
    public BoundedCount count(ListQuery query, int bound, int seen) {
        var sql = new ListSql(query, null);
        if (sql.empty()) {
            return new BoundedCount(0, false);
        }
        boolean indexed = way(sql, bound).indexed();
        int rows = query.grades().isEmpty() ? bound + 1 : Math.min(bound + 1, GRADED_SAMPLE);
        String statement = indexed ? sql.countIndexed(bound) : sql.countAmong(rows);
        int[] counted = jdbc.sql(statement)
                .params(sql.parameters())
                .query((row, n) -> new int[] {row.getInt(1), row.getInt(2)})
                .single();
        if (indexed || counted[1] < rows) {
            return BoundedCount.ofLimited(counted[0], bound);
        }
        return new BoundedCount(Math.min(Math.max(counted[0], seen), bound), true);
    }

    /** When the register last changed; absent while it is empty. */
    public @Nullable Instant lastChange() {
        return jdbc.sql("select recorded_at from entity.register_entries order by id desc limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    private List<Long> find(ListQuery query, @Nullable Keyset from, int limit) {
        var sql = new ListSql(query, from);
        if (sql.empty()) {
            return List.of();
        }
        Way way = way(sql, limit);
        if (way.indexed()) {
            return ids(sql.indexed(limit), sql);
        }
        if (!sql.indexable()) {
            return ids(sql.ordered(0, limit), sql);
        }
        List<Long> ordered = ids(sql.ordered(way.bound(), limit), sql);
        return ordered.size() == limit ? ordered : ids(sql.indexed(limit), sql);
    }

    /** Which way is cheaper, and how many rows the ordered way may look at before the estimate must be wrong. */
    private record Way(boolean indexed, int bound) {}

    private Way way(ListSql sql, int wanted) {
        if (!sql.indexable()) {
            return new Way(false, 0);
        }
        SearchStatistics.Snapshot now = statistics.get();
        double rows = sql.rows(now);
        double share = sql.indexedShare(now);
        double steps = Math.min(rows, wanted / Math.max(share * sql.remainingShare(), 1e-9));
        boolean indexed = rows * share * FETCH < steps * STEP;
        return new Way(indexed, (int) Math.clamp(4 * steps, LEAST_BOUND, Integer.MAX_VALUE));
    }

    private List<Long> ids(String statement, ListSql sql) {
        List<Long> ids = new ArrayList<>();
        jdbc.sql(statement).params(sql.parameters()).query(row -> {
            ids.add(row.getLong(1));
        });
        return ids;
    }

    private static final String LINES = """
            select e.id, e.uscc, e.name, e.kind, e.status, e.established, e.industry, e.district, e.street, e.grid, e.address, e.unit_id, e.demo,
                coalesce(l.grade, '-')
            from entity.entities e left join entity.labels l on l.entity_id = e.id
            where e.id = any(:ids)
            """;

    private Map<Long, Line> lines(List<Long> ids) {
        Map<Long, Line> lines = HashMap.newHashMap(ids.size());
        if (!ids.isEmpty()) {
            jdbc.sql(LINES).param("ids", ids.toArray(Long[]::new)).query(row -> {
                Line line = line(row);
                lines.put(line.id(), line);
            });
        }
        return lines;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                row.getBoolean(13),
                row.getString(14));
    }

    private static Keyset keyset(Sort sort, boolean back, Line line) {
        String key = switch (sort) {
            case NEWEST -> "";
            case NAME -> cn.huijian.entity.model.Initials.of(line.name());
            case ESTABLISHED ->
                line.established() == null ? "0001-01-01" : line.established().toString();
        };
        return new Keyset(back, key, line.id(), 0);
    }
}
