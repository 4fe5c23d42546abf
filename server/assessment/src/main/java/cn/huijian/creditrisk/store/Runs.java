package cn.huijian.creditrisk.store;

import cn.huijian.kernel.JobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The monthly runs and how far each came. */
@Component
public class Runs {
    private static final String SELECT = """
            select r.*, s.version as scorecard
            from creditrisk.runs r
            left join creditrisk.scorecards s on s.id = r.scorecard_id
            """;

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts of a run. */
    public enum Phase {
        GATHER,
        GRADE,
        END
    }

    /** A run as it stands. */
    public record Run(
            long id,
            @Nullable JobId job,
            LocalDate asOf,
            String state,
            Phase phase,
            long cursor,
            long entities,
            long assessed,
            long graded,
            long unrated,
            long changed,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String scorecard) {}

    /** What a batch adds to the counts. */
    public record Counts(int assessed, int graded, int unrated, int changed) {}

    /** Begins a run; at most one runs at a time. */
    public long begin(LocalDate asOf, String actor, Instant at) {
        return jdbc.sql("""
                insert into creditrisk.runs (as_of, actor, state, phase, started_at)
                values (:asOf, :actor, 'running', 'gather', :at)
                returning id
                """)
                .param("asOf", asOf)
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    public void name(long run, JobId job) {
        jdbc.sql("update creditrisk.runs set job_id = :job where id = :run")
                .param("run", run)
                .param("job", job.value())
                .update();
    }

    public void gathered(long run, long cursor, int entities) {
        jdbc.sql("update creditrisk.runs set cursor_entity = :cursor, entities = entities + :entities where id = :run")
                .param("run", run)
                .param("cursor", cursor)
                .param("entities", entities)
                .update();
    }

    public void beginGrading(long run, int scorecard) {
        jdbc.sql(
                        "update creditrisk.runs set phase = 'grade', cursor_entity = 0, scorecard_id = :scorecard where id = :run")
                .param("run", run)
                .param("scorecard", scorecard)
                .update();
    }

    public void graded(long run, long cursor, Counts counts) {
        jdbc.sql("""
                update creditrisk.runs
                set cursor_entity = :cursor, assessed = assessed + :assessed, graded = graded + :graded, unrated = unrated + :unrated,
                    changed = changed + :changed
                where id = :run
                """)
                .param("run", run)
                .param("cursor", cursor)
                .param("assessed", counts.assessed())
                .param("graded", counts.graded())
                .param("unrated", counts.unrated())
                .param("changed", counts.changed())
                .update();
    }

    /** Ends a run as done, cancelled or failed. */
    public void end(long run, String state, Instant at) {
        jdbc.sql("update creditrisk.runs set state = :state, phase = 'end', finished_at = :at where id = :run")
                .param("run", run)
                .param("state", state)
                .param("at", Timestamp.from(at))
                .update();
    }

    public Run get(long run) {
        return jdbc.sql(SELECT + "where r.id = :run")
                .param("run", run)
                .query((row, number) -> read(row))
                .single();
    }

    /** The run that a job carries out. */
    public Optional<Run> ofJob(JobId job) {
        return jdbc.sql(SELECT + "where r.job_id = :job")
                .param("job", job.value())
                .query((row, number) -> read(row))
                .optional();
    }

    public Optional<Run> running() {
        return jdbc.sql(SELECT + "where r.state = 'running'")
                .query((row, number) -> read(row))
                .optional();
    }

    /** Whether a run for a day of this month, or later, is running or done. */
    public boolean existsSince(LocalDate firstOfMonth) {
        return jdbc.sql("select count(*) from creditrisk.runs where as_of >= :first and state in ('running', 'done')")
                        .param("first", firstOfMonth)
                        .query((row, number) -> row.getLong(1))
                        .single()
                > 0;
    }

    public List<Run> list(int limit) {
        return jdbc.sql(SELECT + "order by r.id desc limit :limit")
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** The firms to grade after one of them, in order of their numbers. */
    public List<Long> entitiesAfter(long cursor, int limit) {
        return jdbc.sql(
                        "select entity_id from creditrisk.standings where entity_id > :cursor order by entity_id limit :limit")
                .param("cursor", cursor)
                .param("limit", limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static Run read(ResultSet row) throws SQLException {
        long job = row.getLong("job_id");
        Timestamp finished = row.getTimestamp("finished_at");
        return new Run(
                row.getLong("id"),
                job == 0 ? null : new JobId(job),
                row.getObject("as_of", LocalDate.class),
                row.getString("state"),
                Phase.valueOf(row.getString("phase").toUpperCase(java.util.Locale.ROOT)),
                row.getLong("cursor_entity"),
                row.getLong("entities"),
                row.getLong("assessed"),
                row.getLong("graded"),
                row.getLong("unrated"),
                row.getLong("changed"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("scorecard"));
    }
}
