package cn.huijian.sharing.jobs;

import cn.huijian.dossier.FactsRecorded;
import cn.huijian.sharing.store.Arrivals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes the numbers of recorded facts in their own transaction; they are taken in later. */
@Component
class ArrivalListener {
    private final Arrivals arrivals;

    ArrivalListener(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @EventListener
    void recorded(FactsRecorded event) {
        arrivals.add(event.facts());
    }
}
