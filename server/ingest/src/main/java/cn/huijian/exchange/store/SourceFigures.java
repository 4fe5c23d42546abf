package cn.huijian.exchange.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the runs of sources say about them. */
@Repository
public class SourceFigures {
    private final JdbcClient jdbc;

    SourceFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last thirty days of a source code. */
    public record Standing(
            @Nullable Instant lastReceived,
            @Nullable Instant lastDone,
            long runs,
            long rows,
            long quarantined,
            long failed) {
        public static final Standing NOTHING = new Standing(null, null, 0, 0, 0, 0);
    }

    private static final String STANDINGS = """
            select source, max(received_at), max(received_at) filter (where state = 'DONE'),
                count(*) filter (where received_at > :since),
                coalesce(sum(cursor_row) filter (where received_at > :since), 0),
                coalesce(sum(quarantined) filter (where received_at > :since), 0),
                count(*) filter (where received_at > :since and state = 'FAILED')
            from exchange.runs
            group by source
            """;

    /** By source code, of all codes that ever came. */
    public Map<String, Standing> standings(Instant since) {
        Map<String, Standing> found = new HashMap<>();
        jdbc.sql(STANDINGS).param("since", Runs.timestamp(since)).query(row -> {
            found.put(
                    row.getString(1),
                    new Standing(
                            time(row.getTimestamp(2)),
                            time(row.getTimestamp(3)),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getLong(7)));
        });
        return found;
    }

    /** What came on one day (Asia/Shanghai). */
    public record Day(LocalDate day, long runs, long accepted, long warned, long quarantined) {}

    private static final String DAYS = """
            select (received_at at time zone 'Asia/Shanghai')::date as day, count(*), sum(accepted), sum(warned), sum(quarantined)
            from exchange.runs
            where source = :source and received_at > :since
            group by day
            order by day
            """;

    public List<Day> days(String source, Instant since) {
        return jdbc.sql(DAYS)
                .param("source", source)
                .param("since", Runs.timestamp(since))
                .query((row, n) -> new Day(
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    /** When the newest finished run of each dataset of a source came. */
    public Map<String, Instant> lastDone(String source) {
        Map<String, Instant> found = new HashMap<>();
        jdbc.sql(
                        "select dataset, max(received_at) from exchange.runs where source = :source and state = 'DONE' group by dataset")
                .param("source", source)
                .query(row -> {
                    found.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
        return found;
    }

    private static @Nullable Instant time(java.sql.@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
