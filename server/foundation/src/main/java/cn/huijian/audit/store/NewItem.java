package cn.huijian.audit.store;

import cn.huijian.engine.ledger.LedgerEntry;

/** What one transaction adds: a record of the trail, or a record of another register that the ledger seals. */
sealed interface NewItem permits NewRecord, NewItem.Sealed {
    /** A record that stands elsewhere. */
    record Sealed(LedgerEntry entry) implements NewItem {}
}
