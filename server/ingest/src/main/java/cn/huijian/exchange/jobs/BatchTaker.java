package cn.huijian.exchange.jobs;

import cn.huijian.exchange.Batch;
import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.Row;
import cn.huijian.exchange.RowIssue;
import cn.huijian.exchange.RowOutcome;
import cn.huijian.exchange.RunContext;
import cn.huijian.exchange.model.ImportRun.Counts;
import cn.huijian.exchange.model.RowCheck.Checked;
import cn.huijian.exchange.store.PullPositions;
import cn.huijian.exchange.store.QualityTallies;
import cn.huijian.exchange.store.RowIssues;
import cn.huijian.exchange.store.RowIssues.Found;
import cn.huijian.exchange.store.RowIssues.Severity;
import cn.huijian.exchange.store.Runs;
import cn.huijian.jobs.JobProgress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in one batch in one transaction: rows, issues, counters and cursor become durable together or not at all. A batch that fails is halved
 * until the row that breaks it stands alone and is quarantined, so one row never stops a file.
 */
@Component
class BatchTaker {
    private static final Logger LOG = LoggerFactory.getLogger(BatchTaker.class);

    private final Runs runs;
    private final RowIssues issues;
    private final PullPositions positions;
    private final QualityRules rules;
    private final QualityTallies tallies;
    private final TransactionTemplate transaction;

    BatchTaker(
            Runs runs,
            RowIssues issues,
            PullPositions positions,
            QualityRules rules,
            QualityTallies tallies,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.tallies = tallies;
        this.runs = runs;
        this.issues = issues;
        this.positions = positions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Where the run stands after the batch. */
    record Taken(long cursor, Counts counts) {}

    Taken take(
            DatasetReceiver receiver,
            RunContext run,
            Set<String> personal,
            JobProgress job,
            long cursor,
            List<Checked> rows) {
        try {
            return commit(receiver, run, personal, job, cursor, rows);
        } catch (TransientDataAccessException | DataAccessResourceFailureException e) {
            // The database refused for a reason of its own: the rows are not to blame.
            throw e;
        } catch (RuntimeException e) {
            if (rows.size() > 1) {
                Taken first = take(receiver, run, personal, job, cursor, rows.subList(0, rows.size() / 2));
                Taken second =
                        take(receiver, run, personal, job, first.cursor(), rows.subList(rows.size() / 2, rows.size()));
                return new Taken(second.cursor(), first.counts().plus(second.counts()));
            }
            Checked row = rows.getFirst();
            if (row.quarantined()) {
                throw e;
            }
            LOG.warn("run {} row {} cannot be taken in", run.run(), row.row().number(), e);
            return commit(receiver, run, personal, job, cursor, List.of(unprocessable(row.row())));
        }
    }

    private Taken commit(
            DatasetReceiver receiver,
            RunContext run,
            Set<String> personal,
            JobProgress job,
            long cursor,
            List<Checked> rows) {
        return transaction.execute(status -> {
            job.confirm();
            List<Checked> sound =
                    rows.stream().filter(row -> !row.quarantined()).toList();
            List<RowOutcome> outcomes = sound.isEmpty()
                    ? List.of()
                    : receiver.receive(
                            new Batch(run, sound.stream().map(Checked::row).toList()));
            if (outcomes.size() != sound.size()) {
                throw new IllegalStateException("receiver of " + run.dataset() + " answered " + outcomes.size() + " of "
                        + sound.size() + " rows");
            }
            var tally = new Tally(personal);
            int next = 0;
            for (Checked row : rows) {
                if (row.quarantined()) {
                    tally.quarantine(row.row().number(), row.reasons());
                } else {
                    tally.add(row, outcomes.get(next++));
                }
            }
            issues.add(run.run(), tally.found);
            tallies.add(
                    run.run(),
                    rules.of(run.dataset(), run.asOf()),
                    rows.stream().map(Checked::row).toList(),
                    run.asOf());
            long to = rows.getLast().row().number();
            runs.advance(run.run(), cursor, to, tally.counts);
            positions.reach(run.run(), to);
            return new Taken(to, tally.counts);
        });
    }

    private static Checked unprocessable(Row row) {
        var issue = new RowIssue("整行", "row.unprocessable", "系统无法处理这一行，其他行不受影响", "请把行号告诉系统管理员，查看运行日志后重新导入", "", null);
        return new Checked(row, List.of(issue), List.of());
    }

    /** Counters and issues of the batch in hand. */
    private static final class Tally {
        private final Set<String> personal;
        private final List<Found> found = new ArrayList<>();
        private Counts counts = Counts.NONE;

        Tally(Set<String> personal) {
            this.personal = new HashSet<>(personal);
        }

        void quarantine(long row, List<RowIssue> reasons) {
            counts = counts.plus(new Counts(0, 0, 1, 0, 0, 0, 0));
            add(row, Severity.QUARANTINED, reasons, 0);
        }

        void add(Checked row, RowOutcome outcome) {
            long number = row.row().number();
            switch (outcome) {
                case RowOutcome.Quarantined(var reasons) -> quarantine(number, reasons);
                case RowOutcome.Accepted(var effect, var warnings, var notes) -> {
                    boolean warned = !warnings.isEmpty() || !row.warnings().isEmpty();
                    counts = counts.plus(new Counts(
                            warned ? 0 : 1,
                            warned ? 1 : 0,
                            0,
                            effect == RowOutcome.Effect.NEW ? 1 : 0,
                            effect == RowOutcome.Effect.UPDATED ? 1 : 0,
                            effect == RowOutcome.Effect.UNCHANGED ? 1 : 0,
                            effect == RowOutcome.Effect.CONFLICT ? 1 : 0));
                    int at = add(number, Severity.WARNED, row.warnings(), 0);
                    at = add(number, Severity.WARNED, warnings, at);
                    at = add(number, Severity.NOTED, row.notes(), at);
                    add(number, Severity.NOTED, notes, at);
                }
            }
        }

        private int add(long row, Severity severity, List<RowIssue> issues, int from) {
            int ordinal = from;
            for (RowIssue issue : issues) {
                found.add(new Found(
                        row,
                        ordinal++,
                        severity,
                        personal.contains(issue.field()) ? masked(issue) : issue.withoutNumbers()));
            }
            return ordinal;
        }
    }

    /** The issue without the value of a person. */
    static RowIssue masked(RowIssue issue) {
        return new RowIssue(issue.field(), issue.code(), issue.reason(), issue.remedy(), "（个人信息，见原文件）", null);
    }
}
