package cn.huijian.sharing.jobs;

import cn.huijian.disclosure.DisclosurePublished;
import cn.huijian.dossier.FactsRecorded;
import cn.huijian.entity.EntityUnmerged;
import cn.huijian.sharing.store.Arrivals;
import cn.huijian.sharing.store.PartedReports;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes the numbers of recorded facts in their own transaction; they are taken in later. */
@Component
class ArrivalListener {
    private final Arrivals arrivals;
    private final PartedReports parted;

    ArrivalListener(Arrivals arrivals, PartedReports parted) {
        this.arrivals = arrivals;
        this.parted = parted;
    }

    @EventListener
    void recorded(FactsRecorded event) {
        arrivals.add(event.facts());
    }

    /** What is meant by the facts of two firms is other than what was told. */
    @EventListener
    void unmerged(EntityUnmerged event) {
        parted.parted(event);
    }

    /** It was taken in when it was recorded; whoever reads the change feed hears of it now. */
    @EventListener
    void published(DisclosurePublished event) {
        arrivals.add(List.of(event.fact()));
    }
}
