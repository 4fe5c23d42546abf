package cn.huijian.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditQuery;
import cn.huijian.audit.AuditVerification;
import cn.huijian.audit.AuditVerification.Fault;
import cn.huijian.audit.WalkWatch;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.UnitId;
import cn.huijian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class AuditChainTest {
    private static final Actor OFFICER = Actor.staff(new AccountId(7), "王𠮷所长", new UnitId(3));

    private JdbcClient jdbc;
    private JdbcAuditTrail trail;
    private JdbcAuditRecords records;
    private JdbcTransactionManager transactions;
    private TransactionTemplate transaction;

    @BeforeEach
    void a_new_chain(@TempDir Path folder) throws IOException, GeneralSecurityException {
        var database = TestDatabase.create().dataSource();
        jdbc = JdbcClient.create(database);
        transactions = new JdbcTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        trail = new JdbcAuditTrail(new ChainStore(database), Clock.systemUTC());
        var ledger = new JdbcLedger(
                database,
                new FileHeadSigner(folder),
                new LedgerWalk(database, transactions),
                transactions,
                Clock.systemUTC());
        records = new JdbcAuditRecords(database, trail, ledger, transactions);
    }

    @Test
    void the_chain_begins_with_the_first_record_and_verifies() {
        act("entity.reveal", 5);
        AuditVerification found = verify();
        assertThat(found.valid()).isTrue();
        assertThat(found.records()).isEqualTo(5);
        assertThat(jdbc.sql("select encode(previous, 'hex') from audit.records where seq = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("0".repeat(64));
    }

    @Test
    void what_is_read_back_is_what_was_recorded() {
        MDC.put("ip", "192.0.2.7");
        MDC.put("trace", "abc");
        try {
            transaction.executeWithoutResult(s -> trail.record(
                    OFFICER,
                    new AuditEntry("entity.reveal", "entity:4711", "核对法定代表人\0身份", Map.of("b", "二", "a", "一"))));
        } finally {
            MDC.clear();
        }
        var read = records.list(AuditQuery.all(), null, 10, OFFICER).items().getFirst();
        assertThat(read.actor()).isEqualTo(OFFICER);
        assertThat(read.entry().purpose()).isEqualTo("核对法定代表人\uFFFD身份");
        assertThat(read.entry().details()).isEqualTo(Map.of("a", "一", "b", "二"));
        assertThat(read.origin().ip()).isEqualTo("192.0.2.7");
        assertThat(read.origin().trace()).isEqualTo("abc");
        assertThat(verify().valid()).isTrue();
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_record_and_no_gap() {
        act("entity.assign", 1);
        transaction.executeWithoutResult(s -> {
            trail.record(OFFICER, AuditEntry.of("entity.assign", "entity:2"));
            s.setRollbackOnly();
        });
        act("entity.assign", 1);
        assertThat(sequence()).containsExactly(1L, 2L);
    }

    @Test
    void a_part_that_is_rolled_back_to_a_savepoint_leaves_no_record() {
        transaction.executeWithoutResult(s -> {
            trail.record(OFFICER, AuditEntry.of("entity.assign", "entity:1"));
            Object point = s.createSavepoint();
            trail.record(OFFICER, AuditEntry.of("entity.assign", "entity:2"));
            s.rollbackToSavepoint(point);
            trail.record(OFFICER, AuditEntry.of("entity.assign", "entity:3"));
        });
        assertThat(jdbc.sql("select object from audit.records order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("entity:1", "entity:3");
    }

    @Test
    void an_inner_transaction_of_its_own_keeps_its_record_when_the_outer_one_is_rolled_back() {
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(s -> {
            trail.record(OFFICER, AuditEntry.of("entity.assign", "entity:1"));
            inner.executeWithoutResult(t -> trail.record(OFFICER, AuditEntry.of("entity.assign", "entity:2")));
            s.setRollbackOnly();
        });
        assertThat(jdbc.sql("select object from audit.records")
                        .query(String.class)
                        .list())
                .containsExactly("entity:2");
    }

    @Test
    void a_record_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> trail.record(OFFICER, AuditEntry.of("entity.assign", "entity:1")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_writers_at_once_give_one_chain_without_gaps() throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                writers.execute(() -> act("lead.handle", 2));
            }
        }
        assertThat(sequence())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 400).mapToObj(Long::valueOf).toList());
        assertThat(verify().valid()).isTrue();
    }

    @Test
    void the_database_refuses_to_change_or_remove_a_record() {
        act("entity.assign", 1);
        for (String change : new String[] {
            "update audit.records set actor_name = '别人'",
            "delete from audit.records",
            "truncate audit.records",
            "delete from audit.head"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("append-only");
        }
    }

    @Test
    void a_changed_record_is_named_even_if_the_triggers_were_switched_off() {
        act("entity.assign", 9);
        behindTheBack("update audit.records set actor_name = '别人' where seq = 4");
        assertBroken(4, Fault.CHANGED);
    }

    @Test
    void a_record_made_unreadable_is_named() {
        act("entity.assign", 3);
        behindTheBack("update audit.records set actor_kind = 'NOBODY' where seq = 2");
        assertBroken(2, Fault.CHANGED);
    }

    @Test
    void a_removed_record_is_named() {
        act("entity.assign", 9);
        behindTheBack("delete from audit.records where seq = 5");
        assertBroken(5, Fault.MISSING);
    }

    @Test
    void records_cut_off_at_the_end_are_named() {
        act("entity.assign", 9);
        behindTheBack("delete from audit.records where seq > 6");
        assertBroken(7, Fault.MISSING);
    }

    @Test
    void two_records_that_changed_places_are_named() {
        act("entity.assign", 9);
        behindTheBack("update audit.records set seq = 100 where seq = 3;"
                + "update audit.records set seq = 3 where seq = 4; update audit.records set seq = 4 where seq = 100");
        assertBroken(3, Fault.RELINKED);
    }

    @Test
    void a_record_added_behind_the_head_is_named() {
        act("entity.assign", 2);
        behindTheBack(
                "insert into audit.records select 3, at, actor_kind, actor_id, actor_name, actor_unit, action, object, purpose,"
                        + " details, ip, terminal, trace, digest, digest from audit.records where seq = 2");
        assertBroken(3, Fault.ADDED);
    }

    @Test
    void reading_and_verifying_the_trail_are_acts_too() {
        act("entity.assign", 1);
        records.list(new AuditQuery(null, "entity", null, null, null), null, 10, OFFICER);
        records.verifyLedger(OFFICER, WalkWatch.NONE);
        assertThat(jdbc.sql("select action from audit.records order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("entity.assign", "audit.read", "audit.verify");
    }

    @Test
    void pages_follow_each_other_without_overlap_while_new_records_come() {
        act("entity.assign", 5);
        var first = records.list(AuditQuery.all(), null, 2, OFFICER);
        act("entity.assign", 5);
        var second = records.list(AuditQuery.all(), first.next(), 2, OFFICER);
        assertThat(first.items()).extracting(r -> r.seq()).containsExactly(5L, 4L);
        assertThat(second.items()).extracting(r -> r.seq()).containsExactly(3L, 2L);
    }

    private void act(String action, int times) {
        transaction.executeWithoutResult(s -> {
            for (int i = 0; i < times; i++) {
                trail.record(OFFICER, AuditEntry.of(action, "entity:" + i));
            }
        });
    }

    private AuditVerification verify() {
        return transaction.execute(status -> ChainWalk.walk(jdbc));
    }

    private void behindTheBack(String change) {
        transaction.executeWithoutResult(s -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(change).update();
        });
    }

    private void assertBroken(long seq, Fault fault) {
        assertThat(verify().broken()).isEqualTo(new AuditVerification.Break(seq, fault));
    }

    private List<Long> sequence() {
        return jdbc.sql("select seq from audit.records order by seq")
                .query((row, n) -> row.getLong("seq"))
                .list();
    }
}
