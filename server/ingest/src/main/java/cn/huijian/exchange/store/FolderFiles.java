package cn.huijian.exchange.store;

import cn.huijian.kernel.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files taken from watched folders. */
@Repository
public class FolderFiles {
    private final JdbcClient jdbc;

    FolderFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file that was taken.
     *
     * @param path below the source's folder
     * @param failure why it could not be taken in, {@code null} if it has a run
     */
    public record Taken(
            long id,
            String dataset,
            String path,
            String sha256,
            long size,
            Instant modifiedAt,
            @Nullable Long run,
            @Nullable String failure,
            Instant receivedAt) {}

    /** Adds a file with its run, or with the reason of its refusal; false if this content was taken before. */
    public boolean add(long source, Taken file, @Nullable JobId job) {
        return jdbc.sql("""
                        insert into exchange.folder_files (source_id, dataset, path, sha256, size, modified_at, run_id, job_id, failure, received_at)
                        values (:source, :dataset, :path, :sha, :size, :modified, :run, :job, :failure, :now)
                        on conflict do nothing
                        """)
                        .param("source", source)
                        .param("dataset", file.dataset())
                        .param("path", file.path())
                        .param("sha", file.sha256())
                        .param("size", file.size())
                        .param("modified", Runs.timestamp(file.modifiedAt()))
                        .param("run", file.run())
                        .param("job", job == null ? null : job.value())
                        .param("failure", file.failure())
                        .param("now", Runs.timestamp(file.receivedAt()))
                        .update()
                == 1;
    }

    /** The file of this content that has a run. */
    public Optional<Taken> find(long source, String dataset, String sha256) {
        return jdbc.sql(
                        "select * from exchange.folder_files where source_id = :source and dataset = :dataset and sha256 = :sha and failure is null")
                .param("source", source)
                .param("dataset", dataset)
                .param("sha", sha256)
                .query((row, n) -> taken(row))
                .optional();
    }

    /** Files whose place in the inbox was not yet cleared. */
    public List<Taken> unsettled(long source) {
        return jdbc.sql(
                        "select * from exchange.folder_files where source_id = :source and settled_at is null order by id limit 1000")
                .param("source", source)
                .query((row, n) -> taken(row))
                .list();
    }

    /** Notes that the file was moved; with a failure, the same content may come again. */
    public void settle(long id, @Nullable String failure, Instant now) {
        jdbc.sql(
                        "update exchange.folder_files set settled_at = :now, failure = coalesce(failure, :failure) where id = :id")
                .param("id", id)
                .param("failure", failure)
                .param("now", Runs.timestamp(now))
                .update();
    }

    private static Taken taken(java.sql.ResultSet row) throws java.sql.SQLException {
        long run = row.getLong("run_id");
        @Nullable Long runId = row.wasNull() ? null : Long.valueOf(run);
        return new Taken(
                row.getLong("id"),
                row.getString("dataset"),
                row.getString("path"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getTimestamp("modified_at").toInstant(),
                runId,
                row.getString("failure"),
                row.getTimestamp("received_at").toInstant());
    }
}
