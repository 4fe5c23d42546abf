package cn.huijian.exchange.store;

import cn.huijian.exchange.model.FileForm;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.ImportRun.Counts;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.UnitId;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The import runs. Cursor and counters of a run change only together. */
@Repository
public class Runs {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String INSERT = """
            insert into exchange.runs (dataset, dataset_version, source, document_id, file_name, file_size, form, gzip, charset,
                byte_order_mark, delimiter, lines, header, columns, demo, as_of, received_at, actor_kind, actor_id, actor_display, actor_unit)
            values (:dataset, :version, :source, :document, :name, :size, :form, :gzip, :charset,
                :mark, :delimiter, :lines, :header::jsonb, :columns::jsonb, :demo, :asOf, :receivedAt, :actorKind, :actorId, :actorDisplay, :actorUnit)
            returning id
            """;

    /** Adds a run that has not begun; its own id, job and counters are ignored. */
    public long add(ImportRun run) {
        return jdbc.sql(INSERT)
                .param("dataset", run.dataset())
                .param("version", run.datasetVersion())
                .param("source", run.source())
                .param("document", run.document().value())
                .param("name", run.fileName())
                .param("size", run.fileSize())
                .param("form", run.form().kind().name())
                .param("gzip", run.form().gzip())
                .param("charset", run.form().charset().name())
                .param("mark", run.form().byteOrderMark())
                .param("delimiter", String.valueOf(run.form().delimiter()))
                .param("lines", run.form().lines())
                .param("header", JSON.writeValueAsString(run.header()))
                .param("columns", JSON.writeValueAsString(run.columns()))
                .param("demo", run.demo())
                .param("asOf", run.asOf())
                .param("receivedAt", timestamp(run.receivedAt()))
                .param("actorKind", run.actor().kind().name())
                .param("actorId", run.actor().id())
                .param("actorDisplay", run.actor().display())
                .param(
                        "actorUnit",
                        run.actor().unit() == null ? null : run.actor().unit().value())
                .query(Long.class)
                .single();
    }

    public void setJob(long id, JobId job) {
        jdbc.sql("update exchange.runs set job_id = :job where id = :id")
                .param("job", job.value())
                .param("id", id)
                .update();
    }

    /** Marks the run as running; a run that goes on after a crash keeps its first start. */
    public ImportRun begin(long id, Instant now) {
        jdbc.sql(
                        "update exchange.runs set state = 'RUNNING', started_at = coalesce(started_at, :now), failure = null where id = :id and state in ('QUEUED', 'RUNNING', 'FAILED')")
                .param("now", timestamp(now))
                .param("id", id)
                .update();
        return get(id);
    }

    private static final String ADVANCE = """
            update exchange.runs
            set cursor_row = :to, accepted = accepted + :accepted, warned = warned + :warned, quarantined = quarantined + :quarantined,
                created = created + :created, updated = updated + :updated, unchanged = unchanged + :unchanged, conflicts = conflicts + :conflicts
            where id = :id and cursor_row = :from and state = 'RUNNING'
            """;

    /**
     * Moves the cursor with the counters of the rows between. Two runners of one run cannot both succeed: the second finds another cursor.
     *
     * @throws IllegalStateException if the cursor does not stand at {@code from}
     */
    public void advance(long id, long from, long to, Counts counts) {
        int changed = jdbc.sql(ADVANCE)
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .param("accepted", counts.accepted())
                .param("warned", counts.warned())
                .param("quarantined", counts.quarantined())
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("conflicts", counts.conflicts())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("run " + id + " does not stand at row " + from);
        }
    }

    public void finish(long id, ImportRun.State state, @Nullable String failure, Instant now) {
        jdbc.sql("update exchange.runs set state = :state, failure = :failure, finished_at = :now where id = :id")
                .param("state", state.name())
                .param("failure", failure)
                .param("now", timestamp(now))
                .param("id", id)
                .update();
    }

    public ImportRun get(long id) {
        return find(id).orElseThrow();
    }

    public Optional<ImportRun> find(long id) {
        return jdbc.sql("select * from exchange.runs where id = :id")
                .param("id", id)
                .query((row, n) -> run(row))
                .optional();
    }

    public Optional<ImportRun> findByJob(JobId job) {
        return jdbc.sql("select * from exchange.runs where job_id = :job")
                .param("job", job.value())
                .query((row, n) -> run(row))
                .optional();
    }

    /** Newest first, from below {@code before}; of one dataset or of all. */
    public List<ImportRun> list(@Nullable String dataset, long before, int limit) {
        return jdbc.sql(
                        "select * from exchange.runs where id < :before and (:dataset::text is null or dataset = :dataset) order by id desc limit :limit")
                .param("dataset", dataset)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> run(row))
                .list();
    }

    /** Newest first, from below {@code before}, of one source. */
    public List<ImportRun> listOf(String source, long before, int limit) {
        return jdbc.sql(
                        "select * from exchange.runs where source = :source and id < :before order by id desc limit :limit")
                .param("source", source)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> run(row))
                .list();
    }

    /** The pulled runs of a source that are not over, oldest first. */
    public List<Long> unfinished(String source, String dataset) {
        return jdbc.sql("""
                        select id from exchange.runs
                        where source = :source and dataset = :dataset and state in ('QUEUED', 'RUNNING')
                            and exists (select 1 from exchange.pull_marks where run_id = runs.id)
                        order by id
                        """)
                .param("source", source)
                .param("dataset", dataset)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** The newest finished run of a dataset. */
    public Optional<ImportRun> findLastDone(String dataset) {
        return jdbc.sql(
                        "select * from exchange.runs where dataset = :dataset and state = 'DONE' order by id desc limit 1")
                .param("dataset", dataset)
                .query((row, n) -> run(row))
                .optional();
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        long job = row.getLong("job_id");
        JobId jobId = row.wasNull() ? null : new JobId(job);
        int unit = row.getInt("actor_unit");
        UnitId unitId = row.wasNull() ? null : new UnitId(unit);
        return new ImportRun(
                row.getLong("id"),
                jobId,
                row.getString("dataset"),
                row.getString("dataset_version"),
                row.getString("source"),
                new DocumentId(row.getLong("document_id")),
                row.getString("file_name"),
                row.getLong("file_size"),
                new FileForm(
                        FileForm.Kind.valueOf(row.getString("form")),
                        row.getBoolean("gzip"),
                        Charset.forName(row.getString("charset")),
                        row.getInt("byte_order_mark"),
                        row.getString("delimiter").charAt(0),
                        row.getLong("lines")),
                texts(row.getString("header")),
                texts(row.getString("columns")),
                row.getBoolean("demo"),
                row.getObject("as_of", LocalDate.class),
                row.getTimestamp("received_at").toInstant(),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_id"),
                        row.getString("actor_display"),
                        unitId),
                ImportRun.State.valueOf(row.getString("state")),
                row.getLong("cursor_row"),
                new Counts(
                        row.getLong("accepted"),
                        row.getLong("warned"),
                        row.getLong("quarantined"),
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("conflicts")),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString("failure"));
    }

    static List<String> texts(String json) {
        return List.of(JSON.readValue(json, String[].class));
    }

    static java.time.OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
