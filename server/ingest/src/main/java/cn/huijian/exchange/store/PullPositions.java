package cn.huijian.exchange.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far pulls have come. A position moves only in the transaction that takes in the rows before it. */
@Repository
public class PullPositions {
    private final JdbcClient jdbc;

    PullPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in a source's table: everything up to it is in. */
    public record Position(String watermark, String tieBreaker) {}

    /** A place that is reached with a row of a run. */
    public record Mark(long row, Position position) {}

    public Optional<Position> find(long source, String dataset) {
        return jdbc.sql(
                        "select watermark, tie_breaker from exchange.pull_positions where source_id = :source and dataset = :dataset")
                .param("source", source)
                .param("dataset", dataset)
                .query((row, n) -> new Position(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Notes which places the rows of a run reach. */
    public void mark(long run, long source, String dataset, List<Mark> marks) {
        for (Mark mark : marks) {
            jdbc.sql("""
                            insert into exchange.pull_marks (run_id, row_number, source_id, dataset, watermark, tie_breaker)
                            values (:run, :row, :source, :dataset, :watermark, :tie)
                            """)
                    .param("run", run)
                    .param("row", mark.row())
                    .param("source", source)
                    .param("dataset", dataset)
                    .param("watermark", mark.position().watermark())
                    .param("tie", mark.position().tieBreaker())
                    .update();
        }
    }

    private static final String REACH = """
            insert into exchange.pull_positions (source_id, dataset, watermark, tie_breaker, run_id, reached_at)
            select source_id, dataset, watermark, tie_breaker, run_id, now()
            from exchange.pull_marks
            where run_id = :run and row_number <= :row
            order by row_number desc
            limit 1
            on conflict (source_id, dataset) do update
            set watermark = excluded.watermark, tie_breaker = excluded.tie_breaker, run_id = excluded.run_id, reached_at = excluded.reached_at
            """;

    /** Moves the position to the last mark at or before a row; part of the transaction that takes the rows in. Runs without marks move nothing. */
    public void reach(long run, long row) {
        jdbc.sql(REACH).param("run", run).param("row", row).update();
    }

    /** Starts again from the beginning at the next pull. */
    public void forget(long source) {
        jdbc.sql("delete from exchange.pull_positions where source_id = :source")
                .param("source", source)
                .update();
    }
}
