package cn.huijian.audit.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.LedgerVerification;
import cn.huijian.audit.LedgerVerification.Fault;
import cn.huijian.audit.LedgerVerification.Finding;
import cn.huijian.audit.LedgerVerifier;
import cn.huijian.audit.SavedHead;
import cn.huijian.audit.WalkWatch;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes the database behind the server's back is found, and what he changed is named. */
class LedgerTamperTest {
    private static final Actor OFFICER = Actor.staff(new AccountId(7), "王𠮷所长", new UnitId(3));

    @TempDir
    private Path folder;

    private DataSource database;
    private JdbcClient jdbc;
    private JdbcAuditTrail trail;
    private JdbcLedger ledger;
    private TransactionTemplate transaction;

    @BeforeEach
    void a_log_with_three_heads() throws IOException, GeneralSecurityException {
        database = TestDatabase.create().dataSource();
        jdbc = JdbcClient.create(database);
        var transactions = new JdbcTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        trail = new JdbcAuditTrail(new ChainStore(database), Clock.systemUTC());
        ledger = new JdbcLedger(
                database,
                new FileHeadSigner(folder),
                new LedgerWalk(database, transactions),
                transactions,
                Clock.systemUTC());
        for (int head = 0; head < 3; head++) {
            act(10);
            assertThat(ledger.sign()).isPresent();
        }
    }

