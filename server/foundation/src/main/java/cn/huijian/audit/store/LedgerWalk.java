package cn.huijian.audit.store;

import cn.huijian.audit.EvidenceSource;
import cn.huijian.audit.LedgerVerification;
import cn.huijian.audit.LedgerVerification.Fault;
import cn.huijian.audit.SignedHead;
import cn.huijian.audit.WalkWatch;
import cn.huijian.engine.ledger.Frontier;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
import cn.huijian.engine.ledger.TreeHead;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks heads, leaves and every register on one unmoving view of the database, in constant memory: the heads from their signatures, the leaves from
 * the roots, the records from the leaves.
 */
@Component
public final class LedgerWalk {
    private static final int ROWS_AT_A_TIME = 5000;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    public LedgerWalk(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(database);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param trusted public keys of the instance; where there is none the keys in the heads are believed */
    public LedgerVerification walk(Collection<byte[]> trusted, WalkWatch watch) {
        return snapshot.execute(status -> {
            var state = LedgerStore.state(jdbc);
            List<SignedHead> heads = new HeadStore(jdbc).all(state);
            List<EvidenceSource> sources = EvidenceSource.all();
            var findings = new Findings(heads, names(sources));
            checkHeads(heads, state, trusted, findings);
            // Each leaf is passed once as a leaf and once with its record.
            long total = 2 * state.frontier().size();
            long leaves = checkLeaves(
                    heads, state, findings, grown -> watch.reached(grown, Math.max(total, grown), "由叶子重算树根"));
            long records = 0;
            if (state.begun()) {
                records = new RegisterWalk(
                                jdbc,
                                findings,
                                (compared, stage) ->
                                        watch.reached(leaves + compared, Math.max(total, leaves + compared), stage))
                        .walk(sources);
            }
            return new LedgerVerification(leaves, heads.size(), records, findings.found());
        });
    }

    /** The heads as they stand, oldest first. */
    public List<SignedHead> heads() {
        return new HeadStore(jdbc).all(LedgerStore.state(jdbc));
    }

    private static Map<String, String> names(List<EvidenceSource> sources) {
        Map<String, String> names = new TreeMap<>();
        sources.forEach(source -> names.put(source.kind(), source.name()));
        names.put(AuditEvidence.RECORD, "审计记录");
        names.put(AuditEvidence.CHAIN, "启用存证前的审计链");
        names.put("leaf", "存证日志叶子");
        return names;
    }

    private static void checkHeads(
            List<SignedHead> heads, LedgerStore.State state, Collection<byte[]> trusted, Findings findings) {
        long next = 1;
        NodeHash previous = TreeHead.NONE;
        for (SignedHead signed : heads) {
            TreeHead head = signed.head();
            for (; next < head.number(); next++) {
                findings.head(Fault.DELETED, next, "被删除");
            }
            if (!signed.isSignedBy(trusted.isEmpty() ? List.of(signed.publicKey()) : trusted)) {
                findings.head(Fault.UNSIGNED, head.number(), "不是由本实例的密钥签名，或签名后被改动");
            } else if (!isGap(heads, head) && !head.previous().equals(previous)) {
                findings.head(Fault.CHANGED, head.number(), "与前一个树头不相链");
            }
            previous = head.digest();
            next = head.number() + 1;
        }
        for (; next <= state.heads(); next++) {
            findings.head(Fault.DELETED, next, "被删除");
        }
    }

    private static boolean isGap(List<SignedHead> heads, TreeHead head) {
        return head.number() > 1
                && heads.stream().noneMatch(other -> other.head().number() == head.number() - 1);
    }

    /** Grows the log anew from its leaves and compares it with what is stored and what was signed. */
    private long checkLeaves(List<SignedHead> heads, LedgerStore.State state, Findings findings, LongConsumer reached) {
        var grown = Frontier.empty(state.frontier().rule());
        var roots = new RootCheck(heads, findings);
        try (var rows = jdbc
                .sql("select idx, kind, number, content, hash from audit.leaves order by idx")
                .withFetchSize(ROWS_AT_A_TIME)
                .query((row, n) -> new Row(
                        row.getLong("idx"),
                        new LedgerEntry(
                                row.getString("kind"), row.getLong("number"), NodeHash.of(row.getBytes("content"))),
                        NodeHash.of(row.getBytes("hash"))))
                .stream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (row.index() != grown.size()) {
                    findings.at(Fault.DELETED, "leaf", grown.size(), grown.size(), "被删除");
                    roots.stop();
                    return grown.size();
                }
                NodeHash leaf = row.entry().leaf(grown.rule());
                if (!leaf.equals(row.hash())) {
                    findings.at(Fault.CHANGED, "leaf", row.index(), row.index(), "被改动");
                }
                grown.append(leaf, (level, index, hash) -> {});
                roots.reached(grown);
                reached.accept(grown.size());
            }
        }
        roots.end(grown.size());
        long size = state.frontier().size();
        if (grown.size() < size) {
            findings.at(Fault.DELETED, "leaf", grown.size(), grown.size(), "起的尾部被截断，应有 " + size + " 片叶子");
        } else if (!grown.root().equals(state.frontier().root()) || grown.size() > size) {
            findings.without(Fault.CHANGED, "leaf", grown.size(), "之前的日志与所存状态不符");
        }
        return grown.size();
    }

    private record Row(long index, LedgerEntry entry, NodeHash hash) {}
}
