package cn.huijian.entity;

import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.KnownAt;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;

/** What another room hears of merges, and what the number of a restored firm means at that moment. */
final class ListMerges {
    final List<Object> heard = new ArrayList<>();
    final List<EntityId> meant = new ArrayList<>();
    private final ObjectProvider<Entities> entities;
    private final Clock clock;

    ListMerges(ObjectProvider<Entities> entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @EventListener
    void on(EntitiesMerged event) {
        heard.add(event);
    }

    @EventListener
    void on(EntityUnmerged event) {
        heard.add(event);
        var number = new GivenIdentifier(Scheme.REGISTRATION_NUMBER, TwoFirms.NUMBER);
        entities.getObject().resolve(number, KnownAt.now(clock.instant())).ifPresent(meant::add);
    }
}
