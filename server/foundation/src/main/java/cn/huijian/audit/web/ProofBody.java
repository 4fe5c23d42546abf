package cn.huijian.audit.web;

import cn.huijian.audit.InclusionProof;
import cn.huijian.audit.WrittenHead;
import cn.huijian.engine.ledger.NodeHash;
import java.util.HexFormat;
import java.util.List;

/** The proof of a record: docs/ledger.md says how to check it without this system. */
record ProofBody(
        String kind,
        long number,
        long index,
        String content,
        String leafBytes,
        String leaf,
        List<String> path,
        boolean holds,
        WrittenHead head) {
    static ProofBody of(InclusionProof proof) {
        var entry = proof.entry();
        return new ProofBody(
                entry.kind(),
                entry.number(),
                proof.index(),
                entry.content().toString(),
                HexFormat.of().formatHex(entry.bytes()),
                entry.leaf(proof.under().head().rule()).toString(),
                proof.path().stream().map(NodeHash::toString).toList(),
                proof.holds(),
                WrittenHead.of(proof.under()));
    }
}
