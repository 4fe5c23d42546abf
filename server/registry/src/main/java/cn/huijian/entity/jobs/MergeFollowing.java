package cn.huijian.entity.jobs;

import cn.huijian.entity.EntitiesRegistered;
import cn.huijian.entity.store.Merges;
import cn.huijian.entity.store.Merges.Rooted;
import cn.huijian.entity.store.Pointers;
import cn.huijian.kernel.EntityId;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets survivors follow the records of their members, in the transaction that wrote these and before any other room hears of it. An import writes
 * each firm by its own records as if nothing were merged; what the merge makes of it is put over that here. A batch without merged firms costs one
 * statement, one with some a handful.
 */
@Component
class MergeFollowing {
    private final Merges merges;
    private final Pointers pointers;
    private final Projections projections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergeFollowing(
            Merges merges, Pointers pointers, Projections projections, ApplicationEventPublisher events, Clock clock) {
        this.merges = merges;
        this.pointers = pointers;
        this.projections = projections;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(EntitiesRegistered event) {
        List<Rooted> touched = merges.roots(event.entities());
        if (touched.isEmpty()) {
            return;
        }
        Set<EntityId> survivors = new TreeSet<>();
        Map<EntityId, EntityId> away = new LinkedHashMap<>();
        for (Rooted one : touched) {
            survivors.add(one.root());
            if (!one.entity().equals(one.root())) {
                away.put(one.entity(), one.root());
            }
        }
        if (!away.isEmpty()) {
            pointers.follow(away);
        }
        projections.settle(survivors, clock.instant());
        survivors.removeAll(new HashSet<>(event.entities()));
        if (!survivors.isEmpty()) {
            events.publishEvent(new EntitiesRegistered(List.copyOf(survivors)));
        }
    }
}
