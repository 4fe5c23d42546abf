package cn.huijian.bench;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends audit records in batches through the real path (chain, leaf, frontier, durable commit), beside a plain hash chain written to a table of the
 * same form with the same indexes, batch by batch in turn, so that both see the same machine.
 */
final class LedgerBench {
    private static final double MOST_MS = 0.2;
    private static final double LEAST_PER_SECOND = 10_000;
    private static final int BATCH = 500;
    private static final Actor ACTOR = Actor.system("bench");

    private final int entries;

    LedgerBench(int entries) {
        this.entries = entries;
    }

    Map<String, Object> run() throws Exception {
        Path folder = Files.createTempDirectory("huijian-bench");
        try (Product product = Product.start(folder.resolve("data"))) {
            return measure(product);
        } finally {
            remove(folder);
        }
    }

    private Map<String, Object> measure(Product product) {
        var trail = product.get(AuditTrail.class);
        var transaction = new TransactionTemplate(product.get(PlatformTransactionManager.class));
        var peer = new Peer(new JdbcTemplate(product.get(DataSource.class)));
        peer.make();
        for (int n = 0; n < 20 * BATCH; n += BATCH) {
            ours(trail, transaction, n);
            peer.append(transaction, n);
        }
        long ours = 0;
        long theirs = 0;
        for (int n = 0; n < entries; n += BATCH) {
            ours += ours(trail, transaction, n);
            theirs += peer.append(transaction, n);
        }
        double ms = ours / 1e6 / entries;
        double peerMs = theirs / 1e6 / entries;
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "ledger");
        result.put("entries", entries);
        result.put("batch", BATCH);
        result.put("amortisedMs", ms);
        result.put("entriesPerSecond", Math.round(1000 / ms));
        result.put("limitMs", MOST_MS);
        result.put("limitEntriesPerSecond", LEAST_PER_SECOND);
        result.put("peer", "plain SM3 hash chain into a table of the same form and indexes, without a Merkle log");
        result.put("peerAmortisedMs", peerMs);
        result.put("peerEntriesPerSecond", Math.round(1000 / peerMs));
        result.put("ratio", ms / peerMs);
        result.put("met", ms < MOST_MS && 1000 / ms >= LEAST_PER_SECOND);
        return result;
    }

    private static long ours(AuditTrail trail, TransactionTemplate transaction, int from) {
        long start = System.nanoTime();
        transaction.executeWithoutResult(status -> {
            for (int i = from; i < from + BATCH; i++) {
                trail.record(ACTOR, AuditEntry.of("bench.append", "bench:" + i).with("n", Integer.toString(i)));
            }
        });
        return System.nanoTime() - start;
    }

    /** The chain that anybody would write first. */
    private static final class Peer {
        private final JdbcTemplate jdbc;
        private byte[] previous = new byte[32];
        private long seq;

        Peer(JdbcTemplate jdbc) {
            this.jdbc = jdbc;
        }

        void make() {
            jdbc.execute("create schema bench");
            jdbc.execute("create table bench.records (like audit.records including all)");
        }

        long append(TransactionTemplate transaction, int from) {
            long start = System.nanoTime();
            transaction.executeWithoutResult(status -> jdbc.batchUpdate("""
                    insert into bench.records (seq, at, actor_kind, actor_id, actor_name, action, object, details, previous, digest)
                    values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                    """, rows(from)));
            return System.nanoTime() - start;
        }

        private List<Object[]> rows(int from) {
            var rows = new ArrayList<Object[]>(BATCH);
            for (int i = from; i < from + BATCH; i++) {
                Instant at = Instant.now();
                String details = "{\"n\": \"" + i + "\"}";
                byte[] digest = digest(++seq + " " + at + " SYSTEM bench bench.append bench:" + i + " " + details);
                rows.add(new Object[] {
                    seq, Timestamp.from(at), "SYSTEM", "bench", "bench", "bench.append", "bench:" + i, details, previous, digest
                });
                previous = digest;
            }
            return rows;
        }

        private byte[] digest(String text) {
            var sm3 = new SM3Digest();
            sm3.update(previous, 0, previous.length);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sm3.update(bytes, 0, bytes.length);
            byte[] digest = new byte[sm3.getDigestSize()];
            sm3.doFinal(digest, 0);
            return digest;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
