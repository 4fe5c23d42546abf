package cn.huijian.audit.store;

import cn.huijian.engine.ledger.HashRule;
import cn.huijian.engine.ledger.NodeHash;
import cn.huijian.engine.ledger.NodeReader;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes of the log from the database: high ones are stored, low ones are computed from at most 128 leaves. */
record TileReader(JdbcClient jdbc, HashRule rule) implements NodeReader {
    /** The lowest level that is stored: subtrees of 256 leaves. */
    static final int TILE_LEVEL = 8;

    @Override
    public NodeHash get(int level, long index) {
        if (level >= TILE_LEVEL) {
            return jdbc.sql("select hash from audit.nodes where level = :level and idx = :index")
                    .param("level", level)
                    .param("index", index)
                    .query((row, n) -> NodeHash.of(row.getBytes("hash")))
                    .optional()
                    .orElseThrow(() -> new NoSuchElementException("node " + level + "/" + index));
        }
        List<NodeHash> hashes = jdbc.sql("select hash from audit.leaves where idx >= :from and idx < :to order by idx")
                .param("from", index << level)
                .param("to", (index + 1) << level)
                .query((row, n) -> NodeHash.of(row.getBytes("hash")))
                .list();
        if (hashes.size() != 1 << level) {
            throw new NoSuchElementException("leaves of node " + level + "/" + index);
        }
        while (hashes.size() > 1) {
            hashes = pairs(hashes);
        }
        return hashes.getFirst();
    }

    private List<NodeHash> pairs(List<NodeHash> hashes) {
        return java.util.stream.IntStream.range(0, hashes.size() / 2)
                .mapToObj(i -> rule.node(hashes.get(2 * i), hashes.get(2 * i + 1)))
                .toList();
    }
}
