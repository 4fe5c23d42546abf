package cn.huijian.dossier.jobs;

import cn.huijian.dossier.model.FactType;
import cn.huijian.dossier.model.RowReading.Read;
import cn.huijian.dossier.store.Draft;
import cn.huijian.dossier.store.Draft.Place;
import cn.huijian.dossier.store.Draft.RecordKey;
import cn.huijian.dossier.store.FactWriter;
import cn.huijian.dossier.store.RecordConflicts;
import cn.huijian.dossier.store.Revisions;
import cn.huijian.dossier.store.Revisions.Revision;
import cn.huijian.exchange.RowIssue;
import cn.huijian.exchange.RowOutcome.Effect;
import cn.huijian.exchange.RunContext;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Decides for each row of a batch whether its record is new, says the same again, or says something else than before. */
@Component
class RecordLedger {
    private final Revisions revisions;
    private final RecordConflicts conflicts;
    private final FactWriter writer;

    RecordLedger(Revisions revisions, RecordConflicts conflicts, FactWriter writer) {
        this.revisions = revisions;
        this.conflicts = conflicts;
        this.writer = writer;
    }

    /** The ledger of one batch, with what is already known under its records. */
    Entries open(RunContext run, FactType type, Instant recordedAt, List<Read> rows) {
        var keys = new ArrayList<RecordKey>();
        for (Read row : rows) {
            if (row instanceof Read.Sound sound) {
                keys.add(new RecordKey(run.source(), type.id(), sound.record()));
            }
        }
        var latest = new HashMap<RecordKey, Revision>();
        revisions.of(keys).forEach((key, known) -> latest.put(key, known.getLast()));
        return new Entries(run, type, recordedAt, latest, keys.isEmpty() ? List.of() : writer.reserve(keys.size()));
    }

    /** Collects what is to be written. */
    final class Entries {
        private final RunContext run;
        private final FactType type;
        private final Instant recordedAt;
        private final Map<RecordKey, Revision> latest;
        private final List<Long> reserved;
        private final List<Draft> drafts = new ArrayList<>();

        private Entries(
                RunContext run,
                FactType type,
                Instant recordedAt,
                Map<RecordKey, Revision> latest,
                List<Long> reserved) {
            this.run = run;
            this.type = type;
            this.recordedAt = recordedAt;
            this.latest = latest;
            this.reserved = reserved;
        }

        List<Draft> drafts() {
            return drafts;
        }

        /** The numbers of the drafts, in order. */
        List<Long> ids() {
            return reserved.subList(0, drafts.size());
        }

        /** Enters a row; remarks on it are added to the warnings. */
        Effect enter(Read.Sound row, UnitId unit, List<RowIssue> warnings) {
            var key = new RecordKey(run.source(), type.id(), row.record());
            long digest = row.content().digest();
            Revision last = latest.get(key);
            if (last == null) {
                add(key, row, digest, 1, unit, new Place.Original());
                return Effect.NEW;
            }
            if (last.digest() == digest) {
                return Effect.UNCHANGED;
            }
            if (last.recordedAt().equals(recordedAt) || cameLater(last) || conflicts.holds(key, digest)) {
                conflicts.keep(key, digest, row.content(), run.run(), recordedAt);
                warnings.add(issue(row, "dossier.record-conflict", "同一记录编号有两份不同内容，保留先到的一份", "到“数据 · 事实冲突”核对两份内容后认定"));
                return Effect.CONFLICT;
            }
            Revisions.Head head = revisions.head(last.id());
            if (head.id() != last.id()) {
                warnings.add(issue(row, "dossier.corrected-before", "此记录曾由人工更正或撤回，来源又有新内容，已按新内容入档", "核对更正是否仍然成立"));
            }
            add(key, row, digest, last.revision() + 1, unit, new Place.Corrects(head.id(), "来源更新了此记录"));
            return Effect.UPDATED;
        }

        /** Whether a row that was kept apart meets what came in with its own file or after it. */
        private boolean cameLater(Revision last) {
            return run.isReplay() && !last.recordedAt().isBefore(run.sentAt().truncatedTo(ChronoUnit.MICROS));
        }

        private void add(RecordKey key, Read.Sound row, long digest, int revision, UnitId unit, Place place) {
            long id = reserved.get(drafts.size());
            drafts.add(new Draft(type, row.content(), digest, key, revision, type.legalBasis(), null, unit, place));
            latest.put(key, new Revision(id, revision, digest, recordedAt));
        }

        private static RowIssue issue(Read.Sound row, String code, String reason, String remedy) {
            return new RowIssue("记录编号", code, reason, remedy, row.record(), null);
        }
    }
}
