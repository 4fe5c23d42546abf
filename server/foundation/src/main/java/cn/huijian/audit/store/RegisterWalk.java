package cn.huijian.audit.store;

import cn.huijian.audit.AuditRecord;
import cn.huijian.audit.EvidenceSource;
import cn.huijian.audit.LedgerVerification.Fault;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** Compares every register with the leaves of its kind, both ascending by number. */
final class RegisterWalk {
    private static final int ROWS_AT_A_TIME = 2000;

    private final JdbcClient jdbc;
    private final Findings findings;
    private final Steps watch;
    private long compared;

    RegisterWalk(JdbcClient jdbc, Findings findings, Steps watch) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.watch = watch;
    }

    /** Is told how many records were compared with their leaves. */
    interface Steps {
        void reached(long compared, String stage);
    }

    record Leaf(long index, LedgerEntry entry) {}

    long walk(List<EvidenceSource> sources) {
        trail();
        chainWhereTheLedgerIsSilent();
        sources.forEach(this::register);
        return compared;
    }

    /** A forger who rewrote leaves to fit has to rewrite the chain as well; if he did not, it still names the record. */
    private void chainWhereTheLedgerIsSilent() {
        if (findings.found().stream().anyMatch(finding -> finding.kind().equals(AuditEvidence.RECORD))) {
            return;
        }
        watch.reached(compared, "核对审计链");
        var broken = ChainWalk.walk(jdbc).broken();
        if (broken != null) {
            findings.without(Fault.CHANGED, AuditEvidence.RECORD, broken.seq(), "与审计链不符(连同存证日志一并被改)");
        }
    }

    private void register(EvidenceSource source) {
        var changed = new ChangedRecords(findings);
        try (var leaves = leaves(source.kind())) {
            var merge = new Merge(leaves.iterator());
            source.walk(jdbc, kept -> {
                long number = kept.number();
                Optional<Leaf> leaf = merge.leafOf(number);
                watch.reached(++compared, "核对" + source.name());
                if (leaf.isEmpty()) {
                    findings.without(Fault.INSERTED, source.kind(), number, "没有入账，是绕过系统插入的");
                } else if (!leaf.get().entry().content().equals(kept.contentAt(number))) {
                    changed.add(leaf.get(), kept::contentAt);
                } else if (kept.removal().filter(act -> !isOnTrail(act)).isPresent()) {
                    findings.at(Fault.DELETED, source.kind(), number, leaf.get().index(), "的内容被移走，审计记录中没有到期销毁的依据");
                }
            });
            merge.end();
        }
        changed.say();
    }

    private boolean isOnTrail(EvidenceSource.Removal act) {
        return jdbc.sql(
                        "select exists(select 1 from audit.records where object = :object and action = :action) as there")
                .param("object", act.object())
                .param("action", act.action())
                .query((row, n) -> row.getBoolean("there"))
                .single();
    }

    private void trail() {
        long old = oldChain();
        var changed = new ChangedRecords(findings);
        try (var leaves = leaves(AuditEvidence.RECORD);
                var records = jdbc
                        .sql("select * from audit.records where seq > :old order by seq")
                        .param("old", old)
                        .withFetchSize(ROWS_AT_A_TIME)
                        .query(RegisterWalk::row)
                        .stream()) {
            var merge = new Merge(leaves.iterator());
            for (Row row : (Iterable<Row>) records::iterator) {
                Optional<Leaf> leaf = merge.leafOf(row.seq());
                watch.reached(++compared, "核对审计记录");
                if (leaf.isEmpty()) {
                    findings.without(Fault.INSERTED, AuditEvidence.RECORD, row.seq(), "没有入账，是绕过系统插入的");
                } else if (row.record() == null
                        || !AuditEvidence.contentAt(row.seq(), row.record())
                                .equals(leaf.get().entry().content())) {
                    AuditRecord now = row.record();
                    changed.add(leaf.get(), place -> now == null ? null : AuditEvidence.contentAt(place, now));
                }
            }
            merge.end();
        }
        changed.say();
    }

    /** The chain of before the ledger: its records by the chain itself, its end by the leaf. Gives the number of its last record. */
    private long oldChain() {
        Optional<Leaf> leaf = jdbc.sql("select idx, kind, number, content from audit.leaves where kind = :kind")
                .param("kind", AuditEvidence.CHAIN)
                .query(RegisterWalk::leaf)
                .optional();
        if (leaf.isEmpty()) {
            return 0;
        }
        long end = leaf.get().entry().number();
        var broken = ChainWalk.walkTo(
                jdbc, new ChainStore.Head(end, leaf.get().entry().content().toString()));
        compared += broken.records();
        var fault = broken.broken();
        if (fault != null) {
            switch (fault.fault()) {
                case MISSING ->
                    findings.at(
                            Fault.DELETED,
                            AuditEvidence.RECORD,
                            fault.seq(),
                            leaf.get().index(),
                            "被删除");
                case CHANGED, RELINKED ->
                    findings.at(
                            Fault.CHANGED,
                            AuditEvidence.RECORD,
                            fault.seq(),
                            leaf.get().index(),
                            "的内容被改动");
                case ADDED ->
                    findings.at(
                            Fault.INSERTED,
                            AuditEvidence.RECORD,
                            fault.seq(),
                            leaf.get().index(),
                            "是插入的");
            }
        }
        return end;
    }

    private java.util.stream.Stream<Leaf> leaves(String kind) {
        return jdbc
                .sql("select idx, kind, number, content from audit.leaves where kind = :kind order by number")
                .param("kind", kind)
                .withFetchSize(ROWS_AT_A_TIME)
                .query(RegisterWalk::leaf)
                .stream();
    }

    private static Leaf leaf(ResultSet row, int n) throws SQLException {
        return new Leaf(
                row.getLong("idx"),
                new LedgerEntry(row.getString("kind"), row.getLong("number"), NodeHash.of(row.getBytes("content"))));
    }

    private record Row(long seq, @Nullable AuditRecord record) {}

    private static Row row(ResultSet row, int n) throws SQLException {
        try {
            return new Row(row.getLong("seq"), ChainStore.record(row, n));
        } catch (IllegalArgumentException | JacksonException e) {
            return new Row(row.getLong("seq"), null);
        }
    }

    /** Passes over the leaves once; those without a record are told as deleted. */
    private final class Merge {
        private final Iterator<Leaf> leaves;
        private @Nullable Leaf next;

        Merge(Iterator<Leaf> leaves) {
            this.leaves = leaves;
            advance();
        }

        Optional<Leaf> leafOf(long number) {
            while (next != null && next.entry().number() < number) {
                deleted(next);
                advance();
            }
            if (next == null || next.entry().number() != number) {
                return Optional.empty();
            }
            Leaf found = next;
            advance();
            return Optional.of(found);
        }

        void end() {
            for (; next != null; advance()) {
                deleted(next);
            }
        }

        private void advance() {
            next = leaves.hasNext() ? leaves.next() : null;
        }

        private void deleted(Leaf leaf) {
            findings.at(Fault.DELETED, leaf.entry().kind(), leaf.entry().number(), leaf.index(), "被删除");
        }
    }
}
