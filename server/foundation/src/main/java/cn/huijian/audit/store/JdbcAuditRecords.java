package cn.huijian.audit.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditQuery;
import cn.huijian.audit.AuditRecord;
import cn.huijian.audit.AuditRecords;
import cn.huijian.audit.AuditTrail;
import cn.huijian.audit.Ledger;
import cn.huijian.audit.LedgerVerification;
import cn.huijian.audit.WalkWatch;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.RefusedException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
final class JdbcAuditRecords implements AuditRecords {
    private static final int PAGE_LIMIT = 200;

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    JdbcAuditRecords(DataSource database, AuditTrail trail, Ledger ledger, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.jdbc = JdbcClient.create(database);
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Page<AuditRecord> list(AuditQuery query, @Nullable String cursor, int limit, Actor reader) {
        int size = Math.clamp(limit, 1, PAGE_LIMIT);
        long before = placeOf(cursor);
        return transaction.execute(status -> {
            var page = Page.of(read(query, before, size + 1), size, record -> Long.toString(record.seq()));
            trail.record(reader, readingEntry(query, page.items().size()));
            return page;
        });
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("select at from audit.records order by seq limit 1")
                .query((row, n) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    @Override
    public LedgerVerification verifyLedger(Actor reader, WalkWatch watch) {
        LedgerVerification result = ledger.verify(watch);
        try {
            transaction.executeWithoutResult(status -> trail.record(
                    reader,
                    AuditEntry.of("audit.verify", "audit:ledger")
                            .with("records", Long.toString(result.records()))
                            .with("heads", Long.toString(result.heads()))
                            .with("findings", Integer.toString(result.findings().size()))));
        } catch (DataIntegrityViolationException e) {
            // A record smuggled in behind the head stops the chain; whoever looks must still learn where.
            if (result.valid()) {
                throw e;
            }
        }
        return result;
    }

    private List<AuditRecord> read(AuditQuery query, long before, int size) {
        return jdbc.sql("""
                select * from audit.records
                where seq < :before
                  and (:actor::text is null or actor_id = :actor)
                  and (:action::text is null or action = :action or split_part(action, '.', 1) = :action)
                  and (:object::text is null or object = :object)
                  and (:from::timestamptz is null or at >= :from)
                  and (:to::timestamptz is null or at < :to)
                order by seq desc
                limit :size
                """)
                .param("before", before)
                .param("actor", query.actor())
                .param("action", query.action())
                .param("object", query.object())
                .param("from", timestamp(query.from()))
                .param("to", timestamp(query.to()))
                .param("size", size)
                .query(ChainStore::record)
                .list();
    }

    private static AuditEntry readingEntry(AuditQuery query, int shown) {
        var entry = AuditEntry.of("audit.read", "audit:records").with("shown", Integer.toString(shown));
        entry = query.actor() == null ? entry : entry.with("actor", query.actor());
        entry = query.action() == null ? entry : entry.with("action", query.action());
        return query.object() == null ? entry : entry.with("object", query.object());
    }

    private static long placeOf(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new RefusedException("audit.invalid-cursor", "翻页标记无法识别;请从第一页重新查询。");
        }
        return Long.parseLong(cursor);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
