package cn.huijian.audit.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditRecord.Origin;
import cn.huijian.audit.AuditTrail;
import cn.huijian.audit.model.StorableText;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.kernel.Actor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
final class JdbcAuditTrail implements AuditTrail {
    private final ChainStore chain;
    private final Clock clock;

    JdbcAuditTrail(ChainStore chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, AuditEntry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an audit record belongs to the transaction of its act: " + entry.action());
        }
        var origin = new Origin(MDC.get("ip"), MDC.get("terminal"), MDC.get("trace"));
        // PostgreSQL keeps microseconds; the digest must be over what can be read back.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        pending().add(new NewRecord(at, StorableText.of(actor), StorableText.of(entry), StorableText.of(origin)));
    }

    @Override
    public void seal(LedgerEntry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a sealed record belongs to the transaction that writes it: " + entry);
        }
        pending().add(new NewItem.Sealed(entry));
    }

    private PendingRecords pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof PendingRecords pending) {
                return pending;
            }
        }
        var pending = new PendingRecords(chain);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }
}
