package cn.huijian.lead.store;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.calendar.Deadlines;
import cn.huijian.entity.Entities;
import cn.huijian.entity.EntityUnmerged;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.MatterId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import cn.huijian.lead.Lead;
import cn.huijian.lead.LeadDesk;
import cn.huijian.lead.Leads;
import cn.huijian.matter.Matters;
import cn.huijian.matter.NewMatter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox: takes leads in from every room, opens the matter with the term of verification, and closes it with the conclusion. */
@Service
@Transactional
class JdbcLeads implements Leads, LeadDesk {
    private static final String TERM = "lead-verification";
    private static final String KIND = "lead.verification";
    private static final String GROUND = "《市场监督管理行政处罚程序规定》第十八条";

    private final LeadRows rows;
    private final Matters matters;
    private final Deadlines deadlines;
    private final Entities entities;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    JdbcLeads(
            LeadRows rows,
            Matters matters,
            Deadlines deadlines,
            Entities entities,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.matters = matters;
        this.deadlines = deadlines;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public long record(NewLead lead, Actor actor) {
        Instant now = clock.instant();
        var deadline = deadlines.compute(TERM, Zone.dayOf(now));
        var id = rows.insert(lead, deadline, bureauOf(lead.unit()), now);
        if (id.isEmpty()) {
            return rows.idOf(lead.source(), lead.record());
        }
        Lead stored = rows.find(id.get()).orElseThrow();
        rows.attach(stored.id(), open(stored));
        rows.log(stored.id(), null, Lead.State.OPEN, GROUND, null, actor, now);
        audit.record(actor, AuditEntry.of("lead.record", "lead:" + stored.id()).with("origin", lead.origin()));
        return stored.id();
    }

    private MatterId open(Lead lead) {
        return matters.open(new NewMatter(
                KIND,
                "线索核查",
                "lead:" + lead.id(),
                lead.summary(),
                lead.number(),
                lead.party(),
                lead.unit(),
                List.of(),
                lead.deadline(),
                "verify",
                "核查",
                "/lead/" + lead.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Lead> find(long id, Scope scope) {
        return rows.find(id).filter(lead -> scope.covers(lead.unit()));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Lead> list(boolean concluded, @Nullable String text, @Nullable String cursor, int limit, Scope scope) {
        String[] after = cursor == null ? new String[] {"0001-01-01", "0"} : cursor.split("_", 2);
        var found = rows.list(concluded, text, LocalDate.parse(after[0]), Long.parseLong(after[1]), limit + 1, scope);
        return Page.of(found, limit, one -> one.deadline().due() + "_" + one.id());
    }

    @Override
    public Outcome<Lead> assign(long id, int version, String reason, Staff by) {
        return with(id, version, by, lead -> {
            if (!rows.assign(lead, by)) {
                return stale(lead);
            }
            rows.log(
                    id,
                    lead.state(),
                    Lead.State.ASSIGNED,
                    GROUND,
                    reason.isBlank() ? null : reason,
                    by.actor(),
                    clock.instant());
            matters.findOpen(KIND, "lead:" + id)
                    .ifPresent(open -> matters.update(open, "verify", "核查", List.of(by.account()), lead.deadline()));
            return done("lead.assign", id, by);
        });
    }

    @Override
    public Outcome<Lead> conclude(
            long id, int version, Lead.Conclusion conclusion, String reason, @Nullable String transferredTo, Staff by) {
        if (reason.isBlank()) {
            return Outcome.refused("lead.reason-missing", "办结线索须写明核查情况和理由。");
        }
        return with(id, version, by, lead -> {
            if (lead.state() != Lead.State.ASSIGNED) {
                return Outcome.refused("lead.not-open", "线索 " + lead.number() + " 尚无人承办，请先承办核查。");
            }
            if (!by.account().equals(lead.assignee())) {
                return Outcome.refused(
                        "lead.not-assignee",
                        "线索 " + lead.number() + " 由 " + lead.assigneeName() + " 核查，请由其办结或先改由本人核查。");
            }
            Instant now = clock.instant();
            if (!rows.conclude(lead, conclusion, reason, transferredTo, by, now)) {
                return stale(lead);
            }
            rows.log(id, lead.state(), Lead.State.CONCLUDED, GROUND, conclusion.word() + "：" + reason, by.actor(), now);
            matters.findOpen(KIND, "lead:" + id).ifPresent(open -> matters.close(open, conclusion.word()));
            return done("lead.conclude", id, by);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Step> log(long id) {
        return rows.log(id);
    }

    @Override
    public void remain(EntityUnmerged unmerged) {
        List<Lead> open = rows.openSince(unmerged.survivor(), unmerged.since());
        if (open.isEmpty()) {
            return;
        }
        String words = entities.remains(unmerged);
        for (Lead lead : open) {
            rows.log(
                    lead.id(),
                    lead.state(),
                    lead.state(),
                    LeadRows.UNMERGED,
                    words,
                    Actor.system("entity-merge"),
                    clock.instant());
            matters.findOpen(KIND, "lead:" + lead.id()).ifPresent(matter -> matters.note(matter, words));
        }
    }

    private interface Command {
        Outcome<Lead> take(Lead lead);
    }

    private Outcome<Lead> with(long id, int version, Staff by, Command command) {
        var found = find(id, by.scope());
        if (found.isEmpty()) {
            return Outcome.refused("lead.lead-not-found", "没有找到序号为 " + id + " 的线索，或您无权查看。");
        }
        Lead lead = found.get();
        if (lead.version() != version) {
            return stale(lead);
        }
        return lead.state() == Lead.State.CONCLUDED
                ? Outcome.refused("lead.not-open", "线索 " + lead.number() + " 已办结。")
                : command.take(lead);
    }

    private Outcome<Lead> done(String action, long id, Staff by) {
        audit.record(by.actor(), AuditEntry.of(action, "lead:" + id));
        return Outcome.done(rows.find(id).orElseThrow());
    }

    private static Outcome<Lead> stale(Lead lead) {
        return Outcome.refused("lead.stale", "线索 " + lead.number() + " 已被他人改动，请刷新后再操作。");
    }

    private UnitId bureauOf(UnitId unit) {
        if (unit.equals(UnitId.UNASSIGNED)) {
            return units.list().stream()
                    .filter(one -> one.parent() == null)
                    .map(one -> one.id())
                    .findFirst()
                    .orElse(unit);
        }
        var at = units.get(unit);
        for (UnitId parent = at.parent(); parent != null; parent = at.parent()) {
            at = units.get(parent);
        }
        return at.id();
    }
}
