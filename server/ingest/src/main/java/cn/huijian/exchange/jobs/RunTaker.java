package cn.huijian.exchange.jobs;

import cn.huijian.documents.Documents;
import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.ImportReport;
import cn.huijian.exchange.RunContext;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.DatasetDeclaration.FieldDeclaration;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.RowCheck;
import cn.huijian.exchange.model.RowSource;
import cn.huijian.exchange.model.UnreadableFileException;
import cn.huijian.exchange.store.Runs;
import cn.huijian.exchange.store.SavedValues;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in the rows of a run from its kept content, by whichever way they came: batch by batch, behind the last committed row. The one path from a
 * source to the rooms that receive.
 */
@Component
class RunTaker {
    /** Rows committed together. */
    static final int BATCH = 4_000;

    private final Runs runs;
    private final Datasets datasets;
    private final Documents documents;
    private final BatchTaker taker;
    private final SavedValues mappings;
    private final FitnessThresholds thresholds;
    private final Clock clock;

    RunTaker(
            Runs runs,
            Datasets datasets,
            Documents documents,
            BatchTaker taker,
            SavedValues mappings,
            FitnessThresholds thresholds,
            Clock clock) {
        this.runs = runs;
        this.datasets = datasets;
        this.documents = documents;
        this.taker = taker;
        this.mappings = mappings;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /** Takes in what is left of a run and gives its report as JSON. @throws RefusedException if the content cannot be read */
    String run(long id, JobProgress progress) throws Exception {
        ImportRun run = runs.begin(id, clock.instant());
        if (run.state() == ImportRun.State.RUNNING) {
            try {
                take(run, progress);
            } catch (UnreadableFileException e) {
                runs.finish(id, ImportRun.State.FAILED, e.sentence(), clock.instant());
                throw new RefusedException(e.code(), e.sentence());
            }
        }
        return json(runs.get(id).report(clock.instant()));
    }

    private void take(ImportRun run, JobProgress progress) throws Exception {
        DatasetDeclaration dataset = datasets.get(run.dataset(), run.asOf());
        DatasetReceiver receiver = datasets.receiver(run.dataset());
        RunContext context = run.context();
        Set<String> personal = dataset.fields().stream()
                .filter(FieldDeclaration::personal)
                .map(FieldDeclaration::name)
                .collect(Collectors.toSet());
        var check = new RowCheck(dataset, new HeaderMapping(run.columns()), mappings.of(run.dataset(), run.source()));
        long cursor = run.cursor();
        try (RowSource source = run.form().open(() -> documents.open(run.document()));
                var batches = new CheckedBatches(source, check, receiver.preparation(context), cursor, BATCH)) {
            List<RowCheck.Checked> rows = batches.next();
            while (!rows.isEmpty()) {
                if (progress.cancelled()) {
                    // Asked to stop, or this process ends: either way the run stands at a whole row and can go on from
                    // there.
                    return;
                }
                cursor = taker.take(receiver, context, personal, progress, cursor, rows)
                        .cursor();
                progress.report(cursor, Math.max(cursor, run.form().lines() - 1), "逐行检查与入库");
                rows = batches.next();
            }
        }
        progress.report(cursor, cursor, "整理索引与统计");
        receiver.completed(context);
        runs.finish(run.id(), ImportRun.State.DONE, null, clock.instant());
        thresholds.judge(run.dataset());
    }

    /** The report in the words of the interface: what Java calls created is {@code new} there. */
    static String json(ImportReport report) {
        var fields = new java.util.LinkedHashMap<String, Object>();
        fields.put("rows", report.rows());
        fields.put("accepted", report.accepted());
        fields.put("warned", report.warned());
        fields.put("quarantined", report.quarantined());
        fields.put("new", report.created());
        fields.put("updated", report.updated());
        fields.put("unchanged", report.unchanged());
        fields.put("conflicts", report.conflicts());
        fields.put("seconds", report.seconds());
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
