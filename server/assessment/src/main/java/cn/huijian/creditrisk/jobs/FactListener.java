package cn.huijian.creditrisk.jobs;

import cn.huijian.creditrisk.store.DirtyEntities;
import cn.huijian.dossier.FactsRecorded;
import cn.huijian.entity.EntitiesRegistered;
import cn.huijian.exchange.FitnessChanged;
import cn.huijian.kernel.EntityId;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of facts and register data in their own transaction: a few firms are scored at once, an import only marks them. */
@Component
class FactListener {
    private static final int AT_ONCE = 20;

    private final Following following;
    private final DirtyEntities dirty;
    private final ImportQuiet quiet;
    private final Clock clock;

    FactListener(Following following, DirtyEntities dirty, ImportQuiet quiet, Clock clock) {
        this.following = following;
        this.dirty = dirty;
        this.quiet = quiet;
        this.clock = clock;
    }

    @EventListener
    void on(FactsRecorded event) {
        hear(event.entities(), event.bulk());
    }

    @EventListener
    void on(EntitiesRegistered event) {
        hear(event.entities(), false);
    }

    /** What is held against a firm changed for all of them. */
    @EventListener
    void on(FitnessChanged event) {
        dirty.markAll(clock.instant());
    }

    private void hear(List<EntityId> firms, boolean bulk) {
        if (firms.isEmpty()) {
            return;
        }
        if (bulk || firms.size() > AT_ONCE) {
            quiet.hear();
            dirty.mark(firms, clock.instant());
        } else {
            following.follow(firms);
        }
    }
}
