package cn.huijian.exchange.jobs;

import cn.huijian.exchange.RowIssue;
import cn.huijian.exchange.jobs.QuarantineDesk.Seen;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.QuarantinedRow;
import cn.huijian.exchange.model.QuarantinedRow.Change;
import cn.huijian.exchange.model.QuarantinedRow.How;
import cn.huijian.exchange.model.RawRow;
import cn.huijian.exchange.model.RowCheck;
import cn.huijian.exchange.model.RowKey;
import cn.huijian.exchange.store.Quarantine;
import cn.huijian.exchange.store.Runs;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the rows that wait once more, by the mappings saved since, and takes in those that are sound now. Each row is a transaction of its own and
 * is decided once, so a job that goes on after a crash passes over what it had done.
 */
@Component
class ReplayJob implements JobHandler {
    static final String KIND = "exchange.replay";
    private static final int PAGE = 1_000;

    private final Quarantine quarantine;
    private final Runs runs;
    private final OriginalRows originals;
    private final Replayer replayer;
    private final QuarantineDesk desk;

    ReplayJob(Quarantine quarantine, Runs runs, OriginalRows originals, Replayer replayer, QuarantineDesk desk) {
        this.quarantine = quarantine;
        this.runs = runs;
        this.originals = originals;
        this.replayer = replayer;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) throws Exception {
        Map<String, String> given = job.parameters();
        @Nullable String only = given.get("run");
        var filter = new Quarantine.Filter(
                given.get("dataset"), given.get("source"), null, null, only == null ? null : Long.valueOf(only));
        Actor actor = actor(given);
        String reason = given.getOrDefault("reason", "重放");
        long looked = 0;
        long taken = 0;
        List<QuarantinedRow> page = quarantine.listOpen(filter, null, PAGE);
        while (!page.isEmpty() && !progress.cancelled()) {
            for (var rows : page.stream()
                    .collect(Collectors.groupingBy(row -> row.key().run()))
                    .entrySet()) {
                taken += replay(runs.get(rows.getKey()), rows.getValue(), reason, actor);
            }
            looked += page.size();
            progress.report(looked, looked, "逐行重放");
            RowKey last = page.getLast().key();
            page = quarantine.listOpen(filter, last, PAGE);
        }
        return JsonMapper.shared().writeValueAsString(Map.of("rows", looked, "taken", taken));
    }

    private long replay(ImportRun run, List<QuarantinedRow> rows, String reason, Actor actor) throws Exception {
        RowCheck check = replayer.check(run);
        Map<Long, RawRow> read =
                originals.read(run, rows.stream().map(row -> row.key().row()).toList());
        long taken = 0;
        for (QuarantinedRow row : rows) {
            @Nullable RawRow raw = read.get(row.key().row());
            if (raw != null) {
                RowCheck.Checked checked = check.check(raw);
                List<Change> changes = checked.notes().stream()
                        .filter(note -> note.code().equals("value.mapped"))
                        .map(RowIssue::withoutNumbers)
                        .map(note -> new Change(
                                note.field(), note.given(), note.normalised() == null ? "" : note.normalised()))
                        .toList();
                var seen = new Seen(row.key(), row.version());
                taken += desk.settle(run, checked, seen, How.MAPPED, changes, reason, actor) instanceof Outcome.Done
                        ? 1
                        : 0;
            }
        }
        return taken;
    }

    private static Actor actor(Map<String, String> given) {
        String[] parts = given.getOrDefault("actor", "||").split("\\|", 3);
        @Nullable String unit = given.get("unit");
        return new Actor(
                Actor.Kind.valueOf(parts[0]),
                parts[1],
                parts[2],
                unit == null ? null : new UnitId(Integer.parseInt(unit)));
    }
}
