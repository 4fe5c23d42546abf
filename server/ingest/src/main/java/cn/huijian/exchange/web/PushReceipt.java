package cn.huijian.exchange.web;

import cn.huijian.exchange.jobs.PushDesk;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.store.RowIssues;
import cn.huijian.exchange.store.RowIssues.Filter;
import cn.huijian.exchange.store.RowIssues.Found;
import cn.huijian.exchange.store.RowIssues.Severity;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of a pushed batch, row by row. */
record PushReceipt(
        @Schema(example = "PB-20261123-7KQ2M9XWTA") String receipt,
        String batch,
        String dataset,
        long run,
        Instant receivedAt,
        State state,
        long rows,
        long accepted,
        long warned,
        long quarantined,
        @Schema(description = "没有接收的字段名") List<String> ignored,
        List<RowResult> outcomes) {
    /** How far the batch is. */
    enum State {
        processing,
        done,
        failed
    }

    /** What became of a row. */
    enum Result {
        accepted,
        warned,
        quarantined
    }

    /** One row, by its place in the batch from 1. */
    record RowResult(long row, Result outcome, List<RowRemark> issues) {}

    /** One thing to put right or to look at. */
    record RowRemark(String field, String code, String reason, String remedy) {}

    private static final int MOST = 100_000;

    static PushReceipt of(PushDesk.Receipt receipt, RowIssues issues) {
        ImportRun run = receipt.run();
        Map<Long, List<Found>> found = issues.list(run.id(), new Filter(null, null, null), 0, -1, MOST).stream()
                .filter(issue -> issue.severity() != Severity.NOTED)
                .collect(Collectors.groupingBy(Found::row));
        List<RowResult> outcomes = new ArrayList<>();
        for (long row = 1; row <= run.cursor(); row++) {
            List<Found> of = found.getOrDefault(row, List.of());
            outcomes.add(new RowResult(
                    row,
                    result(of),
                    of.stream()
                            .map(f -> new RowRemark(
                                    f.issue().field(),
                                    f.issue().code(),
                                    f.issue().reason(),
                                    f.issue().remedy()))
                            .toList()));
        }
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < run.columns().size(); i++) {
            if (run.columns().get(i).isEmpty()) {
                ignored.add(run.header().get(i));
            }
        }
        return new PushReceipt(
                receipt.batch().receipt(),
                receipt.batch().batch(),
                run.dataset(),
                run.id(),
                receipt.batch().receivedAt(),
                state(run),
                run.cursor(),
                run.counts().accepted(),
                run.counts().warned(),
                run.counts().quarantined(),
                ignored,
                outcomes);
    }

    private static State state(ImportRun run) {
        return switch (run.state()) {
            case QUEUED, RUNNING, CANCELLED -> State.processing;
            case DONE -> State.done;
            case FAILED -> State.failed;
        };
    }

    private static Result result(List<Found> issues) {
        if (issues.stream().anyMatch(issue -> issue.severity() == Severity.QUARANTINED)) {
            return Result.quarantined;
        }
        return issues.isEmpty() ? Result.accepted : Result.warned;
    }
}
