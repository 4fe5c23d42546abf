package cn.huijian.entity;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.Actor;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was to be audited. */
public final class ListAudit implements AuditTrail {
    public final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void record(Actor actor, AuditEntry entry) {
        entries.add(entry);
    }
}
