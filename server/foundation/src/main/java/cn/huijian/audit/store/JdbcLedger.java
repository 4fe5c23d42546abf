package cn.huijian.audit.store;

import cn.huijian.audit.InclusionProof;
import cn.huijian.audit.Ledger;
import cn.huijian.audit.LedgerVerification;
import cn.huijian.audit.SignedHead;
import cn.huijian.engine.ledger.HeadSigner;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
import cn.huijian.engine.ledger.Proofs;
import cn.huijian.engine.ledger.TreeHead;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
            // The same lock as for appending: no leaf can come between the root and the head, and no two heads get one number.
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
                                            new TileReader(jdbc, state.frontier().rule()))
                                    .inclusion(leaf.index(), under.head().size()),
                            under)));
        });
    }

    @Override
    public LedgerVerification verify() {
        return walk.walk(signer.trustedKeys());
    }

    private record Leaf(long index, LedgerEntry entry) {}

    private Optional<Leaf> leaf(String kind, long number, long below) {
        return jdbc.sql("select idx, content from audit.leaves where kind = :kind and number = :number and idx < :below")
                .param("kind", kind)
                .param("number", number)
                .param("below", below)
                .query((row, n) ->
                        new Leaf(row.getLong("idx"), new LedgerEntry(kind, number, NodeHash.of(row.getBytes("content")))))
                .optional();
    }
}
