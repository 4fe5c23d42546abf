package cn.huijian.exchange.web;

import cn.huijian.exchange.SourceNames;
import cn.huijian.exchange.jobs.Datasets;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.store.Quarantine;
import cn.huijian.jobs.Jobs;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts runs and their jobs together for the screens. */
@Component
class ImportBodies {
    private final Jobs jobs;
    private final Datasets datasets;
    private final SourceNames sources;
    private final Quarantine quarantine;
    private final Clock clock;

    ImportBodies(Jobs jobs, Datasets datasets, SourceNames sources, Quarantine quarantine, Clock clock) {
        this.jobs = jobs;
        this.datasets = datasets;
        this.sources = sources;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    ImportBody of(ImportRun run) {
        return ImportBody.of(
                run,
                Optional.ofNullable(run.job()).flatMap(jobs::find),
                datasets.get(run.dataset(), run.asOf()),
                sources.of(run.source()),
                quarantine.settled(run.id()),
                clock.instant());
    }
}
