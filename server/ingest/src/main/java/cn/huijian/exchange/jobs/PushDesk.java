package cn.huijian.exchange.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.documents.StoredDocument;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.PushedRows;
import cn.huijian.exchange.model.RowsText;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.PushBatches;
import cn.huijian.exchange.store.PushBatches.Pushed;
import cn.huijian.exchange.store.Runs;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Sha256;
import cn.huijian.kernel.Zone;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accepts batches that sources push. A batch, its receipt, its content and its run become durable together; from then on the batch is taken in even
 * if this process dies, and the same batch sent again gets the same receipt.
 */
@Component
public class PushDesk {
    /** Most rows of one batch. */
    public static final int MOST_ROWS = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_MILLISECONDS = 15;
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FeedSources sources;
    private final PushBatches batches;
    private final FeedRuns feeds;
    private final Runs runs;
    private final Datasets datasets;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PushDesk(
            FeedSources sources,
            PushBatches batches,
            FeedRuns feeds,
            Runs runs,
            Datasets datasets,
            Jobs jobs,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sources = sources;
        this.batches = batches;
        this.feeds = feeds;
        this.runs = runs;
        this.datasets = datasets;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What became of a batch.
     *
     * @param again whether it had been accepted before
     */
    public record Receipt(Pushed batch, ImportRun run, boolean again) {}

    /** Accepts a batch of a source whose signature was verified, and waits a while until its rows are in. */
    public Outcome<Receipt> accept(FeedSource source, String dataset, byte[] body) {
        PushedRows rows;
        try {
            rows = PushedRows.read(body, MOST_ROWS);
        } catch (PushedRows.MalformedException e) {
            return Outcome.refused("exchange.invalid-batch", e.sentence());
        }
        String digest = Sha256.hex(body);
        Outcome<Receipt> accepted = transaction.execute(status -> {
            batches.lock(source.id(), rows.batch());
            Optional<Pushed> before = batches.find(source.id(), rows.batch());
            return before.isPresent() ? repeated(before.get(), dataset, digest) : take(source, dataset, rows, digest);
        });
        return switch (accepted) {
            case Outcome.Refused<Receipt> refused -> refused;
            case Outcome.Done(Receipt receipt) ->
                Outcome.done(new Receipt(receipt.batch(), await(receipt.batch().run()), receipt.again()));
        };
    }

    /** The receipt of a batch that was accepted. */
    public Optional<Receipt> find(FeedSource source, String batch) {
        return batches.find(source.id(), batch).map(found -> new Receipt(found, runs.get(found.run()), true));
    }

    private Outcome<Receipt> repeated(Pushed before, String dataset, String digest) {
        return before.bodySha256().equals(digest) && before.dataset().equals(dataset)
                ? Outcome.done(new Receipt(before, runs.get(before.run()), true))
                : Outcome.refused(
                        "exchange.batch-differs",
                        "批次 " + before.batch() + " 已经以别的内容接收过，回执 " + before.receipt() + "。请换一个批次号发送新的内容。");
    }

    private Outcome<Receipt> take(FeedSource source, String datasetId, PushedRows rows, String digest) {
        Instant now = clock.instant();
        Optional<DatasetDeclaration> declared =
                source.datasets().contains(datasetId) ? datasets.find(datasetId, Zone.dayOf(now)) : Optional.empty();
        if (declared.isEmpty()) {
            return Outcome.refused(
                    "exchange.dataset-not-found",
                    "来源“" + source.name() + "”没有登记数据集 " + datasetId + "。可以推送的是 " + String.join("、", source.datasets())
                            + "。");
        }
        DatasetDeclaration dataset = declared.get();
        HeaderMapping mapping = HeaderMapping.byNames(dataset, rows.header());
        List<String> missing = mapping.missing(dataset);
        if (!missing.isEmpty()) {
            return Outcome.refused(
                    "exchange.invalid-batch", "各行都没有必填字段" + String.join("、", missing) + "。请按数据集声明补上后重发。");
        }
        var text = new ByteArrayOutputStream();
        try {
            var lines = new RowsText(text, rows.header());
            for (var row : rows.rows()) {
                lines.add(row);
            }
            StoredDocument document =
                    feeds.keep(source, "push-" + rows.batch() + ".csv", new ByteArrayInputStream(text.toByteArray()));
            long run = feeds.open(source, dataset, document, lines.form(), rows.header(), mapping);
            var batch = new Pushed(receipt(now), rows.batch(), datasetId, digest, run, now);
            batches.add(source.id(), batch);
            sources.succeeded(source.id(), now);
            audit.record(
                    source.actor(),
                    AuditEntry.of("exchange.push", "run:" + run)
                            .with("source", source.code())
                            .with("dataset", datasetId)
                            .with("batch", rows.batch())
                            .with("receipt", batch.receipt())
                            .with("sha256", digest));
            var job = jobs.submit(
                    FeedJob.KIND,
                    "接收推送 · " + dataset.name() + " · " + rows.batch(),
                    Map.of("run", Long.toString(run)),
                    source.actor());
            runs.setJob(run, job);
            return Outcome.done(new Receipt(batch, runs.get(run), false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportRun await(long id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        ImportRun run = runs.get(id);
        while (!isOver(run) && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return run;
            }
            run = runs.get(id);
        }
        return run;
    }

    /** Whether nothing more happens to a run. */
    public static boolean isOver(ImportRun run) {
        return run.state() == ImportRun.State.DONE || run.state() == ImportRun.State.FAILED;
    }

    private static String receipt(Instant now) {
        var receipt = new StringBuilder("PB-")
                .append(DateTimeFormatter.BASIC_ISO_DATE.format(Zone.dayOf(now)))
                .append('-');
        for (int i = 0; i < 10; i++) {
            receipt.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return receipt.toString();
    }
}
