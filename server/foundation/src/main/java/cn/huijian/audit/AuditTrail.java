package cn.huijian.audit;

import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.kernel.Actor;

/**
 * The trail of acts. A record is written in the caller's transaction: an act whose record cannot be written does not happen, and an act
 * that is rolled back leaves no record. Records are chained (each holds the digest of the one before), so a removed, changed or re-ordered
 * record shows.
 */
public interface AuditTrail {
    /** Appends one record. Must be called inside a transaction; the chain position is taken just before commit. */
    void record(Actor actor, AuditEntry entry);

    /**
     * Takes a record of another register (a draw, a stored document) into the ledger, in the caller's transaction like a record of the trail. A trail
     * that keeps no ledger, as in tests of other rooms, leaves it.
     */
    default void seal(LedgerEntry entry) {}
}
