package cn.huijian.engine.ledger;

/** Where the nodes of a log are read from. Only complete subtrees have a node of their own: level 0 holds the leaves, level k covers 2ᵏ of them. */
@FunctionalInterface
public interface NodeReader {
    /**
     * The node over the leaves from {@code index·2^level} to before {@code (index+1)·2^level}.
     *
     * @throws java.util.NoSuchElementException if the log has not grown so far, or the node was lost
     */
    NodeHash get(int level, long index);
}
