package cn.huijian.disclosure.jobs;

import cn.huijian.disclosure.store.DisclosureDesk;
import cn.huijian.dossier.FactsRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of facts in their own transaction, so no fact of ours can miss the desk. Imported batches are public elsewhere already. */
@Component
class FactListener {
    private final DisclosureDesk desk;

    FactListener(DisclosureDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void recorded(FactsRecorded event) {
        if (!event.bulk()) {
            // The corrected fact comes first: its disclosure hands its place to the new one.
            event.facts().stream().sorted().forEach(desk::heard);
        }
    }
}
