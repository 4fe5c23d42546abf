package cn.huijian.exchange.model;

import cn.huijian.exchange.ImportReport;
import cn.huijian.exchange.RunContext;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.JobId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file, as far as it has come.
 *
 * @param cursor last data row that is committed; the counters hold exactly the rows up to it
 */
public record ImportRun(
        long id,
        @Nullable JobId job,
        String dataset,
        String datasetVersion,
        String source,
        DocumentId document,
        String fileName,
        long fileSize,
        FileForm form,
        List<String> header,
        List<String> columns,
        boolean demo,
        LocalDate asOf,
        Instant receivedAt,
        Actor actor,
        State state,
        long cursor,
        Counts counts,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {
    /** States of a run. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** Counters: the first three add up to the rows, the last four to the first two. */
    public record Counts(
            long accepted, long warned, long quarantined, long created, long updated, long unchanged, long conflicts) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(
                    accepted + other.accepted,
                    warned + other.warned,
                    quarantined + other.quarantined,
                    created + other.created,
                    updated + other.updated,
                    unchanged + other.unchanged,
                    conflicts + other.conflicts);
        }
    }

    public ImportRun {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
    }

    public RunContext context() {
        return new RunContext(id, dataset, source, receivedAt, asOf, demo, actor);
    }

    public ImportReport report(Instant now) {
        Instant end = finishedAt != null ? finishedAt : now;
        double seconds =
                startedAt == null ? 0 : Duration.between(startedAt, end).toMillis() / 1000.0;
        return new ImportReport(
                cursor,
                counts.accepted(),
                counts.warned(),
                counts.quarantined(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.conflicts(),
                seconds);
    }
}
