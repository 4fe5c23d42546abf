package cn.huijian.audit.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditRecord.Origin;
import cn.huijian.kernel.Actor;
import java.time.Instant;

/** A record that has no place in the chain yet. */
record NewRecord(Instant at, Actor actor, AuditEntry entry, Origin origin) implements NewItem {}
