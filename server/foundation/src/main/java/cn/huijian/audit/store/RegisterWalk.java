package cn.huijian.audit.store;

import cn.huijian.audit.AuditRecord;
import cn.huijian.audit.EvidenceSource;
import cn.huijian.audit.LedgerVerification.Fault;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
    private final List<Changed> changed = new ArrayList<>();
    private long compared;

    RegisterWalk(JdbcClient jdbc, Findings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    private record Leaf(long index, LedgerEntry entry) {}

    /** A record of the trail that does not fit its leaf; absent when it cannot be read as one any more. */
    private record Changed(Leaf leaf, @Nullable AuditRecord now) {}

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
        var head = jdbc.sql("select seq, digest from audit.head").query(ChainStore::head).single();
        var broken = ChainWalk.walkTo(jdbc, head).broken();
        if (broken != null) {
            findings.without(Fault.CHANGED, AuditEvidence.RECORD, broken.seq(), "与审计链不符(连同存证日志一并被改)");
        }
    }

    private void register(EvidenceSource source) {
        try (var leaves = leaves(source.kind())) {
            var merge = new Merge(leaves.iterator());
            source.walk(jdbc, entry -> {
                Optional<Leaf> leaf = merge.leafOf(source.kind(), entry.number());
                compared++;
                if (leaf.isEmpty()) {
                    findings.without(Fault.INSERTED, source.kind(), entry.number(), "没有入账，是绕过系统插入的");
                } else if (!leaf.get().entry().content().equals(entry.content())) {
                    findings.at(Fault.CHANGED, source.kind(), entry.number(), leaf.get().index(), "的内容被改动");
                }
            });
            merge.end();
        }
    }

    private void trail() {
        long old = oldChain();
        try (var leaves = leaves(AuditEvidence.RECORD);
                var records = jdbc.sql("select * from audit.records where seq > :old order by seq")
                        .param("old", old)
                        .withFetchSize(ROWS_AT_A_TIME)
                        .query(RegisterWalk::row)
                        .stream()) {
            var merge = new Merge(leaves.iterator());
            for (Row row : (Iterable<Row>) records::iterator) {
                Optional<Leaf> leaf = merge.leafOf(AuditEvidence.RECORD, row.seq());
                compared++;
                if (leaf.isEmpty()) {
                    findings.without(Fault.INSERTED, AuditEvidence.RECORD, row.seq(), "没有入账，是绕过系统插入的");
                } else if (row.record() == null
                        || !AuditEvidence.contentAt(row.seq(), row.record())
                                .equals(leaf.get().entry().content())) {
                    changed.add(new Changed(leaf.get(), row.record()));
                }
            }
            merge.end();
        }
        sayWhatChanged();
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
        var broken = ChainWalk.walkTo(jdbc, new ChainStore.Head(end, leaf.get().entry().content().toString()));
        compared += broken.records();
        var fault = broken.broken();
        if (fault != null) {
            switch (fault.fault()) {
                case MISSING -> findings.at(Fault.DELETED, AuditEvidence.RECORD, fault.seq(), leaf.get().index(), "被删除");
                case CHANGED, RELINKED ->
                    findings.at(Fault.CHANGED, AuditEvidence.RECORD, fault.seq(), leaf.get().index(), "的内容被改动");
                case ADDED -> findings.at(Fault.INSERTED, AuditEvidence.RECORD, fault.seq(), leaf.get().index(), "是插入的");
            }
        }
        return end;
    }

    /** Two records that fit each other's leaves were exchanged; all others were changed. */
    private void sayWhatChanged() {
        for (Changed one : changed) {
            Optional<Changed> other = changed.stream()
                    .filter(each -> each != one && stoodAt(one, each.leaf().entry()))
                    .findFirst();
            LedgerEntry entry = one.leaf().entry();
            if (other.isPresent()) {
                findings.at(
                        Fault.REORDERED,
                        AuditEvidence.RECORD,
                        entry.number(),
                        one.leaf().index(),
                        "的次序被改，现在此处的是原第 " + other.get().leaf().entry().number() + " 号");
            } else {
                findings.at(Fault.CHANGED, AuditEvidence.RECORD, entry.number(), one.leaf().index(), "的内容被改动");
            }
            if (findings.isFull()) {
                return;
            }
        }
    }

    private static boolean stoodAt(Changed record, LedgerEntry place) {
        AuditRecord now = record.now();
        return now != null && AuditEvidence.contentAt(place.number(), now).equals(place.content());
    }

    private java.util.stream.Stream<Leaf> leaves(String kind) {
        return jdbc.sql("select idx, kind, number, content from audit.leaves where kind = :kind order by number")
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

        Optional<Leaf> leafOf(String kind, long number) {
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
