package cn.huijian.engine.ledger;

/** Takes each node of a complete subtree once, at the moment its last leaf is appended. */
@FunctionalInterface
public interface NodeSink {
    /** @param level 0 for a leaf, k for a subtree of 2ᵏ leaves */
    void put(int level, long index, NodeHash hash);
}
