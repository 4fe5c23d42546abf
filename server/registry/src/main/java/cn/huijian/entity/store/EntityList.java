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
    private final JdbcClient jdbc;
    private final SearchIndex index;

    EntityList(JdbcClient jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** A row of the list. {@code grade} is {@code -} for 未评; {@code industryDerived} if no source gave the industry. */
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
            String grade,
            boolean industryDerived) {}

    /** A page with the places behind and before it; {@code hits} counts from the place of the page on, in the direction of the place. */
    public record Lines(
            List<Line> lines,
            @Nullable Keyset next,
            @Nullable Keyset previous,
            BoundedCount hits) {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** A page of at most {@code limit} lines; what is found is counted exactly up to {@code bound}. */
    public Lines page(ListQuery query, @Nullable Keyset from, int limit, int bound) {
        SearchIndex.Found hits = index.find(query, from, limit + 1, bound);
        List<Long> found = hits.ids();
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
                hasPrevious && !page.isEmpty() ? keyset(query.sort(), true, page.getFirst()) : null,
                BoundedCount.ofLimited(Math.toIntExact(hits.hits()), Math.max(bound, limit + 1)));
    }

    /** Hits, counted exactly up to {@code bound}. */
    public BoundedCount count(ListQuery query, int bound) {
        return BoundedCount.ofLimited(Math.toIntExact(index.count(query, bound)), bound);
    }

    /** When the register last changed; absent while it is empty. */
    public @Nullable Instant lastChange() {
        return jdbc.sql("select recorded_at from entity.register_entries order by id desc limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(null);
    }

    private static final String LINES = """
            select e.id, e.uscc, e.name, e.kind, e.status, e.established, coalesce(e.industry, e.industry_derived), e.district, e.street, e.grid,
                e.address, e.unit_id, e.demo, coalesce(l.grade, '-'), e.industry is null and e.industry_derived is not null
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
                row.getString(14),
                row.getBoolean(15));
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
