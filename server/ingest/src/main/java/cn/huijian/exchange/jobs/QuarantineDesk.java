package cn.huijian.exchange.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.exchange.Row;
import cn.huijian.exchange.RowIssue;
import cn.huijian.exchange.jobs.Replayer.Result;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.QuarantinedRow;
import cn.huijian.exchange.model.QuarantinedRow.Change;
import cn.huijian.exchange.model.QuarantinedRow.Decision;
import cn.huijian.exchange.model.QuarantinedRow.How;
import cn.huijian.exchange.model.QuarantinedRow.State;
import cn.huijian.exchange.model.RawRow;
import cn.huijian.exchange.model.RowCheck;
import cn.huijian.exchange.model.RowCheck.Checked;
import cn.huijian.exchange.model.RowKey;
import cn.huijian.exchange.store.Quarantine;
import cn.huijian.exchange.store.Runs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.PersonalText;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person corrects a row that was kept apart, or lets it in as it is with a reason. Either way it is checked again and goes through the receiver of
 * its dataset at once: what was corrected is never kept half-way, so no personal value has to be stored for it.
 */
@Component
public class QuarantineDesk {
    static final String STALE = "exchange.quarantine-changed";

    private final Quarantine quarantine;
    private final Runs runs;
    private final OriginalRows originals;
    private final Replayer replayer;
    private final ImportChecks checks;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuarantineDesk(
            Quarantine quarantine,
            Runs runs,
            OriginalRows originals,
            Replayer replayer,
            ImportChecks checks,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.quarantine = quarantine;
        this.runs = runs;
        this.originals = originals;
        this.replayer = replayer;
        this.checks = checks;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A row as it was seen. */
    public record Seen(RowKey key, int version) {}

    /** What became of one row of many. */
    public record Done(RowKey key, boolean taken, String sentence) {}

    /**
     * Corrects cells and takes the row in.
     *
     * @param values declared field to new cell; the empty text empties it
     */
    public Outcome<QuarantinedRow> correct(Seen seen, Map<String, String> values, String reason, Actor actor)
            throws IOException {
        Optional<QuarantinedRow> found = quarantine.find(seen.key());
        if (found.isEmpty()) {
            return notFound(seen.key());
        }
        if (reason.isBlank()) {
            return reasonMissing();
        }
        ImportRun run = runs.get(seen.key().run());
        RowCheck check = replayer.check(run);
        @Nullable
        RawRow raw =
                originals.read(run, List.of(seen.key().row())).get(seen.key().row());
        if (raw == null) {
            return Outcome.refused(
                    "exchange.original-gone", "原文件已过保存期，读不到第 " + seen.key().row() + " 行。请来源重发。");
        }
        Row before = check.row(raw);
        Map<String, String> after = new HashMap<>(before.values());
        values.forEach((field, value) -> {
            if (value.isBlank()) {
                after.remove(field);
            } else {
                after.put(field, value.strip());
            }
        });
        List<Change> changes = changes(before.values(), after, replayer.personal(run));
        if (changes.isEmpty()) {
            return Outcome.refused("exchange.nothing-corrected", "没有改动任何一格。请更正后再提交，或写明理由放行。");
        }
        Checked checked = check.check(new Row(raw.number(), after));
        return settle(run, checked, seen, How.CORRECTED, changes, reason.strip(), actor);
    }

    /** Lets rows in as they are, where every reason against them may be waived. */
    public List<Done> accept(List<Seen> rows, String reason, Actor actor) throws IOException {
        List<Done> done = new ArrayList<>();
        for (var batch : byRun(rows).entrySet()) {
            ImportRun run = runs.get(batch.getKey());
            RowCheck check = replayer.check(run);
            Set<String> acceptable = checks.acceptable(run.asOf());
            Map<Long, RawRow> read = originals.read(
                    run, batch.getValue().stream().map(s -> s.key().row()).toList());
            for (Seen seen : batch.getValue()) {
                @Nullable RawRow raw = read.get(seen.key().row());
                Outcome<QuarantinedRow> outcome = raw == null
                        ? notFound(seen.key())
                        : settle(
                                run,
                                check.check(raw).accepting(acceptable),
                                seen,
                                How.ACCEPTED,
                                List.of(),
                                reason.strip(),
                                actor);
                done.add(done(seen.key(), outcome));
            }
        }
        return done;
    }

    /** The row with all its cells, looked at on purpose. */
    public Outcome<Map<String, String>> reveal(RowKey key, String purpose, Actor actor) throws IOException {
        if (purpose.strip().length() < 2) {
            return Outcome.refused("exchange.purpose-missing", "没有填写用途。请写明为什么要查看，例如“对照营业执照更正”。");
        }
        if (quarantine.find(key).isEmpty()) {
            return notFound(key);
        }
        ImportRun run = runs.get(key.run());
        @Nullable RawRow raw = originals.read(run, List.of(key.row())).get(key.row());
        Map<String, String> shown = new TreeMap<>();
        if (raw != null) {
            originals.cells(run, raw).stream()
                    .filter(cell -> cell.personal() || cell.isMasked())
                    .forEach(cell -> shown.put(cell.field(), cell.given()));
        }
        transaction.executeWithoutResult(status -> audit.record(
                actor,
                AuditEntry.of("exchange.reveal", key.toString())
                        .withPurpose(purpose.strip())
                        .with("fields", String.join("、", shown.keySet()))));
        return Outcome.done(shown);
    }

    /** Takes a row in with its decision and record, or says why not. */
    Outcome<QuarantinedRow> settle(
            ImportRun run, Checked row, Seen seen, How how, List<Change> changes, String reason, Actor actor) {
        if (reason.isBlank()) {
            return reasonMissing();
        }
        if (quarantine.find(seen.key()).isEmpty()) {
            return notFound(seen.key());
        }
        return transaction.execute(status -> {
            Instant now = clock.instant();
            var decision = new Decision(how, null, changes, reason, null, actor.display(), now);
            return switch (replayer.take(run, row, seen.version(), decision, actor, now)) {
                case Result.Stale() -> {
                    status.setRollbackOnly();
                    yield stale(seen.key());
                }
                case Result.Refused(var reasons) -> {
                    status.setRollbackOnly();
                    yield Outcome.refused("exchange.still-quarantined", stillWrong(row, reasons));
                }
                case Result.Taken(var effect) -> {
                    audit.record(actor, entry(seen.key(), decision, effect.name()));
                    yield Outcome.done(quarantine.find(seen.key()).orElseThrow());
                }
            };
        });
    }

    private static AuditEntry entry(RowKey key, Decision decision, String effect) {
        AuditEntry entry = AuditEntry.of("exchange.resolve", key.toString())
                .withPurpose(decision.reason())
                .with("how", decision.how().name())
                .with("effect", effect);
        for (Change change : decision.changes()) {
            entry = entry.with("before." + change.field(), change.before())
                    .with("after." + change.field(), change.after());
        }
        return entry;
    }

    private static String stillWrong(Checked row, List<RowIssue> reasons) {
        return "第 " + row.row().number() + " 行仍不能入库："
                + reasons.stream()
                        .map(issue -> issue.field() + "，" + issue.reason())
                        .distinct()
                        .collect(Collectors.joining("；"))
                + "。" + reasons.getFirst().remedy().replace("后重新导入", "后再提交") + "。";
    }

    private static List<Change> changes(Map<String, String> before, Map<String, String> after, Set<String> personal) {
        var fields = new java.util.TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .filter(field -> !before.getOrDefault(field, "").equals(after.getOrDefault(field, "")))
                .map(field -> personal.contains(field)
                        ? new Change(field, "***", "***")
                        : new Change(
                                field,
                                PersonalText.masked(before.getOrDefault(field, "")),
                                PersonalText.masked(after.getOrDefault(field, ""))))
                .toList();
    }

    static Map<Long, List<Seen>> byRun(List<Seen> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(seen -> seen.key().run(), TreeMap::new, Collectors.toList()));
    }

    private static Done done(RowKey key, Outcome<QuarantinedRow> outcome) {
        return switch (outcome) {
            case Outcome.Done(var row) -> new Done(key, row.state() == State.TAKEN, "已入库");
            case Outcome.Refused(var refusal) -> new Done(key, false, refusal.sentence());
        };
    }

    static <T> Outcome<T> notFound(RowKey key) {
        return Outcome.refused(
                "exchange.quarantine-not-found", "第 " + key.run() + " 批没有隔离的第 " + key.row() + " 行。请从隔离台进入。");
    }

    static <T> Outcome<T> stale(RowKey key) {
        return Outcome.refused(STALE, "第 " + key.row() + " 行已由他人处理。请刷新后查看结果。");
    }

    static <T> Outcome<T> reasonMissing() {
        return Outcome.refused("exchange.reason-missing", "没有填写理由。请写明依据（如核对了营业执照）后再提交。");
    }
}
