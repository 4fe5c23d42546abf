package cn.huijian.engine.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** A log in memory, every node kept. */
final class MemoryLog implements NodeReader {
    final Frontier frontier;
    private final Map<String, NodeHash> nodes = new HashMap<>();

    MemoryLog(HashRule rule) {
        this.frontier = Frontier.empty(rule);
    }

    static MemoryLog ofSize(HashRule rule, int size) {
        var log = new MemoryLog(rule);
        for (int i = 0; i < size; i++) {
            log.append(entry(i));
        }
        return log;
    }

    static byte[] entry(int i) {
        return ("entry " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    void append(byte[] entry) {
        frontier.append(
                frontier.rule().leaf(entry), (level, index, hash) -> {
                    if (nodes.put(level + "/" + index, hash) != null) {
                        throw new IllegalStateException("a node was given twice");
                    }
                });
    }

    @Override
    public NodeHash get(int level, long index) {
        NodeHash hash = nodes.get(level + "/" + index);
        if (hash == null) {
            throw new NoSuchElementException(level + "/" + index);
        }
        return hash;
    }
}
