package cn.huijian.audit;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Page;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading of the trail (审计查询). Reading is itself an act: it leaves a record. */
public interface AuditRecords {
    /** Records that match, newest first; {@code limit} from 1 to 200. The reader is recorded. */
    Page<AuditRecord> list(AuditQuery query, @Nullable String cursor, int limit, Actor reader);

    /** When the oldest record that is kept was written; empty in a new house. */
    Optional<Instant> oldest();

    /** Walks trail, draws, documents and heads ({@link Ledger#verify}). The walk is recorded with its result; one that was broken off leaves no result. */
    LedgerVerification verifyLedger(Actor reader, WalkWatch watch);
}
