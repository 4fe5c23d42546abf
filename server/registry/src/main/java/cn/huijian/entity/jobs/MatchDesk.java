package cn.huijian.entity.jobs;

import cn.huijian.access.Scope;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.entity.jobs.MergeDesk.Order;
import cn.huijian.entity.jobs.MergeDesk.Side;
import cn.huijian.entity.store.Candidates;
import cn.huijian.entity.store.Candidates.Candidate;
import cn.huijian.entity.store.Candidates.State;
import cn.huijian.entity.store.MergedFirms;
import cn.huijian.entity.store.MergedFirms.Firm;
import cn.huijian.entity.store.Merges.Basis;
import cn.huijian.entity.store.Register;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person decides whether two firms are one. */
@Component
public class MatchDesk {
    private final Candidates candidates;
    private final MergedFirms firms;
    private final MergeDesk merging;
    private final Register register;
    private final AuditTrail audit;
    private final Clock clock;

    MatchDesk(
            Candidates candidates,
            MergedFirms firms,
            MergeDesk merging,
            Register register,
            AuditTrail audit,
            Clock clock) {
        this.candidates = candidates;
        this.firms = firms;
        this.merging = merging;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pair, if the reader may see both sides. */
    @Transactional(readOnly = true)
    public Optional<Candidate> find(long id, Scope scope) {
        return candidates.find(id).filter(pair -> visible(pair, scope));
    }

    /** 不是同一家, or 暂缓. */
    @Transactional
    public Outcome<Candidate> decide(long id, int version, State decision, String reason, Scope scope, Actor actor) {
        if (decision != State.DIFFERENT && decision != State.DEFERRED) {
            return Outcome.refused("entity.invalid-decision", "只能认定为“不是同一家”或“暂缓”；同一家的请用“合并”。");
        }
        if (reason.isBlank()) {
            return Outcome.refused("entity.reason-missing", "没有填写理由。请写明依据（如电话核实、现场查看）后再提交。");
        }
        if (find(id, scope).isEmpty()) {
            return notFound(id);
        }
        register.lock();
        if (!candidates.decide(id, version, decision, reason.strip(), actor.display(), clock.instant())) {
            return changed(id);
        }
        audit.record(
                actor,
                AuditEntry.of("entity.match-decide", "candidate:" + id)
                        .withPurpose(reason.strip())
                        .with("decision", decision.name()));
        return Outcome.done(candidates.find(id).orElseThrow());
    }

    /** 合并: the pair is one firm. */
    @Transactional
    public Outcome<Candidate> merge(
            long id,
            int version,
            Side survivor,
            Side merged,
            boolean codesDiffer,
            String reason,
            Scope scope,
            Actor actor) {
        Optional<Candidate> found = find(id, scope);
        if (found.isEmpty()) {
            return notFound(id);
        }
        register.lock();
        Candidate pair = candidates.find(id).orElseThrow();
        boolean open = pair.state() == State.OPEN || pair.state() == State.DEFERRED;
        if (pair.version() != version || !open) {
            return changed(id);
        }
        if (!Set.of(pair.left(), pair.right())
                .equals(new java.util.HashSet<>(List.of(survivor.firm(), merged.firm())))) {
            return Outcome.refused("entity.invalid-sides", "要合并的两家不是这一对疑似重复。请刷新页面后重新提交。");
        }
        return switch (merging.merge(new Order(survivor, merged, id, Basis.DESK, codesDiffer, reason), scope, actor)) {
            case Outcome.Done<Long>(var number) ->
                Outcome.done(candidates.find(id).orElseThrow());
            case Outcome.Refused<Long>(var refusal) -> Outcome.refused(refusal.code(), refusal.sentence());
        };
    }

    private boolean visible(Candidate pair, Scope scope) {
        List<EntityId> sides = List.of(pair.left(), pair.right());
        Map<EntityId, Firm> found = firms.find(sides);
        return found.size() == sides.size() && found.values().stream().allMatch(firm -> scope.covers(firm.unit()));
    }

    private static Outcome<Candidate> notFound(long id) {
        return Outcome.refused("entity.candidate-not-found", "没有编号为 " + id + " 的疑似重复，或不在您的辖区。请从列表进入。");
    }

    private static Outcome<Candidate> changed(long id) {
        return Outcome.refused("entity.changed-meanwhile", "疑似重复 " + id + " 刚刚被处理过。请刷新页面查看结果。");
    }
}
