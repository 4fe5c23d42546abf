package cn.huijian.entity.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How frequent stations, pairs and tokens are, from the statistics that the database keeps anyway. Only the choice of way depends on it, never what is
 * found; so it may be minutes old.
 */
@Repository
class SearchStatistics {
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final double UNKNOWN = 0.02;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Snapshot latest;

    SearchStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Frequencies as of one look. */
    record Snapshot(Instant at, double rows, Map<Integer, Double> units, Map<Integer, Double> elements, double rarest) {
        /** Rows of a station. */
        double rowsOf(int unit) {
            return rows * units.getOrDefault(unit, units.isEmpty() ? 1.0 : 0.005);
        }

        /** Share of rows with a pair or token. */
        double share(int element) {
            return elements.getOrDefault(element, rarest);
        }
    }

    Snapshot get() {
        @Nullable Snapshot known = latest;
        Instant now = clock.instant();
        if (known == null || known.at().plus(KEPT).isBefore(now)) {
            known = read(now);
            latest = known;
        }
        return known;
    }

    private Snapshot read(Instant now) {
        double rows = jdbc.sql("select reltuples from pg_class where oid = 'entity.entities'::regclass")
                .query(Double.class)
                .single();
        Map<Integer, Double> units = frequencies("""
                select v.value, f.frequency
                from pg_stats s,
                    unnest(s.most_common_vals::text::int[], s.most_common_freqs) as f (value, frequency),
                    lateral (select f.value) v
                where s.schemaname = 'entity' and s.tablename = 'entities' and s.attname = 'unit_id'
                """);
        Map<Integer, Double> elements = frequencies("""
                select f.value, f.frequency
                from pg_stats s, unnest(s.most_common_elems::text::int[], s.most_common_elem_freqs) as f (value, frequency)
                where s.schemaname = 'entity' and s.tablename = 'entities' and s.attname = 'pairs' and f.value is not null
                """);
        double rarest = elements.values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(UNKNOWN);
        return new Snapshot(now, Math.max(rows, 0), units, elements, rarest / 2);
    }

    private Map<Integer, Double> frequencies(String sql) {
        Map<Integer, Double> frequencies = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            frequencies.put(row.getInt(1), row.getDouble(2));
        });
        return frequencies;
    }
}
