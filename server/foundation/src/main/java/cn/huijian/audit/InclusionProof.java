package cn.huijian.audit;

import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
import cn.huijian.engine.ledger.ProofCheck;
import java.util.List;

/**
 * That a record stands in the ledger (存证证明): the leaf, its place, the path to the root of a signed head.
 *
 * @param index place of the leaf, from 0
 */
public record InclusionProof(LedgerEntry entry, long index, List<NodeHash> path, SignedHead under) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the path leads from the leaf to the root of the head; the signature is checked by {@link SignedHead#isSignedBy}. */
    public boolean holds() {
        var head = under.head();
        return ProofCheck.includes(head.rule(), entry.leaf(head.rule()), index, head.size(), path, head.root());
    }
}
