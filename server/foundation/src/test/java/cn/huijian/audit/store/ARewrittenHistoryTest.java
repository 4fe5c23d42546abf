package cn.huijian.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.ConsistencyProof;
import cn.huijian.audit.LedgerVerification.Fault;
import cn.huijian.audit.LedgerVerification.Finding;
import cn.huijian.audit.LedgerVerifier;
import cn.huijian.audit.SavedHead;
import cn.huijian.audit.SignedHead;
import cn.huijian.audit.WalkWatch;
import cn.huijian.audit.WrittenHead;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.UnitId;
import cn.huijian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever holds database, program and key can write the whole history anew, so that it is sound in itself. Against that stand the heads that others
 * kept: the new history is not a continuation of them, and says so.
 */
class ARewrittenHistoryTest {
    private static final Actor OFFICER = Actor.staff(new AccountId(7), "王所长", new UnitId(3));

    @TempDir
    private Path folder;

    private House told;

    @BeforeEach
    void a_history_with_five_heads() throws IOException, GeneralSecurityException {
        told = new House(folder, null);
        for (int head = 1; head <= 5; head++) {
            told.act(head * 30, "entity:" + head);
        }
    }

    @Test
    void between_any_two_heads_the_log_only_grew_and_the_proof_says_so() {
        for (long older = 1; older <= 5; older++) {
            for (long newer = older; newer <= 5; newer++) {
                assertThat(told.ledger
                                .findConsistency(older, newer)
                                .orElseThrow()
                                .holds())
                        .as(older + " " + newer)
                        .isTrue();
            }
        }
        assertThat(told.ledger.findConsistency(4, 2)).isEmpty();
        assertThat(told.ledger.findConsistency(1, 6)).isEmpty();
        for (long index : new long[] {0, 29, 30, 255, 256, 449}) {
            assertThat(told.ledger.findLeafProof(index, 5).orElseThrow().holds())
                    .as("leaf " + index)
                    .isTrue();
        }
        assertThat(told.ledger.findLeafProof(450, 5)).isEmpty();
        assertThat(told.ledger.findLeafProof(30, 1)).isEmpty();
    }

    @Test
    void a_history_written_anew_with_the_key_is_sound_in_itself_and_does_not_continue_what_was_kept() throws Exception {
        List<String> file = told.heads().stream()
                .map(head -> JsonMapper.shared().writeValueAsString(WrittenHead.of(head)))
                .toList();
        List<SavedHead> kept = file.stream().map(SavedHead::parse).toList();
        assertThat(told.findings(kept)).isEmpty();

        // The same log, the same key, the same numbers of acts: only one act of the third stretch is another one.
        House anew = new House(folder, told.log());
        for (int head = 1; head <= 5; head++) {
            anew.act(head * 30, head == 3 ? "entity:77" : "entity:" + head, told);
        }
        assertThat(anew.findings(List.of()))
                .as("alone it is sound, signatures and all")
                .isEmpty();
        assertThat(anew.findings(kept))
                .extracting(Finding::fault, Finding::kind, Finding::number)
                .containsExactly(
                        tuple(Fault.ROOT_DIFFERS, "head", 5L),
                        tuple(Fault.ROOT_DIFFERS, "head", 4L),
                        tuple(Fault.ROOT_DIFFERS, "head", 3L));

        SignedHead keptThird = told.ledger.findHead(3).orElseThrow();
        ConsistencyProof served = anew.ledger.findConsistency(3, 5).orElseThrow();
        assertThat(served.holds()).as("of its own heads").isTrue();
        assertThat(new ConsistencyProof(keptThird, served.newer(), served.path()).holds())
                .as("of the head that somebody kept")
                .isFalse();
        SignedHead keptSecond = told.ledger.findHead(2).orElseThrow();
        ConsistencyProof ofUntouched = anew.ledger.findConsistency(2, 5).orElseThrow();
        assertThat(new ConsistencyProof(keptSecond, ofUntouched.newer(), ofUntouched.path()).holds())
                .as("what lies before the change still holds")
                .isTrue();
    }

