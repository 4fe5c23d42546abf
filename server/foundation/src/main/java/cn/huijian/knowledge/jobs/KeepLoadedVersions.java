package cn.huijian.knowledge.jobs;

import cn.huijian.knowledge.model.Library;
import cn.huijian.knowledge.store.LoadedVersions;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps, at every start, the versions not seen before. */
@Component
class KeepLoadedVersions implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(KeepLoadedVersions.class);

    private final Library library;
    private final LoadedVersions versions;
    private final Clock clock;

    KeepLoadedVersions(Library library, LoadedVersions versions, Clock clock) {
        this.library = library;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        int fresh = versions.keep(library.all(), clock.instant());
        LOG.info(
                "knowledge: {} versions loaded, {} not seen before",
                library.all().size(),
                fresh);
    }
}
