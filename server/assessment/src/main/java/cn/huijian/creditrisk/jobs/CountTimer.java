package cn.huijian.creditrisk.jobs;

import cn.huijian.creditrisk.store.GradeLists;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the counts of grades short: every batch of a monthly run leaves differences behind. */
@Component
class CountTimer {
    private final GradeLists lists;

    CountTimer(GradeLists lists) {
        this.lists = lists;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT30S")
    void gather() {
        lists.gatherCounts();
    }
}
