package cn.huijian.knowledge.jobs;

import cn.huijian.knowledge.store.LiveLibrary;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes in what other processes of the instance enacted. */
@Component
class LocalVersionsTimer {
    private final LiveLibrary library;

    LocalVersionsTimer(LiveLibrary library) {
        this.library = library;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void refresh() {
        library.refresh();
    }
}
