package cn.huijian.creditrisk.jobs;

import cn.huijian.creditrisk.store.DirtyEntities;
import cn.huijian.creditrisk.store.MergedStandings;
import cn.huijian.dossier.FactsRecorded;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.entity.EntitiesMerged;
import cn.huijian.entity.EntitiesRegistered;
import cn.huijian.entity.EntityUnmerged;
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
    private final Entities entities;
    private final MergedStandings merged;

    FactListener(
            Following following,
            DirtyEntities dirty,
            ImportQuiet quiet,
            Clock clock,
            Entities entities,
            MergedStandings merged) {
        this.entities = entities;
        this.merged = merged;
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

    /** At once, however many there are: who was merged away stands in no list of grades until the survivors are scored. */
    @EventListener
    void on(EntitiesMerged event) {
        merged.leave(List.copyOf(event.survivors().keySet()));
    }

    /** Before its register data are heard of, so that it is scored with the grade it had. */
    @EventListener
    void on(EntityUnmerged event) {
        BusinessEntity parted = entities.findAll(List.of(event.restored())).get(event.restored());
        if (parted != null) {
            merged.comeBack(parted.id(), parted.unit());
        }
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
