package cn.huijian.audit.store;

import cn.huijian.audit.ConsistencyProof;
import cn.huijian.audit.InclusionProof;
import cn.huijian.audit.LeafProof;
import cn.huijian.audit.Ledger;
import cn.huijian.audit.LedgerVerification;
import cn.huijian.audit.SignedHead;
import cn.huijian.audit.WalkWatch;
import cn.huijian.engine.ledger.HeadSigner;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
import cn.huijian.engine.ledger.Proofs;
import cn.huijian.engine.ledger.TreeHead;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
final class JdbcLedger implements Ledger {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final HeadStore heads;
    private final HeadSigner signer;
    private final LedgerWalk walk;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JdbcLedger(
            DataSource database,
            HeadSigner signer,
            LedgerWalk walk,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.heads = new HeadStore(jdbc);
        this.signer = signer;
        this.walk = walk;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public Optional<SignedHead> sign() {
        return transaction.execute(status -> {
            // The same lock as for appending: no leaf can come between the root and the head, and no two heads get one
            // number.
            jdbc.sql("select seq from audit.head for update").query(Long.class).single();
            var state = LedgerStore.state(jdbc);
            Optional<SignedHead> last =
                    heads.list(state, Long.MAX_VALUE, 1).stream().findFirst();
            long covered = last.map(signed -> signed.head().size()).orElse(0L);
            if (state.frontier().size() <= covered) {
                return Optional.<SignedHead>empty();
            }
            var head = new TreeHead(
                    state.log(),
                    state.frontier().rule(),
                    state.heads() + 1,
                    state.frontier().size(),
                    state.frontier().root(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    last.map(signed -> signed.head().digest()).orElse(TreeHead.NONE));
            var signed = new SignedHead(head, signer.keyId(), signer.publicKey(), signer.sign(head.bytes()));
            heads.insert(signed);
            return Optional.of(signed);
        });
    }

    @Override
    public List<SignedHead> listHeads(long before, int limit) {
        return heads.list(LedgerStore.state(jdbc), before, Math.clamp(limit, 1, MOST));
    }

    @Override
    public Optional<InclusionProof> findProof(String kind, long number) {
        return transaction.execute(status -> {
            var state = LedgerStore.state(jdbc);
            var newest = heads.list(state, Long.MAX_VALUE, 1).stream().findFirst();
            return newest.flatMap(under -> leaf(kind, number, under.head().size())
                    .map(leaf -> new InclusionProof(
                            leaf.entry(),
                            leaf.index(),
                            new Proofs(
                                            state.frontier().rule(),
                                            new TileReader(
                                                    jdbc, state.frontier().rule()))
                                    .inclusion(leaf.index(), under.head().size()),
                            under)));
        });
    }

    @Override
    public Optional<SignedHead> findHead(long number) {
        return heads.find(LedgerStore.state(jdbc), number);
    }

    @Override
    public Optional<ConsistencyProof> findConsistency(long older, long newer) {
        return proved(proofs -> heads.find(proofs.state(), older)
                .flatMap(from -> heads.find(proofs.state(), newer)
                        .filter(to -> to.head().size() >= from.head().size())
                        .map(to -> new ConsistencyProof(
                                from,
                                to,
                                proofs.proofs()
                                        .consistency(
                                                from.head().size(), to.head().size())))));
    }

    @Override
    public Optional<LeafProof> findLeafProof(long index, long head) {
        return proved(proofs -> heads.find(proofs.state(), head)
                .filter(under -> index >= 0 && index < under.head().size())
                .map(under -> new LeafProof(
                        proofs.nodes().get(0, index),
                        index,
                        proofs.proofs().inclusion(index, under.head().size()),
                        under)));
    }

    private record Made(LedgerStore.State state, TileReader nodes) {
        Proofs proofs() {
            return new Proofs(state.frontier().rule(), nodes);
        }
    }

    /** A log with a hole has no proof; that is the answer, and the walk says where the hole is. */
    private <T> Optional<T> proved(Function<Made, Optional<T>> proof) {
        try {
            return transaction.execute(status -> {
                var state = LedgerStore.state(jdbc);
                return proof.apply(
                        new Made(state, new TileReader(jdbc, state.frontier().rule())));
            });
        } catch (NoSuchElementException hole) {
            return Optional.empty();
        }
    }

    @Override
    public LedgerVerification verify(WalkWatch watch) {
        return walk.walk(signer.trustedKeys(), watch);
    }

    private record Leaf(long index, LedgerEntry entry) {}

    private Optional<Leaf> leaf(String kind, long number, long below) {
        return jdbc.sql(
                        "select idx, content from audit.leaves where kind = :kind and number = :number and idx < :below")
                .param("kind", kind)
                .param("number", number)
                .param("below", below)
                .query((row, n) -> new Leaf(
                        row.getLong("idx"), new LedgerEntry(kind, number, NodeHash.of(row.getBytes("content")))))
                .optional();
    }
}
