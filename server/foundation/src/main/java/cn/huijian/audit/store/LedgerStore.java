package cn.huijian.audit.store;

import cn.huijian.audit.EvidenceSource;
import cn.huijian.engine.ledger.Frontier;
import cn.huijian.engine.ledger.HashRule;
import cn.huijian.engine.ledger.LedgerEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Appends leaves, inside the transaction that the records belong to and under the lock on the head of the chain. Writes one row a leaf; nodes only
 * from {@link TileReader#TILE_LEVEL} up, one for 256 leaves.
 */
final class LedgerStore {
    private static final int ADOPTED_AT_ONCE = 5000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    LedgerStore(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.batch = new JdbcTemplate(database);
    }

    /** Where the log stands. */
    record State(String log, boolean begun, Frontier frontier, long heads) {}

    static State state(JdbcClient jdbc) {
        return jdbc.sql("select log, rule, begun, size, peaks, heads from audit.ledger")
                .query(LedgerStore::read)
                .single();
    }

    private static State read(ResultSet row, int n) throws SQLException {
        return new State(
                row.getString("log"),
                row.getBoolean("begun"),
                Frontier.of(HashRule.valueOf(row.getString("rule")), row.getLong("size"), row.getBytes("peaks")),
                row.getLong("heads"));
    }

    /** @param chain where the chain stands before the records that the leaves stand for */
    void append(List<LedgerEntry> entries, ChainStore.Head chain) {
        State state = state(jdbc);
        if (!state.begun()) {
            adopt(state.frontier(), chain, entries);
        }
        write(entries, state.frontier());
        jdbc.sql("update audit.ledger set begun = true, size = :size, peaks = :peaks")
                .param("size", state.frontier().size())
                .param("peaks", state.frontier().peakBytes())
                .update();
    }

    /**
     * A folder of before the ledger: the old chain enters by its last digest, every draw and document by its content. Those written in this very
     * transaction have a leaf of their own coming and are left out.
     */
    private void adopt(Frontier frontier, ChainStore.Head chain, List<LedgerEntry> coming) {
        var ofThisTransaction = new HashSet<>(coming);
        if (chain.seq() > 0) {
            write(List.of(AuditEvidence.chain(chain)), frontier);
        }
        for (EvidenceSource source : EvidenceSource.all()) {
            var waiting = new ArrayList<LedgerEntry>();
            source.walk(jdbc, kept -> {
                LedgerEntry entry = source.leafOf(kept);
                if (!ofThisTransaction.contains(entry)) {
                    waiting.add(entry);
                }
                if (waiting.size() == ADOPTED_AT_ONCE) {
                    write(waiting, frontier);
                    waiting.clear();
                }
            });
            write(waiting, frontier);
        }
    }

    private void write(List<LedgerEntry> entries, Frontier frontier) {
        if (entries.isEmpty()) {
            return;
        }
        var leaves = new ArrayList<Object[]>(entries.size());
        var nodes = new ArrayList<Object[]>();
        for (LedgerEntry entry : entries) {
            frontier.append(entry.leaf(frontier.rule()), (level, index, hash) -> {
                if (level == 0) {
                    leaves.add(new Object[] {
                        index, entry.kind(), entry.number(), entry.content().bytes(), hash.bytes()
                    });
                } else if (level >= TileReader.TILE_LEVEL) {
                    nodes.add(new Object[] {level, index, hash.bytes()});
                }
            });
        }
        batch.batchUpdate("insert into audit.leaves (idx, kind, number, content, hash) values (?, ?, ?, ?, ?)", leaves);
        if (!nodes.isEmpty()) {
            batch.batchUpdate("insert into audit.nodes (level, idx, hash) values (?, ?, ?)", nodes);
        }
    }
}
