package cn.huijian.engine.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * All that appending needs of a log: how many leaves it has, and the roots of the complete subtrees into which they fall, the largest first (one for
 * each 1 in the binary form of the size). At most 63 hashes, so a log of any length goes on from a few hundred bytes; an append costs one hash
 * amortised and O(log n) at worst.
 */
public final class Frontier {
    private final HashRule rule;
    private final List<NodeHash> peaks;
    private long size;

    private Frontier(HashRule rule, long size, List<NodeHash> peaks) {
        this.rule = rule;
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    public static Frontier empty(HashRule rule) {
        return new Frontier(rule, 0, List.of());
    }

    /** @throws IllegalArgumentException unless there is one peak for each 1 in the binary form of {@code size} */
    public static Frontier of(HashRule rule, long size, List<NodeHash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(peaks.size() + " peaks cannot stand for " + size + " leaves");
        }
        return new Frontier(rule, size, peaks);
    }

    /** Reads the bytes that {@link #peakBytes()} writes. */
    public static Frontier of(HashRule rule, long size, byte[] peaks) {
        List<NodeHash> hashes = new ArrayList<>();
        for (int at = 0; at < peaks.length; at += NodeHash.LENGTH) {
            hashes.add(NodeHash.of(java.util.Arrays.copyOfRange(peaks, at, at + NodeHash.LENGTH)));
        }
        return of(rule, size, hashes);
    }

    /** Appends a leaf and gives every node that thereby became complete to {@code sink}, the leaf itself first. */
    public void append(NodeHash leaf, NodeSink sink) {
        long index = size;
        int level = 0;
        NodeHash hash = leaf;
        sink.put(level, index, hash);
        while ((index & 1) == 1) {
            hash = rule.node(peaks.removeLast(), hash);
            index >>= 1;
            level++;
            sink.put(level, index, hash);
        }
        peaks.add(hash);
        size++;
    }

    /** The root over all leaves (Merkle Tree Hash, RFC 9162 §2.1.1). */
    public NodeHash root() {
        if (peaks.isEmpty()) {
            return rule.empty();
        }
        NodeHash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = rule.node(peaks.get(i), root);
        }
        return root;
    }

    public long size() {
        return size;
    }

    public HashRule rule() {
        return rule;
    }

    public List<NodeHash> peaks() {
        return List.copyOf(peaks);
    }

    /** The peaks one after another, the largest first. */
    public byte[] peakBytes() {
        byte[] bytes = new byte[peaks.size() * NodeHash.LENGTH];
        for (int i = 0; i < peaks.size(); i++) {
            System.arraycopy(peaks.get(i).inside(), 0, bytes, i * NodeHash.LENGTH, NodeHash.LENGTH);
        }
        return bytes;
    }
}