    @Test
    void a_shorter_history_lacks_the_heads_that_were_kept() throws Exception {
        List<SavedHead> kept = told.heads().stream()
                .map(head -> SavedHead.parse(JsonMapper.shared().writeValueAsString(WrittenHead.of(head))))
                .toList();
        House anew = new House(folder, told.log());
        for (int head = 1; head <= 3; head++) {
            anew.act(head * 30, "entity:" + head, told);
        }
        assertThat(anew.findings(kept))
                .extracting(Finding::fault, Finding::number)
                .containsExactly(tuple(Fault.TRUNCATED, 5L), tuple(Fault.TRUNCATED, 4L));
    }

    @Test
    void a_hole_gives_no_proof_instead_of_a_false_one() {
        told.tamper("delete from audit.leaves where idx = 40");
        assertThat(told.ledger.findConsistency(1, 2)).isEmpty();
        assertThat(told.ledger.findLeafProof(41, 5)).isEmpty();
    }

    @Test
    void a_walk_tells_how_far_it_is_and_can_be_broken_off() {
        List<Long> done = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        told.ledger.verify((reached, total, stage) -> {
            done.add(reached);
            totals.add(total);
        });
        assertThat(done).isSorted().last().isEqualTo(900L);
        assertThat(totals).containsOnly(900L);
        WalkWatch impatient = (reached, total, stage) -> {
            if (reached > 100) {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() -> told.ledger.verify(impatient)).isInstanceOf(CancellationException.class);
        assertThat(told.ledger.verify(WalkWatch.NONE).valid()).isTrue();
    }

    /** One database with its trail and ledger. */
    private static final class House {
        private final javax.sql.DataSource database = TestDatabase.create().dataSource();
        private final JdbcClient jdbc = JdbcClient.create(database);
        private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        private final JdbcLedger ledger;
        private int acted;

        House(Path folder, @org.jspecify.annotations.Nullable String log) throws IOException, GeneralSecurityException {
            var transactions = new JdbcTransactionManager(database);
            ledger = new JdbcLedger(
                    database,
                    new FileHeadSigner(folder),
                    new LedgerWalk(database, transactions),
                    transactions,
                    Clock.systemUTC());
            if (log != null) {
                jdbc.sql("update audit.ledger set log = :log").param("log", log).update();
            }
        }

        String log() {
            return jdbc.sql("select log from audit.ledger").query(String.class).single();
        }

        void act(int times, String object) {
            write(Clock.systemUTC(), times, object);
        }

        /** Acts at the very instants of another history. */
        void act(int times, String object, House like) {
            var at = like.jdbc
                    .sql("select at from audit.records where seq = :seq")
                    .param("seq", acted + 1)
                    .query((row, n) -> row.getTimestamp("at").toInstant())
                    .single();
            write(Clock.fixed(at, java.time.ZoneOffset.UTC), times, object);
        }

        private void write(Clock clock, int times, String object) {
            // One instant for all of a stretch, so that another history can repeat it.
            var trail = new JdbcAuditTrail(
                    new ChainStore(database), Clock.fixed(clock.instant(), java.time.ZoneOffset.UTC));
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < times; i++) {
                    trail.record(OFFICER, AuditEntry.of("entity.assign", i == 0 ? object : "entity:0"));
                }
            });
            acted += times;
            assertThat(ledger.sign()).isPresent();
        }

        List<SignedHead> heads() {
            return ledger.listHeads(Long.MAX_VALUE, 10);
        }

        List<Finding> findings(List<SavedHead> saved) {
            return LedgerVerifier.verify(database, List.of(heads().getFirst().publicKey()), saved)
                    .findings();
        }

        void tamper(String sql) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("set local session_replication_role = replica").update();
                jdbc.sql(sql).update();
            });
        }
    }
}
