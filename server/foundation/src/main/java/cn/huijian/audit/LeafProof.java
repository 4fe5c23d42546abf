package cn.huijian.audit;

import cn.huijian.engine.ledger.NodeHash;
import cn.huijian.engine.ledger.ProofCheck;
import java.util.List;

/**
 * That a leaf stands in the ledger, told by its digest alone (包含证明): nothing of the record behind it is given away.
 *
 * @param index place of the leaf, from 0
 */
public record LeafProof(NodeHash leaf, long index, List<NodeHash> path, SignedHead under) {
    public LeafProof {
        path = List.copyOf(path);
    }

    /** Whether the path leads from the leaf to the root of the head. */
    public boolean holds() {
        var head = under.head();
        return ProofCheck.includes(head.rule(), leaf, index, head.size(), path, head.root());
    }
}
