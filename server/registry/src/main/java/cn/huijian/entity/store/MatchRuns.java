package cn.huijian.entity.store;

import cn.huijian.kernel.JobId;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each matching job is, and the models it learned. */
@Repository
public class MatchRuns {
    private final JdbcClient jdbc;

    MatchRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run as it stands; {@code since} absent for the whole register. */
    public record Run(
            long job,
            @Nullable Instant since,
            @Nullable String model,
            long lastId,
            long total,
            long compared,
            int proposed,
            int merged,
            int lapsed) {
        public Run with(long last, int more, int proposedMore, int mergedMore, int lapsedMore) {
            return new Run(
                    job,
                    since,
                    model,
                    last,
                    total,
                    compared + more,
                    proposed + proposedMore,
                    merged + mergedMore,
                    lapsed + lapsedMore);
        }
    }

    /** The run of a job: where it stopped, or a new one. */
    public Run begin(JobId job, @Nullable Instant since, long total, Instant now) {
        jdbc.sql("""
                insert into entity.match_runs (job_id, since, total, started_at) values (:job, :since, :total, :now)
                on conflict (job_id) do nothing
                """)
                .param("job", job.value())
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("total", total)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select * from entity.match_runs where job_id = :job")
                .param("job", job.value())
                .query((row, n) -> new Run(
                        row.getLong("job_id"),
                        row.getTimestamp("since") == null
                                ? null
                                : row.getTimestamp("since").toInstant(),
                        row.getString("model"),
                        row.getLong("last_id"),
                        row.getLong("total"),
                        row.getLong("compared"),
                        row.getInt("proposed"),
                        row.getInt("merged"),
                        row.getInt("lapsed")))
                .single();
    }

    /** Keeps how far a run is, in the transaction of the batch it did. */
    public void keep(Run run, String model) {
        jdbc.sql("""
                update entity.match_runs
                set model = :model, last_id = :last, compared = :compared, proposed = :proposed, merged = :merged, lapsed = :lapsed
                where job_id = :job
                """)
                .param("model", model)
                .param("last", run.lastId())
                .param("compared", run.compared())
                .param("proposed", run.proposed())
                .param("merged", run.merged())
                .param("lapsed", run.lapsed())
                .param("job", run.job())
                .update();
    }

    public void finish(JobId job, Instant now) {
        jdbc.sql("update entity.match_runs set finished_at = :now where job_id = :job")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("job", job.value())
                .update();
    }

    /** Parameters of a model, as canonical JSON. */
    public Optional<String> model(String version) {
        return jdbc.sql("select parameters from entity.match_models where version = :version")
                .param("version", version)
                .query(String.class)
                .optional();
    }

    /** The latest model that was learned from at least so many firms. */
    public Optional<String> latestModel(long records) {
        return jdbc.sql(
                        "select parameters from entity.match_models where records >= :records order by learned_at desc limit 1")
                .param("records", records)
                .query(String.class)
                .optional();
    }

    public void keepModel(String version, String parameters, long records, Instant now) {
        jdbc.sql("""
                insert into entity.match_models (version, parameters, records, learned_at) values (:version, :parameters, :records, :now)
                on conflict (version) do nothing
                """)
                .param("version", version)
                .param("parameters", parameters)
                .param("records", records)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
