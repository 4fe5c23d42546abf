package cn.huijian.entity.jobs;

import cn.huijian.access.Scope;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.entity.EntitiesRegistered;
import cn.huijian.entity.EntityUnmerged;
import cn.huijian.entity.jobs.Joining.Join;
import cn.huijian.entity.store.Candidates;
import cn.huijian.entity.store.Candidates.Settled;
import cn.huijian.entity.store.Candidates.State;
import cn.huijian.entity.store.MergedFirms;
import cn.huijian.entity.store.MergedFirms.Firm;
import cn.huijian.entity.store.Merges;
import cn.huijian.entity.store.Merges.Basis;
import cn.huijian.entity.store.Merges.Merge;
import cn.huijian.entity.store.Pointers;
import cn.huijian.entity.store.Register;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.CodeReading;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Merges firms and undoes it. Nothing is moved or lost by either: see {@link Merges}. */
@Component
public class MergeDesk {
    private final Merges merges;
    private final MergedFirms firms;
    private final Pointers pointers;
    private final Joining joining;
    private final Projections projections;
    private final Candidates candidates;
    private final Register register;
    private final Matching matching;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergeDesk(
            Merges merges,
            MergedFirms firms,
            Pointers pointers,
            Joining joining,
            Projections projections,
            Candidates candidates,
            Register register,
            Matching matching,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.merges = merges;
        this.firms = firms;
        this.pointers = pointers;
        this.joining = joining;
        this.projections = projections;
        this.candidates = candidates;
        this.register = register;
        this.matching = matching;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A firm as whoever decides has it before him. */
    public record Side(EntityId firm, int version) {}

    /**
     * What to merge.
     *
     * @param candidate the pair decided on at the desk, if it was one
     * @param codesDiffer said on purpose: both have a conforming code of their own, and they are one firm nevertheless
     */
    public record Order(
            Side survivor, Side merged, @Nullable Long candidate, Basis basis, boolean codesDiffer, String reason) {}

    /** Merges a firm into another; gives the number of the merge. */
    @Transactional
    public Outcome<Long> merge(Order order, Scope scope, Actor actor) {
        if (order.reason().isBlank()) {
            return Outcome.refused("entity.reason-missing", "没有填写理由。请写明凭什么认定是同一家（如核对了哪份档案）后再提交。");
        }
        EntityId survivor = order.survivor().firm();
        EntityId merged = order.merged().firm();
        register.lock();
        Map<EntityId, Firm> found = firms.find(List.of(survivor, merged));
        Optional<Outcome<Long>> refusal = refusal(order, found, scope);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var join = new Join(survivor, merged, order.candidate(), order.reason().strip());
        Map<EntityId, Long> numbers = joining.join(List.of(join), order.basis(), actor, clock.instant());
        return Outcome.done(Objects.requireNonNull(numbers.get(merged)));
    }

    /** Why two firms cannot be merged as they stand, whoever asks; in Chinese. */
    public static Optional<String> blocked(Firm survivor, Firm merged) {
        return standsInTheWay(survivor, merged).map(Refusal::sentence);
    }

    /** Both have a conforming code of their own: usually two firms. */
    public static boolean codesDiffer(Firm survivor, Firm merged) {
        return conforming(survivor) && conforming(merged) && !same(survivor, merged);
    }

    private static Optional<Refusal> standsInTheWay(Firm survivor, Firm merged) {
        if (survivor.id().equals(merged.id())) {
            return Optional.of(new Refusal("entity.merge-same", "主体不能与自己合并。请选择另一家。"));
        }
        return List.of(survivor, merged).stream()
                .filter(firm -> firm.mergedInto() != null)
                .findFirst()
                .map(firm -> new Refusal("entity.merged-already", "“" + firm.name() + "”已并入另一主体。请先撤销那次合并。"));
    }

    private static Optional<Outcome<Long>> refusal(Order order, Map<EntityId, Firm> found, Scope scope) {
        @Nullable Firm survivor = found.get(order.survivor().firm());
        @Nullable Firm merged = found.get(order.merged().firm());
        if (survivor == null || merged == null || !scope.covers(survivor.unit()) || !scope.covers(merged.unit())) {
            return refused("entity.not-found", "要合并的主体不存在，或不在您的辖区。请从疑似重复列表进入。");
        }
        Optional<Refusal> blocked = standsInTheWay(survivor, merged);
        if (blocked.isPresent()) {
            return Optional.of(new Outcome.Refused<>(blocked.get()));
        }
        if (survivor.version() != order.survivor().version()
                || merged.version() != order.merged().version()) {
            return refused("entity.changed-meanwhile", "其中一家的登记事项刚刚变更过。请刷新页面，核对后重新提交。");
        }
        if (!order.codesDiffer() && codesDiffer(survivor, merged)) {
            return refused("entity.codes-differ", "两家各有有效的统一社会信用代码，通常是不同的主体（分支机构也有自己的代码）。确属同一家的，请勾选“代码不同仍合并”后再提交。");
        }
        return Optional.empty();
    }

    private static Optional<Outcome<Long>> refused(String code, String sentence) {
        return Optional.of(Outcome.refused(code, sentence));
    }

    private static boolean same(Firm one, Firm other) {
        return Objects.equals(one.uscc(), other.uscc());
    }

    static boolean conforming(Firm firm) {
        return firm.uscc() != null && UnifiedSocialCreditCode.read(firm.uscc()) instanceof CodeReading.Conforming;
    }

    /** Undoes a merge; {@code version} is that of the survivor. Both firms then stand as if it had never been, with what arrived meanwhile. */
    @Transactional
    public Outcome<Merge> unmerge(long id, int version, String reason, Scope scope, Actor actor) {
        if (reason.isBlank()) {
            return Outcome.refused("entity.reason-missing", "没有填写理由。请写明为什么撤销合并后再提交。");
        }
        register.lock();
        Optional<Merge> found = merges.find(id);
        if (found.isEmpty()) {
            return Outcome.refused("entity.merge-not-found", "没有编号为 " + id + " 的合并。请从主体页的合并记录进入。");
        }
        Merge merge = found.get();
        Map<EntityId, Firm> both = firms.find(List.of(merge.survivor(), merge.merged()));
        @Nullable Firm survivor = both.get(merge.survivor());
        @Nullable Firm merged = both.get(merge.merged());
        if (survivor == null || merged == null || !scope.covers(survivor.unit()) || !scope.covers(merged.unit())) {
            return Outcome.refused("entity.merge-not-found", "没有编号为 " + id + " 的合并，或不在您的辖区。请从主体页的合并记录进入。");
        }
        if (!merge.stands()) {
            return Outcome.refused("entity.unmerged-already", "这次合并已经撤销。请刷新页面查看。");
        }
        if (survivor.mergedInto() != null) {
            return Outcome.refused("entity.merged-already", "“" + survivor.name() + "”后来又并入了另一主体。请先撤销那次合并。");
        }
        if (survivor.version() != version) {
            return Outcome.refused("entity.changed-meanwhile", "该主体刚刚变更过。请刷新页面，核对后重新提交。");
        }
        undo(merge, reason.strip(), actor);
        return Outcome.done(merges.find(id).orElseThrow());
    }

    /**
     * The merge first, then what the matcher joined to the same firm while it stood: that may have been for a name or number which this merge had
     * brought. It is not held to be different, but compared anew; what a person joined stays.
     */
    private void undo(Merge merge, String reason, Actor actor) {
        Instant now = clock.instant();
        List<Merge> later = merges.standingInto(merge.survivor()).stream()
                .filter(one -> one.id() > merge.id() && one.basis() == Basis.MATCHER)
                .toList();
        part(merge, State.DIFFERENT, reason, actor, now);
        later.forEach(one -> part(one, State.LAPSED, "合并 " + merge.id() + " 已撤销，重新比对", actor, now));
        if (merges.standingInto(merge.survivor()).isEmpty()) {
            projections.restore(merge.survivor(), firms.parse(merge.own()), now);
        }
        List<Merge> parted = Stream.concat(Stream.of(merge), later.stream()).toList();
        parted.forEach(one -> events.publishEvent(new EntityUnmerged(one.survivor(), one.merged(), one.at())));
        events.publishEvent(new EntitiesRegistered(
                Stream.concat(Stream.of(merge.survivor()), parted.stream().map(Merge::merged))
                        .toList()));
        matching.afterUnmerge(merge.id(), now);
    }

    private void part(Merge merge, State pair, String reason, Actor actor, Instant now) {
        List<EntityId> members = merges.members(merge.merged(), now);
        merges.end(merge.id(), reason, actor.display(), now);
        pointers.pointBack(merge.survivor(), merge.merged(), members, now);
        merges.unmark(merge.merged(), now);
        candidates.settle(
                List.of(new Settled(merge.survivor(), merge.merged(), merge.id(), "撤销合并：" + reason)),
                pair,
                actor.display(),
                now);
        audit.record(
                actor,
                AuditEntry.of("entity.unmerge", "entity:" + merge.survivor())
                        .withPurpose(reason)
                        .with("restored", merge.merged().toString())
                        .with("merge", Long.toString(merge.id())));
    }
}
