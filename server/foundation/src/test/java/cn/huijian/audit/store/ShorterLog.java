package cn.huijian.audit.store;

import cn.huijian.engine.ledger.Frontier;
import cn.huijian.engine.ledger.HashRule;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a careful forger would write: state and leaves that fit each other again. */
record ShorterLog(JdbcClient jdbc) {
    byte[] peaksOf(long size) {
        var frontier = Frontier.empty(HashRule.SM3);
        jdbc.sql("select hash from audit.leaves where idx < :size order by idx")
                .param("size", size)
                .query((row, n) -> NodeHash.of(row.getBytes("hash")))
                .list()
                .forEach(leaf -> frontier.append(leaf, (level, index, hash) -> {}));
        return frontier.peakBytes();
    }

    LedgerEntry forge(long seq) {
        var record = jdbc.sql("select * from audit.records where seq = :seq")
                .param("seq", seq)
                .query(ChainStore::record)
                .single();
        return new LedgerEntry(AuditEvidence.RECORD, seq, AuditEvidence.contentAt(seq, record));
    }
}
