package cn.huijian.audit;

import cn.huijian.engine.ledger.NodeHash;
import cn.huijian.engine.ledger.ProofCheck;
import java.util.List;

/** That nothing under an older head was changed when a newer one was signed (一致性证明, RFC 9162 §2.1.4): it lets a log only grow. */
public record ConsistencyProof(SignedHead older, SignedHead newer, List<NodeHash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether the path leads to both roots; the signatures are checked by {@link SignedHead#isSignedBy}. */
    public boolean holds() {
        var from = older.head();
        var to = newer.head();
        return from.log().equals(to.log())
                && from.rule() == to.rule()
                && ProofCheck.continues(to.rule(), from.size(), from.root(), to.size(), to.root(), path);
    }
}
