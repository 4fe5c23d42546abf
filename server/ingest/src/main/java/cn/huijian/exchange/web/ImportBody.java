package cn.huijian.exchange.web;

import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.store.Quarantine.Settled;
import cn.huijian.jobs.Job;
import cn.huijian.kernel.OpenAction;
import cn.huijian.kernel.Zone;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An import as far as it has come. The counters always add up to the rows processed. */
record ImportBody(
        long run,
        @Schema(example = "IM-20261123-7") String number,
        String dataset,
        String datasetName,
        String source,
        String sourceName,
        String fileName,
        long fileSize,
        String encoding,
        String submittedBy,
        Instant submittedAt,
        String job,
        Job.State state,
        String stage,
        List<Stage> stages,
        long rowsDone,
        @Schema(description = "按文本行数估计的上限;未知时为空") @Nullable Long rowsTotal,
        @Schema(description = "行每秒") @Nullable Long rate,
        double elapsedSeconds,
        @Nullable Long remainingSeconds,
        long accepted,
        long warned,
        long quarantined,
        long created,
        long updated,
        long unchanged,
        long conflicts,
        @Schema(description = "曾被隔离、经隔离台处理后入库的行，已计入接收或警示") long replayed,
        @Schema(description = "已退回来源的行，仍计入隔离") long returned,
        @Nullable String failure,
        boolean demo,
        @Schema(description = "表头里没有接收的列") List<String> ignoredColumns,
        List<OpenAction> actions) {
    /** A step of the work and whether it is over. */
    record Stage(String label, Progress state) {}

    /** Where a step stands. */
    enum Progress {
        done,
        now,
        next
    }

    /** A page of imports. */
    record ImportList(List<ImportBody> items, @Nullable String next) {}

    static ImportBody of(
            ImportRun run,
            Optional<Job> job,
            DatasetDeclaration dataset,
            String sourceName,
            Settled settled,
            Instant now) {
        Job.State state = job.map(Job::state).orElse(Job.State.QUEUED);
        boolean over = state == Job.State.SUCCEEDED || state == Job.State.FAILED || state == Job.State.CANCELLED;
        @Nullable
        Instant finished = run.finishedAt() != null
                ? run.finishedAt()
                : job.map(Job::finishedAt).orElse(null);
        Instant end = finished != null ? finished : now;
        double elapsed = run.startedAt() == null
                ? 0
                : Duration.between(run.startedAt(), end).toMillis() / 1000.0;
        long total = Math.max(run.form().lines() - 1, 0);
        @Nullable Long rate = elapsed < 0.5 ? null : Math.round(run.cursor() / elapsed);
        return new ImportBody(
                run.id(),
                "IM-" + DateTimeFormatter.BASIC_ISO_DATE.format(Zone.dayOf(run.receivedAt())) + "-" + run.id(),
                run.dataset(),
                dataset.name(),
                run.source(),
                sourceName,
                run.fileName(),
                run.fileSize(),
                run.form().charset().name(),
                run.actor().display(),
                run.receivedAt(),
                run.job() == null ? "" : run.job().toString(),
                state,
                job.map(Job::stage).orElse(""),
                stages(run, over, finished != null),
                run.cursor(),
                over ? Long.valueOf(run.cursor()) : total > 0 ? Long.valueOf(total) : null,
                rate,
                elapsed,
                over || rate == null || rate == 0 || total == 0 ? null : Math.max(0, (total - run.cursor()) / rate),
                run.counts().accepted(),
                run.counts().warned(),
                run.counts().quarantined(),
                run.counts().created(),
                run.counts().updated(),
                run.counts().unchanged(),
                run.counts().conflicts(),
                settled.replayed(),
                settled.returned(),
                run.failure() != null ? run.failure() : job.map(Job::failure).orElse(null),
                run.demo(),
                ignored(run),
                List.of(
                        over ? OpenAction.closed("cancel", "取消作业", "作业已结束") : OpenAction.open("cancel", "取消作业"),
                        run.counts().quarantined() > 0
                                ? OpenAction.open("rejects", "导出问题行")
                                : OpenAction.closed("rejects", "导出问题行", "没有隔离的行")));
    }

    private static List<Stage> stages(ImportRun run, boolean over, boolean finished) {
        boolean started = run.startedAt() != null;
        Progress taking = over ? Progress.done : started ? Progress.now : Progress.next;
        return List.of(
                new Stage("上传", Progress.done),
                new Stage("读取与编码（" + run.form().charset().name() + "）", Progress.done),
                new Stage(
                        "列对照 "
                                + run.columns().stream()
                                        .filter(c -> !c.isEmpty())
                                        .count() + " / " + run.columns().size(),
                        Progress.done),
                new Stage("逐行检查与入库", taking),
                new Stage("报告", finished ? Progress.done : Progress.next));
    }

    private static List<String> ignored(ImportRun run) {
        List<String> ignored = new java.util.ArrayList<>();
        for (int i = 0; i < run.columns().size(); i++) {
            if (run.columns().get(i).isEmpty() && i < run.header().size()) {
                ignored.add(run.header().get(i));
            }
        }
        return ignored;
    }
}
