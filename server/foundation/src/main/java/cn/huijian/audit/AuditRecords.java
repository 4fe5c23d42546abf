package cn.huijian.audit;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Page;
import org.jspecify.annotations.Nullable;

/** Reading of the trail (审计查询). Reading is itself an act: it leaves a record. */
public interface AuditRecords {
    /** Records that match, newest first; {@code limit} from 1 to 200. The reader is recorded. */
    Page<AuditRecord> list(AuditQuery query, @Nullable String cursor, int limit, Actor reader);

    /** Walks the whole chain and names the first broken record. The walk is recorded with its result. */
    AuditVerification verify(Actor reader);

    /** Walks trail, draws, documents and heads ({@link Ledger#verify}). The walk is recorded with its result. */
    LedgerVerification verifyLedger(Actor reader);
}
