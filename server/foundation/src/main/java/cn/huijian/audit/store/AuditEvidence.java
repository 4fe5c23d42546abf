package cn.huijian.audit.store;

import cn.huijian.audit.AuditRecord;
import cn.huijian.audit.model.ChainDigest;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;

/** Records of the trail as leaves of the ledger. */
final class AuditEvidence {
    /** A record of the trail. */
    static final String RECORD = "audit";
    /** The whole chain as it stood when the ledger began, by the number and digest of its last record. */
    static final String CHAIN = "chain";

    private AuditEvidence() {}

    static LedgerEntry entry(long seq, NewRecord record) {
        return new LedgerEntry(
                RECORD,
                seq,
                NodeHash.of(
                        ChainDigest.contentOf(seq, record.at(), record.actor(), record.entry(), record.origin())));
    }

    /** The content that {@code record} would have if it stood at {@code seq}. */
    static NodeHash contentAt(long seq, AuditRecord record) {
        return NodeHash.of(ChainDigest.contentOf(seq, record.at(), record.actor(), record.entry(), record.origin()));
    }

    static LedgerEntry chain(ChainStore.Head head) {
        return new LedgerEntry(CHAIN, head.seq(), NodeHash.of(head.bytes()));
    }
}
