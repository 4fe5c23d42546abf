package cn.huijian.exchange.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.documents.Documents;
import cn.huijian.documents.NewDocument;
import cn.huijian.documents.StoredDocument;
import cn.huijian.exchange.Exchange;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.FileForm;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.RowSource;
import cn.huijian.exchange.model.UnreadableFileException;
import cn.huijian.exchange.store.Mappings;
import cn.huijian.exchange.store.Runs;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps files, finds out how they are to be read, and queues their imports. */
@Component
public class ImportDesk implements Exchange {
    static final String PURPOSE = "exchange.upload";
    private static final Duration KEPT = Duration.ofDays(180);

    private final Documents documents;
    private final Datasets datasets;
    private final Mappings mappings;
    private final Runs runs;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportDesk(
            Documents documents,
            Datasets datasets,
            Mappings mappings,
            Runs runs,
            Jobs jobs,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.documents = documents;
        this.datasets = datasets;
        this.mappings = mappings;
        this.runs = runs;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Queues; the run's number is found by its job. */
    @Override
    public Outcome<JobId> accept(
            String dataset, String source, String fileName, InputStream content, boolean demo, Actor actor)
            throws IOException {
        return switch (inspect(keep(fileName, content, actor), dataset)) {
            case Outcome.Refused(var refusal) -> Outcome.refused(refusal.code(), refusal.sentence());
            case Outcome.Done(var inspection) -> start(inspection, null, source, demo, actor);
        };
    }

    /** Keeps a file durably; nothing else is done with it yet. */
    public DocumentId keep(String fileName, InputStream content, Actor actor) throws IOException {
        var document = new NewDocument(
                fileName, "application/octet-stream", PURPOSE, clock.instant().plus(KEPT));
        return documents.store(document, content, actor).id();
    }

    /**
     * How a kept file would be read.
     *
     * @param saved whether the mapping was made by a person and saved
     * @param sample the first rows as given
     */
    public record Inspection(
            StoredDocument document,
            DatasetDeclaration dataset,
            FileForm form,
            List<String> header,
            HeaderMapping mapping,
            boolean saved,
            List<String> missing,
            List<List<String>> sample) {}

    /** Reads form and header of a kept file. */
    public Outcome<Inspection> inspect(DocumentId id, String datasetId) throws IOException {
        Optional<DatasetDeclaration> dataset = datasets.find(datasetId, Zone.dayOf(clock.instant()));
        if (dataset.isEmpty()) {
            return Outcome.refused("exchange.dataset-unknown", "没有声明名为“" + datasetId + "”的数据集。请从数据集列表中选择。");
        }
        Optional<StoredDocument> document =
                documents.find(id).filter(d -> d.purpose().equals(PURPOSE));
        if (document.isEmpty()) {
            return Outcome.refused("exchange.upload-not-found", "没有编号为 " + id + " 的上传文件。请重新上传。");
        }
        try {
            return Outcome.done(inspect(document.get(), dataset.get()));
        } catch (UnreadableFileException e) {
            return Outcome.refused(e.code(), e.sentence());
        }
    }

    private Inspection inspect(StoredDocument document, DatasetDeclaration dataset) throws IOException {
        FileForm form = FileForm.detect(() -> documents.open(document.id()));
        try (RowSource rows = form.open(() -> documents.open(document.id()))) {
            Optional<HeaderMapping> saved = mappings.find(dataset.id(), rows.header());
            HeaderMapping mapping = saved.orElseGet(() -> HeaderMapping.byNames(dataset, rows.header()));
            List<List<String>> sample = new java.util.ArrayList<>();
            for (var row = rows.next(); row != null && sample.size() < 5; row = rows.next()) {
                sample.add(row.cells());
            }
            return new Inspection(
                    document,
                    dataset,
                    form,
                    rows.header(),
                    mapping,
                    saved.isPresent(),
                    mapping.missing(dataset),
                    sample);
        }
    }

    /** Queues the import of a kept file, read by the mapping given, or else by the one that was found. */
    public Outcome<JobId> start(
            Inspection inspection, @Nullable HeaderMapping mapping, String source, boolean demo, Actor actor) {
        HeaderMapping columns = mapping == null ? inspection.mapping() : mapping;
        List<String> missing = columns.missing(inspection.dataset());
        return missing.isEmpty()
                ? Outcome.done(queue(inspection, columns, source, demo, actor))
                : Outcome.refused(
                        "exchange.layout-unknown", "表头里找不到" + String.join("、", missing) + "。请在“列对照”中指定各列后再导入。");
    }

    /** Saves a mapping made by a person; files with the same header are read by it from now on. */
    public void save(Inspection inspection, HeaderMapping mapping, Actor actor) {
        transaction.executeWithoutResult(status -> {
            mappings.save(inspection.dataset().id(), inspection.header(), mapping, actor, clock.instant());
            audit.record(
                    actor,
                    AuditEntry.of(
                                    "exchange.map",
                                    "dataset:" + inspection.dataset().id())
                            .with("header", HeaderMapping.digest(inspection.header())));
        });
    }

    private JobId queue(Inspection inspection, HeaderMapping mapping, String source, boolean demo, Actor actor) {
        Instant now = clock.instant();
        StoredDocument document = inspection.document();
        var run = new ImportRun(
                0,
                null,
                inspection.dataset().id(),
                inspection.dataset().version(),
                source,
                document.id(),
                document.name(),
                document.size(),
                inspection.form(),
                inspection.header(),
                mapping.columns(),
                demo,
                Zone.dayOf(now),
                now,
                actor,
                ImportRun.State.QUEUED,
                0,
                ImportRun.Counts.NONE,
                null,
                null,
                null);
        return transaction.execute(status -> {
            long id = runs.add(run);
            JobId job = jobs.submit(
                    ImportJob.KIND,
                    "导入" + inspection.dataset().name() + " · " + document.name(),
                    Map.of("run", Long.toString(id)),
                    actor);
            runs.setJob(id, job);
            audit.record(
                    actor,
                    AuditEntry.of("exchange.import", "run:" + id)
                            .with("dataset", run.dataset())
                            .with("source", source)
                            .with("sha256", document.sha256()));
            return job;
        });
    }
}
