package cn.huijian.exchange.jobs;

import cn.huijian.exchange.Batch;
import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.RowIssue;
import cn.huijian.exchange.RowOutcome;
import cn.huijian.exchange.RunContext;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.DatasetDeclaration.FieldDeclaration;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.QuarantinedRow.Decision;
import cn.huijian.exchange.model.QuarantinedRow.State;
import cn.huijian.exchange.model.RowCheck;
import cn.huijian.exchange.model.RowCheck.Checked;
import cn.huijian.exchange.model.RowKey;
import cn.huijian.exchange.store.Quarantine;
import cn.huijian.exchange.store.RowIssues;
import cn.huijian.exchange.store.RowIssues.Filter;
import cn.huijian.exchange.store.RowIssues.Found;
import cn.huijian.exchange.store.RowIssues.Severity;
import cn.huijian.exchange.store.SavedValues;
import cn.huijian.kernel.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes a row that was kept apart through the receiver of its dataset, the same way as all others, in the caller's transaction: row, decision,
 * counters and remarks become durable together, so no row is taken in twice.
 */
@Component
class Replayer {
    private final Datasets datasets;
    private final SavedValues mappings;
    private final Quarantine quarantine;
    private final RowIssues issues;

    Replayer(Datasets datasets, SavedValues mappings, Quarantine quarantine, RowIssues issues) {
        this.datasets = datasets;
        this.mappings = mappings;
        this.quarantine = quarantine;
        this.issues = issues;
    }

    /** What became of a row. */
    sealed interface Result {
        record Taken(RowOutcome.Effect effect) implements Result {}

        /** It would be kept apart again. */
        record Refused(List<RowIssue> reasons) implements Result {}

        /** Somebody decided since the caller looked. */
        record Stale() implements Result {}
    }

    RowCheck check(ImportRun run) {
        return new RowCheck(
                datasets.get(run.dataset(), run.asOf()),
                new HeaderMapping(run.columns()),
                mappings.of(run.dataset(), run.source()));
    }

    Set<String> personal(ImportRun run) {
        DatasetDeclaration dataset = datasets.get(run.dataset(), run.asOf());
        return dataset.fields().stream()
                .filter(FieldDeclaration::personal)
                .map(FieldDeclaration::name)
                .collect(Collectors.toSet());
    }

    /** @param wanted the decision to be kept; its effect is filled in */
    Result take(ImportRun run, Checked row, int version, Decision wanted, Actor actor, Instant now) {
        if (row.quarantined()) {
            return new Result.Refused(row.reasons());
        }
        DatasetReceiver receiver = datasets.receiver(run.dataset());
        RunContext context = run.context().replayed(now, actor);
        RowOutcome outcome =
                receiver.receive(new Batch(context, List.of(row.row()))).getFirst();
        return switch (outcome) {
            case RowOutcome.Quarantined(var reasons) -> new Result.Refused(reasons);
            case RowOutcome.Accepted accepted -> {
                var key = new RowKey(run.id(), row.row().number());
                var decision = new Decision(
                        wanted.how(),
                        accepted.effect(),
                        wanted.changes(),
                        wanted.reason(),
                        null,
                        wanted.by(),
                        wanted.at());
                if (!quarantine.decide(key, version, State.TAKEN, decision)) {
                    yield new Result.Stale();
                }
                remark(run, row, accepted);
                yield new Result.Taken(accepted.effect());
            }
        };
    }

    private void remark(ImportRun run, Checked row, RowOutcome.Accepted accepted) {
        long number = row.row().number();
        boolean warned = !accepted.warnings().isEmpty() || !row.warnings().isEmpty();
        quarantine.moved(new RowKey(run.id(), number), accepted.effect(), warned);
        int next = issues.list(run.id(), new Filter(null, null, null), number - 1, Integer.MAX_VALUE, 500).stream()
                .filter(found -> found.row() == number)
                .mapToInt(found -> found.ordinal() + 1)
                .max()
                .orElse(0);
        Set<String> personal = personal(run);
        List<Found> found = new ArrayList<>();
        add(found, number, next, Severity.WARNED, row.warnings(), personal);
        add(found, number, next, Severity.WARNED, accepted.warnings(), personal);
        add(found, number, next, Severity.NOTED, row.notes(), personal);
        add(found, number, next, Severity.NOTED, accepted.notes(), personal);
        issues.add(run.id(), found);
    }

    private static void add(
            List<Found> found, long row, int first, Severity severity, List<RowIssue> issues, Set<String> personal) {
        for (RowIssue issue : issues) {
            boolean mask = personal.contains(issue.field());
            found.add(new Found(
                    row, first + found.size(), severity, mask ? BatchTaker.masked(issue) : issue.withoutNumbers()));
        }
    }
}