    @Test
    void a_log_rewritten_as_a_whole_is_sound_in_itself_and_differs_from_the_head_that_was_kept() {
        List<SavedHead> kept = ledger.listHeads(Long.MAX_VALUE, 10).stream()
                .map(signed -> new SavedHead(
                        signed.head().log(),
                        signed.head().number(),
                        signed.head().size(),
                        signed.head().root().toString()))
                .toList();
        act(2);
        assertThat(ledger.sign()).isPresent();
        assertThat(LedgerVerifier.verify(database, List.of(), kept).findings())
                .as("a log that only grew still has every head")
                .isEmpty();
        // Whoever holds database and keys can make the last head anew over other leaves; here the head alone stands for
        // that.
        jdbc.sql("alter table audit.heads disable trigger user").update();
        jdbc.sql("update audit.heads set root = sha256(root) where number = 2").update();
        assertThat(LedgerVerifier.verify(database, List.of(), kept).findings())
                .filteredOn(finding -> finding.sentence().contains("另存"))
                .extracting(Finding::fault, Finding::number)
                .containsExactly(tuple(Fault.ROOT_DIFFERS, 2L));
        jdbc.sql("delete from audit.heads where number > 2").update();
        assertThat(LedgerVerifier.verify(database, List.of(), kept).findings())
                .filteredOn(finding -> finding.sentence().contains("另存"))
                .extracting(Finding::fault, Finding::number)
                .contains(tuple(Fault.TRUNCATED, 3L));
        assertThatThrownBy(() -> SavedHead.parse("{\"number\": 1}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_nobody_touched_is_sound() {
        act(3);
        LedgerVerification found = ledger.verify(WalkWatch.NONE);
        assertThat(found.findings()).isEmpty();
        assertThat(found.leaves()).isEqualTo(33);
        assertThat(found.heads()).isEqualTo(3);
        assertThat(found.records()).isEqualTo(33);
    }

    @Test
    void a_deleted_record_is_named_with_its_heads() {
        tamper("delete from audit.records where seq = 14");
        assertThat(only())
                .isEqualTo(new Finding(Fault.DELETED, "audit", 14, 1L, 2L, "审计记录第 14 号被删除（入账于第 1 号树头之后、第 2 号树头之前）。"));
    }

    @Test
    void a_changed_record_is_named() {
        tamper("update audit.records set details = '{\"n\": \"x\"}' where seq = 5");
        assertThat(only().fault()).isEqualTo(Fault.CHANGED);
        assertThat(only().number()).isEqualTo(5);
        assertThat(only().afterHead()).isNull();
        assertThat(only().beforeHead()).isEqualTo(1);
    }

    @Test
    void two_exchanged_records_are_named_as_re_ordered() {
        tamper("update audit.records set seq = case seq when 12 then 27 else 12 end + 1000 where seq in (12, 27)");
        tamper("update audit.records set seq = seq - 1000 where seq > 1000");
        assertThat(ledger.verify(WalkWatch.NONE).findings())
                .extracting(Finding::fault, Finding::number)
                .containsExactlyInAnyOrder(tuple(Fault.REORDERED, 12L), tuple(Fault.REORDERED, 27L));
    }

    @Test
    void an_inserted_record_is_named() {
        tamper("""
                insert into audit.records select 31, at, actor_kind, actor_id, actor_name, actor_unit, action, object, purpose, details, ip,
                    terminal, trace, previous, digest from audit.records where seq = 30
                """);
        assertThat(only().fault()).isEqualTo(Fault.INSERTED);
        assertThat(only().number()).isEqualTo(31);
    }

    @Test
    void a_tail_cut_off_with_all_its_traces_is_seen_by_the_head_that_covers_it() {
        byte[] peaks = new ShorterLog(jdbc).peaksOf(25);
        tamper("delete from audit.records where seq > 25");
        tamper("delete from audit.leaves where idx >= 25");
        tamper("update audit.head set (seq, digest) = (select seq, digest from audit.records where seq = 25)");
        jdbc.sql("update audit.ledger set size = 25, peaks = :peaks")
                .param("peaks", peaks)
                .update();
        assertThat(only().fault()).isEqualTo(Fault.TRUNCATED);
        assertThat(only().kind()).isEqualTo("head");
        assertThat(only().number()).isEqualTo(3);
    }

    @Test
    void a_tail_of_leaves_cut_off_is_named_record_by_record() {
        tamper("delete from audit.leaves where idx >= 28");
        assertThat(ledger.verify(WalkWatch.NONE).findings())
                .extracting(Finding::fault, Finding::kind, Finding::number)
                .contains(
                        tuple(Fault.TRUNCATED, "head", 3L),
                        tuple(Fault.INSERTED, "audit", 29L),
                        tuple(Fault.INSERTED, "audit", 30L));
    }

    @Test
    void deleted_heads_leave_a_hole_even_at_the_end() {
        tamper("delete from audit.heads where number in (2, 3)");
        assertThat(ledger.verify(WalkWatch.NONE).findings())
                .extracting(Finding::fault, Finding::kind, Finding::number)
                .containsExactly(tuple(Fault.DELETED, "head", 2L), tuple(Fault.DELETED, "head", 3L));
    }

    @Test
    void a_record_changed_together_with_its_leaf_and_the_log_is_bracketed_by_heads() {
        tamper("update audit.records set details = '{\"n\": \"x\"}' where seq = 15");
        var forged = new ShorterLog(jdbc).forge(15);
        tamper("update audit.leaves set content = decode('" + forged.content() + "', 'hex'), hash = decode('"
                + forged.leaf(cn.huijian.engine.ledger.HashRule.SM3) + "', 'hex') where idx = 14");
        jdbc.sql("update audit.ledger set peaks = :peaks")
                .param("peaks", new ShorterLog(jdbc).peaksOf(30))
                .update();
        var found = ledger.verify(WalkWatch.NONE).findings();
        assertThat(found)
                .extracting(Finding::fault, Finding::kind, Finding::number)
                .containsExactly(tuple(Fault.ROOT_DIFFERS, "head", 2L), tuple(Fault.CHANGED, "audit", 15L));
        assertThat(found.getFirst().afterHead()).isEqualTo(1);
    }

    @Test
    void a_head_signed_with_another_key_is_refused() throws IOException, GeneralSecurityException {
        var other = new FileHeadSigner(folder.resolve("other"));
        var head = ledger.listHeads(4, 1).getFirst().head();
        tamper("delete from audit.heads where number = 3");
        new HeadStore(jdbc)
                .insert(new cn.huijian.audit.SignedHead(
                        head, other.keyId(), other.publicKey(), other.sign(head.bytes())));
        assertThat(only().fault()).isEqualTo(Fault.UNSIGNED);
    }

    @Test
    void every_record_is_proved_under_the_newest_head() {
        for (int seq = 1; seq <= 30; seq++) {
            assertThat(ledger.findProof("audit", seq).orElseThrow().holds()).isTrue();
        }
        act(1);
        assertThat(ledger.findProof("audit", 31)).isEmpty();
    }

    @Test
    void a_folder_of_before_the_ledger_is_taken_in_and_its_old_chain_stays_bound() {
        tamper("delete from audit.leaves");
        tamper("delete from audit.heads");
        tamper("update audit.ledger set begun = false, size = 0, peaks = '', heads = 0");
        act(2);
        assertThat(ledger.sign()).isPresent();
        assertThat(ledger.verify(WalkWatch.NONE).findings()).isEmpty();
        assertThat(ledger.verify(WalkWatch.NONE).leaves()).isEqualTo(3);
        tamper("update audit.records set purpose = 'x' where seq = 9");
        assertThat(only().fault()).isEqualTo(Fault.CHANGED);
        assertThat(only().number()).isEqualTo(9);
    }

    @Test
    void a_document_whose_content_was_changed_or_removed_is_named() throws IOException {
        var documents = new cn.huijian.documents.store.StoreOfDocuments(database, trail);
        long changed = documents.store("photo one");
        long removed = documents.store("photo two");
        assertThat(ledger.sign()).isPresent();
        assertThat(ledger.verify(WalkWatch.NONE).findings()).isEmpty();
        tamper("update documents.chunks set content = 'other' where document_id = " + changed);
        tamper("delete from documents.chunks where document_id = " + removed);
        tamper("delete from documents.documents where id = " + removed);
        assertThat(ledger.verify(WalkWatch.NONE).findings())
                .extracting(Finding::fault, Finding::kind, Finding::number)
                .containsExactlyInAnyOrder(
                        tuple(Fault.CHANGED, "document", changed), tuple(Fault.DELETED, "document", removed));
    }

    @Test
    void several_writers_at_once_leave_no_gap() throws Exception {
        try (var people = Executors.newFixedThreadPool(4)) {
            var other = new JdbcAuditTrail(new ChainStore(database), Clock.systemUTC());
            List<Future<?>> written = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                JdbcAuditTrail writer = i % 2 == 0 ? trail : other;
                AuditEntry entry = AuditEntry.of("entity.assign", "entity:" + i);
                written.add(people.submit(() -> transaction.executeWithoutResult(s -> writer.record(OFFICER, entry))));
            }
            for (Future<?> one : written) {
                one.get();
            }
        }
        assertThat(ledger.verify(WalkWatch.NONE).findings()).isEmpty();
        assertThat(ledger.verify(WalkWatch.NONE).leaves()).isEqualTo(110);
    }

    @Test
    void tiles_above_256_leaves_give_proofs_too() {
        transaction.executeWithoutResult(s -> IntStream.range(0, 700)
                .forEach(i -> trail.seal(new LedgerEntry(
                        "note", i, NodeHash.of(java.util.Arrays.copyOf(("n" + i).getBytes(UTF_8), 32))))));
        assertThat(ledger.sign()).isPresent();
        assertThat(jdbc.sql("select count(*) from audit.nodes")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        for (int i : List.of(0, 1, 225, 226, 481, 482, 699)) {
            assertThat(ledger.findProof("note", i).orElseThrow().holds()).isTrue();
        }
    }

    private Finding only() {
        var found = ledger.verify(WalkWatch.NONE).findings();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private void act(int times) {
        for (int i = 0; i < times; i++) {
            int n = i;
            transaction.executeWithoutResult(s -> trail.record(
                    OFFICER, AuditEntry.of("entity.assign", "entity:" + n).with("n", "" + n)));
        }
    }

    private void tamper(String sql) {
        transaction.executeWithoutResult(s -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(sql).update();
        });
    }
}
