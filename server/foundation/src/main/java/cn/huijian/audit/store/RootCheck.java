package cn.huijian.audit.store;

import cn.huijian.audit.LedgerVerification.Fault;
import cn.huijian.audit.SignedHead;
import cn.huijian.engine.ledger.Frontier;
import java.util.List;

/** Compares the root with each signed head as the log grows past it; the first head that differs says between which two the change lies. */
final class RootCheck {
    private final List<SignedHead> heads;
    private final Findings findings;
    private int next;
    private boolean over;

    RootCheck(List<SignedHead> heads, Findings findings) {
        this.heads = heads;
        this.findings = findings;
    }

    void reached(Frontier grown) {
        while (next < heads.size() && heads.get(next).head().size() <= grown.size()) {
            var head = heads.get(next++).head();
            if (!over && (head.size() != grown.size() || !head.root().equals(grown.root()))) {
                findings.head(Fault.ROOT_DIFFERS, head.number(), "的树根与现有记录不符，改动在它与前一个树头之间");
                over = true;
            }
        }
    }

    /** The log ends here: heads that cover more show that its tail was cut off. */
    void end(long size) {
        if (!over && next < heads.size()) {
            var head = heads.get(next).head();
            findings.head(Fault.TRUNCATED, head.number(), "覆盖 " + head.size() + " 片叶子，现只有 " + size + " 片，尾部被截断");
        }
    }

    /** The log cannot be grown further, and this has been said. */
    void stop() {
        over = true;
    }
}
