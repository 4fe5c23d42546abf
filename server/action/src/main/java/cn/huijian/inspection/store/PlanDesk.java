package cn.huijian.inspection.store;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.inspection.LogEntry;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.PlanCommand;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.PlanState;
import cn.huijian.inspection.PlanTerms;
import cn.huijian.inspection.Plans;
import cn.huijian.inspection.Progress;
import cn.huijian.inspection.Transition;
import cn.huijian.inspection.model.PlanTransitions;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which plans are drafted and approved. */
@Service
@Transactional
class PlanDesk implements Plans {
    private final PlanRows rows;
    private final PlanDrafting drafting;
    private final PlanMatters matters;
    private final DrawRows rounds;
    private final DrawFiles files;
    private final StateLog log;
    private final AuditTrail audit;
    private final Clock clock;

    PlanDesk(
            PlanRows rows,
            PlanDrafting drafting,
            PlanMatters matters,
            DrawRows rounds,
            DrawFiles files,
            StateLog log,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.drafting = drafting;
        this.matters = matters;
        this.rounds = rounds;
        this.files = files;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome<Plan> draft(PlanTerms terms, String key, Staff by) {
        var before = rows.findByKey(key);
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        Instant now = clock.instant();
        var fault = drafting.fault(terms, now);
        if (fault.isPresent()) {
            return Outcome.refused("inspection.bad-terms", fault.get());
        }
        var number = rows.nextNumber(Zone.dayOf(now).getYear());
        Plan draft = drafting.draft(new PlanId(1), number, terms, by, now);
        PlanId id = rows.insert(draft, key);
        log.created("plan", id.value(), PlanState.PLAN, "国办发〔2015〕58号：制定随机抽查计划", by.actor(), now);
        record("inspection.plan", id, by);
        return Outcome.done(rows.find(id).orElseThrow());
    }

    @Override
    public Outcome<Plan> edit(PlanId id, int version, PlanTerms terms, Staff by) {
        return with(id, version, PlanCommand.EDIT, by, (plan, edge, now) -> {
            if (!plan.drafted().account().equals(by.account())) {
                return Outcome.refused(
                        "inspection.not-drafter",
                        "计划 " + plan.number() + " 由 " + plan.drafted().name() + " 拟稿，只有拟稿人可以修改。");
            }
            var fault = drafting.fault(terms, now);
            if (fault.isPresent()) {
                return Outcome.refused("inspection.bad-terms", fault.get());
            }
            Plan changed = drafting.draft(id, plan.number(), terms, by, now);
            if (!rows.rewrite(changed, version)) {
                return Refusals.stale(plan);
            }
            log.moved("plan", id.value(), edge, null, by.actor(), now);
            record("inspection.plan-edit", id, by);
            return Outcome.done(rows.find(id).orElseThrow());
        });
    }

    @Override
    public Outcome<Plan> submit(PlanId id, int version, Staff by) {
        return with(id, version, PlanCommand.SUBMIT, by, (plan, edge, now) -> {
            var fault = drafting.fault(plan.terms(), now);
            if (fault.isPresent()) {
                return Outcome.refused("inspection.bad-terms", fault.get());
            }
            return move(plan, edge, null, by, now);
        });
    }

    @Override
    public Outcome<Plan> sendBack(PlanId id, int version, String reason, Staff by) {
        if (reason.isBlank()) {
            return Refusals.reasonMissing("退回计划");
        }
        return with(id, version, PlanCommand.RETURN, by, (plan, edge, now) -> move(plan, edge, reason, by, now));
    }

    @Override
    public Outcome<Plan> approve(PlanId id, int version, Staff by) {
        return with(id, version, PlanCommand.APPROVE, by, (plan, edge, now) -> {
            if (plan.drafted().account().equals(by.account())) {
                return Refusals.samePerson("计划 " + plan.number(), "拟稿人", "批准");
            }
            rows.sign(id, new Plan.Signature(by.account(), by.name(), now));
            return move(plan, edge, null, by, now);
        });
    }

    @Override
    public Outcome<Plan> cancel(PlanId id, int version, String reason, Staff by) {
        if (reason.isBlank()) {
            return Refusals.reasonMissing("取消计划");
        }
        return with(id, version, PlanCommand.CANCEL, by, (plan, edge, now) -> {
            boolean drafter = plan.drafted().account().equals(by.account());
            if (plan.state() == PlanState.PLAN && !drafter) {
                return Outcome.refused("inspection.not-drafter", "计划 " + plan.number() + " 尚未报批，只有拟稿人可以撤下。");
            }
            if (plan.state() != PlanState.PLAN && drafter) {
                return Refusals.samePerson("计划 " + plan.number(), "拟稿人", "批准取消");
            }
            if (plan.state() != PlanState.PLAN && !by.may("inspection.approve")) {
                return Outcome.refused("inspection.no-approval", "取消已批准的计划须由有批准权的人决定。");
            }
            rounds.findRoster(id)
                    .ifPresent(roster -> files.cancelled(plan, roster.commitment(), reason, now, by.actor()));
            return move(plan, edge, reason, by, now);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Plan> find(PlanId id, Scope scope) {
        return rows.visible(id, scope) ? rows.find(id) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Plan> list(
            @Nullable PlanState state, @Nullable String text, @Nullable String cursor, int limit, Scope scope) {
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        var found = rows.list(state, text, before, limit + 1, scope);
        return Page.of(found, limit, one -> one.id().toString());
    }

    @Override
    @Transactional(readOnly = true)
    public List<LogEntry> log(PlanId id) {
        return log.list("plan", id.value());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PlanId, Progress> progress(Collection<PlanId> plans, Scope scope) {
        return rows.progress(plans, scope);
    }

    private interface Step {
        Outcome<Plan> take(Plan plan, Transition<PlanState, PlanCommand> edge, Instant now);
    }

    private Outcome<Plan> with(PlanId id, int version, PlanCommand command, Staff by, Step step) {
        var found = find(id, by.scope());
        if (found.isEmpty()) {
            return Refusals.noPlan(id);
        }
        Plan plan = found.get();
        if (plan.version() != version) {
            return Refusals.stale(plan);
        }
        var edge = PlanTransitions.find(plan.state(), command);
        return edge.isEmpty() ? Refusals.notOpen(plan, command) : step.take(plan, edge.get(), clock.instant());
    }

    private Outcome<Plan> move(
            Plan plan, Transition<PlanState, PlanCommand> edge, @Nullable String reason, Staff by, Instant now) {
        if (!rows.move(plan.id(), plan.version(), edge.from(), edge.to())) {
            return Refusals.stale(plan);
        }
        log.moved("plan", plan.id().value(), edge, reason, by.actor(), now);
        record("inspection.plan-" + edge.command().name().toLowerCase(Locale.ROOT), plan.id(), by);
        Plan moved = rows.find(plan.id()).orElseThrow();
        matters.follow(moved);
        return Outcome.done(moved);
    }

    private void record(String action, PlanId id, Staff by) {
        audit.record(by.actor(), AuditEntry.of(action, "inspection-plan:" + id));
    }

    static UnitId bureauOf(Units units, UnitId unit) {
        var at = units.get(unit);
        for (UnitId parent = at.parent(); parent != null; parent = at.parent()) {
            at = units.get(parent);
        }
        return at.id();
    }
}
