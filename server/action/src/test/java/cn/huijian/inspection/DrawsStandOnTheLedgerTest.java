package cn.huijian.inspection;

import static cn.huijian.inspection.InspectionRoom.LOTTERY;
import static cn.huijian.inspection.InspectionRoom.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huijian.audit.AuditTrail;
import cn.huijian.audit.Ledger;
import cn.huijian.audit.LedgerVerification.Fault;
import cn.huijian.audit.LedgerVerification.Finding;
import cn.huijian.audit.LedgerVerifier;
import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.documents.Documents;
import cn.huijian.engine.ledger.HeadSigner;
import cn.huijian.engine.ledger.Sm2;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws, photos and signatures stand in the one log under the trail: whoever changes them behind the product's back is found, and they are named. */
class DrawsStandOnTheLedgerTest {
    private final InspectionRoom room = new InspectionRoom();
    private final AnnotationConfigApplicationContext foundation = new AnnotationConfigApplicationContext();

    private Plan first;
    private Plan second;

    @BeforeEach
    void two_draws_and_an_inspection_with_photos_under_a_head() {
        foundation.registerBean(javax.sql.DataSource.class, () -> room.database);
        foundation.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(room.database));
        foundation.registerBean(Clock.class, () -> room.clock);
        foundation.registerBean(HeadSigner.class, OneKey::new);
        foundation.scan("cn.huijian.audit.store", "cn.huijian.documents.store");
        foundation.refresh();
        room.trail = foundation.getBean(AuditTrail.class);
        room.documents.real = foundation.getBean(Documents.class);
        room.firms(12, CreditGrade.B);
        first = room.drawn(terms(3, LOTTERY));
        room.clock.set(InspectionWiring.START.plus(Duration.ofMinutes(1)));
        second = room.drawn(terms(2, LOTTERY));
        room.recorded(room.tasksOf(first).getFirst(), "1", null);
        assertThat(foundation.getBean(Ledger.class).sign()).isPresent();
        assertThat(findings()).isEmpty();
    }

    @AfterEach
    void close() {
        foundation.close();
        room.close();
    }

    @Test
    void a_draw_that_was_deleted_changed_or_exchanged_is_named() {
        long one = first.id().value();
        long two = second.id().value();
        tamper("update inspection.draws set witness = '他人' where plan_id = " + two);
        assertThat(findings())
                .extracting(Finding::fault, Finding::kind, Finding::number, Finding::beforeHead)
                .containsExactly(tuple(Fault.CHANGED, "draw", two, 1L));
        assertThat(findings().getFirst().sentence()).startsWith("抽取第 " + two + " 号的内容被改动");

        tamper("update inspection.rosters set commitment = repeat('ab', 32) where plan_id = " + one);
        assertThat(findings())
                .extracting(Finding::fault, Finding::number)
                .containsExactly(tuple(Fault.CHANGED, one), tuple(Fault.CHANGED, two));

        tamper("delete from inspection.draws where plan_id = " + two);
        assertThat(findings())
                .extracting(Finding::fault, Finding::number)
                .containsExactly(tuple(Fault.DELETED, two), tuple(Fault.CHANGED, one));
    }

    @Test
    void two_draws_that_changed_places_are_named_as_re_ordered() {
        long one = first.id().value();
        long two = second.id().value();
        for (String table : List.of("draws", "rosters")) {
            tamper("update inspection." + table + " set plan_id = -plan_id");
            tamper("update inspection." + table + " set plan_id = " + (one + two) + " + plan_id");
        }
        assertThat(findings())
                .extracting(Finding::fault, Finding::kind, Finding::number)
                .containsExactly(tuple(Fault.REORDERED, "draw", one), tuple(Fault.REORDERED, "draw", two));
    }

    @Test
    void photos_and_signatures_are_evidence_of_the_same_log() {
        List<Long> pictures = numbers("select document_id from inspection.photos order by document_id");
        assertThat(pictures)
                .as("the signatures of the party and of two officers")
                .hasSizeGreaterThanOrEqualTo(3);
        long changed = pictures.get(0);
        long removed = pictures.get(1);
        tamper("update documents.chunks set content = content || '1' where document_id = " + changed);
        tamper("delete from documents.chunks where document_id = " + removed);
        tamper("delete from documents.documents where id = " + removed);
        assertThat(findings())
                .extracting(Finding::fault, Finding::kind, Finding::number)
                .containsExactlyInAnyOrder(
                        tuple(Fault.CHANGED, "document", changed), tuple(Fault.DELETED, "document", removed));
    }

    @Test
    void content_that_was_destroyed_by_the_rules_is_sound_and_by_hand_is_named() {
        List<Long> pictures = numbers("select document_id from inspection.photos order by document_id");
        Objects.requireNonNull(room.documents.real)
                .expire(new DocumentId(pictures.get(0)), Actor.system("documents"), "保存期限已到");
        assertThat(findings()).isEmpty();
        long removed = pictures.get(1);
        tamper("delete from documents.chunks where document_id = " + removed);
        tamper("update documents.documents set expired_at = now(), expired_by = 'SYSTEM:documents',"
                + " expired_ground = '保存期限已到' where id = " + removed);
        assertThat(findings())
                .extracting(Finding::fault, Finding::kind, Finding::number)
                .containsExactly(tuple(Fault.DELETED, "document", removed));
    }

    private List<Finding> findings() {
        return LedgerVerifier.verify(room.database, List.of()).findings();
    }

    private List<Long> numbers(String sql) {
        return room.jdbc().sql(sql).query((row, n) -> row.getLong(1)).list();
    }

    private void tamper(String sql) {
        new TransactionTemplate(foundation.getBean(JdbcTransactionManager.class)).executeWithoutResult(status -> {
            room.jdbc().sql("set local session_replication_role = replica").update();
            room.jdbc().sql(sql).update();
        });
    }

    /** The key of the instance. */
    private static final class OneKey implements HeadSigner {
        private final KeyPair keys = Sm2.newKeys();

        @Override
        public String keyId() {
            return "test";
        }

        @Override
        public byte[] publicKey() {
            return keys.getPublic().getEncoded();
        }

        @Override
        public byte[] sign(byte[] message) {
            return Sm2.sign(keys.getPrivate(), message);
        }
    }
}
