package cn.huijian.lead.jobs;

import cn.huijian.entity.EntityUnmerged;
import cn.huijian.lead.LeadDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of undone merges in their own transaction. Of merges it need not hear: a lead keeps its firm, and whoever shows it asks who stands for it. */
@Component
class PartingListener {
    private final LeadDesk desk;

    PartingListener(LeadDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(EntityUnmerged event) {
        desk.remain(event);
    }
}
