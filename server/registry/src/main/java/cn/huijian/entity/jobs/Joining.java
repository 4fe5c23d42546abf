package cn.huijian.entity.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.entity.EntitiesMerged;
import cn.huijian.entity.EntitiesRegistered;
import cn.huijian.entity.store.Candidates;
import cn.huijian.entity.store.Candidates.Settled;
import cn.huijian.entity.store.Candidates.State;
import cn.huijian.entity.store.MergedFirms;
import cn.huijian.entity.store.Merges;
import cn.huijian.entity.store.Merges.Act;
import cn.huijian.entity.store.Merges.Basis;
import cn.huijian.entity.store.Merges.NewMerge;
import cn.huijian.entity.store.Pointers;
import cn.huijian.entity.store.StandingFields;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes merges that were decided, one or hundreds at once with the same number of statements. In the caller's transaction, which holds the lock on the
 * register.
 */
@Component
class Joining {
    private final Merges merges;
    private final MergedFirms firms;
    private final Pointers pointers;
    private final StandingFields standing;
    private final Candidates candidates;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Joining(
            Merges merges,
            MergedFirms firms,
            Pointers pointers,
            StandingFields standing,
            Candidates candidates,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.merges = merges;
        this.firms = firms;
        this.pointers = pointers;
        this.standing = standing;
        this.candidates = candidates;
        this.audit = audit;
        this.events = events;
    }

    /** A merge that was decided; {@code candidate} is the pair decided on at the desk, if it was one. */
    record Join(
            EntityId survivor, EntityId merged, @Nullable Long candidate, String reason) {}

    /**
     * Writes the merges and gives the number of each by the firm merged away. All firms stand by themselves, each is merged away at most once, and none
     * that is merged away is a survivor in the same list.
     */
    Map<EntityId, Long> join(List<Join> joins, Basis basis, Actor actor, Instant now) {
        Map<EntityId, EntityId> survivors = new LinkedHashMap<>();
        joins.forEach(one -> survivors.put(one.merged(), one.survivor()));
        Map<EntityId, String> own = firms.ownRows(Set.copyOf(survivors.values()));
        String rule = standing.rules(Zone.dayOf(now)).version();
        Map<EntityId, Long> numbers = merges.add(
                joins.stream()
                        .map(one -> new NewMerge(
                                one.survivor(),
                                one.merged(),
                                one.candidate(),
                                Objects.requireNonNull(own.get(one.survivor())),
                                one.reason()))
                        .toList(),
                new Act(basis, rule, now, actor.display()));
        pointers.point(survivors, now);
        merges.mark(survivors, now);
        List<Settled> settled = new ArrayList<>();
        for (Join one : joins) {
            long number = Objects.requireNonNull(numbers.get(one.merged()));
            settled.add(new Settled(one.survivor(), one.merged(), number, one.reason()));
            audit.record(
                    actor,
                    AuditEntry.of("entity.merge", "entity:" + one.survivor())
                            .withPurpose(one.reason())
                            .with("merged", one.merged().toString())
                            .with("merge", Long.toString(number))
                            .with("basis", basis.name()));
        }
        candidates.settle(settled, State.SAME, actor.display(), now);
        events.publishEvent(new EntitiesMerged(survivors));
        Set<EntityId> all = new LinkedHashSet<>(survivors.values());
        all.addAll(survivors.keySet());
        events.publishEvent(new EntitiesRegistered(List.copyOf(all)));
        return numbers;
    }
}
