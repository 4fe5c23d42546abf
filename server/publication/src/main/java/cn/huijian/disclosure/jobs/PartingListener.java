package cn.huijian.disclosure.jobs;

import cn.huijian.disclosure.store.PartedDisclosures;
import cn.huijian.entity.EntityUnmerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of undone merges in their own transaction. */
@Component
class PartingListener {
    private final PartedDisclosures parted;

    PartingListener(PartedDisclosures parted) {
        this.parted = parted;
    }

    @EventListener
    void on(EntityUnmerged event) {
        parted.parted(event);
    }
}
