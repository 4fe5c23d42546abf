package cn.huijian.engine.ledger;

import java.util.ArrayList;
import java.util.List;

/** Makes proofs from stored nodes, each of O(log n) hashes in the order of RFC 9162. */
public final class Proofs {
    private final HashRule rule;
    private final NodeReader nodes;

    public Proofs(HashRule rule, NodeReader nodes) {
        this.rule = rule;
        this.nodes = nodes;
    }

    /** The root of the first {@code size} leaves. */
    public NodeHash root(long size) {
        return size == 0 ? rule.empty() : over(0, size);
    }

    /**
     * PATH(index, D[size]) of RFC 9162 §2.1.3.1: what leads from a leaf up to the root.
     *
     * @throws IllegalArgumentException unless 0 ≤ index &lt; size
     */
    public List<NodeHash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not among " + size);
        }
        List<NodeHash> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    /**
     * PROOF(older, D[newer]) of RFC 9162 §2.1.4.1: that the first {@code older} leaves of the newer tree are those of the older one. Empty where
     * both are equal or the older one has no leaf.
     *
     * @throws IllegalArgumentException unless 0 ≤ older ≤ newer
     */
    public List<NodeHash> consistency(long older, long newer) {
        if (older < 0 || older > newer) {
            throw new IllegalArgumentException("a tree of " + older + " leaves does not come before one of " + newer);
        }
        List<NodeHash> proof = new ArrayList<>();
        if (older > 0 && older < newer) {
            subProof(older, 0, newer, true, proof);
        }
        return proof;
    }

    private void path(long index, long from, long to, List<NodeHash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(over(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(over(from, middle));
        }
    }

    private void subProof(long older, long from, long to, boolean whole, List<NodeHash> proof) {
        if (older == to - from) {
            if (!whole) {
                proof.add(over(from, to));
            }
            return;
        }
        long half = split(to - from);
        if (older <= half) {
            subProof(older, from, from + half, whole, proof);
            proof.add(over(from + half, to));
        } else {
            subProof(older - half, from + half, to, false, proof);
            proof.add(over(from, from + half));
        }
    }

    /** The hash over some leaves; {@code from} is always a multiple of the largest power of two that fits between. */
    private NodeHash over(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.get(level, from >> level);
        }
        long half = split(count);
        return rule.node(over(from, from + half), over(from + half, to));
    }

    /** The largest power of two smaller than {@code count}. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
