package cn.huijian.sharing.jobs;

import cn.huijian.disclosure.DisclosurePublished;
import cn.huijian.dossier.FactsRecorded;
import cn.huijian.sharing.store.Arrivals;
import java.util.List;
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

    /** It was taken in when it was recorded; whoever reads the change feed hears of it now. */
    @EventListener
    void published(DisclosurePublished event) {
        arrivals.add(List.of(event.fact()));
    }
}
