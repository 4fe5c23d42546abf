package cn.huijian.engine.ledger;

import java.util.List;

/** Checks proofs from the proof, the roots and the sizes alone (RFC 9162 §2.1.3.2 and §2.1.4.2): what an outsider runs. */
public final class ProofCheck {
    private ProofCheck() {}

    /** Whether {@code leaf} stands at {@code index} in the tree of {@code size} leaves with this root. */
    public static boolean includes(
            HashRule rule, NodeHash leaf, long index, long size, List<NodeHash> path, NodeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        NodeHash hash = leaf;
        for (NodeHash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                hash = rule.node(beside, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = rule.node(hash, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of {@code newer} leaves begins with all leaves of the older one. */
    public static boolean continues(
            HashRule rule, long older, NodeHash olderRoot, long newer, NodeHash newerRoot, List<NodeHash> proof) {
        if (older < 0 || older > newer) {
            return false;
        }
        if (older == newer) {
            return proof.isEmpty() && olderRoot.equals(newerRoot);
        }
        if (older == 0) {
            return proof.isEmpty() && olderRoot.equals(rule.empty());
        }
        boolean complete = Long.bitCount(older) == 1;
        if (!complete && proof.isEmpty()) {
            return false;
        }
        NodeHash first = complete ? olderRoot : proof.getFirst();
        List<NodeHash> rest = complete ? proof : proof.subList(1, proof.size());
        long place = older - 1;
        long last = newer - 1;
        while ((place & 1) == 1) {
            place >>= 1;
            last >>= 1;
        }
        NodeHash left = first;
        NodeHash all = first;
        for (NodeHash beside : rest) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                left = rule.node(beside, left);
                all = rule.node(beside, all);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                all = rule.node(all, beside);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && left.equals(olderRoot) && all.equals(newerRoot);
    }
}
