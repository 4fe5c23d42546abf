package cn.huijian.creditrisk.jobs;

import cn.huijian.creditrisk.store.DirtyEntities;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts the scoring of marked firms once an import has gone quiet, so that the two do not contend; after ten minutes in any case.
 */
@Component
class FollowTimer {
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DirtyEntities dirty;
    private final Jobs jobs;
    private final Clock clock;
    private final AtomicReference<@Nullable JobId> last = new AtomicReference<>();

    FollowTimer(DirtyEntities dirty, Jobs jobs, Clock clock) {
        this.dirty = dirty;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT10S")
    void look() {
        Instant now = clock.instant();
        Optional<Instant> newest = dirty.lastMarked();
        if (newest.isEmpty() || isUnderWay()) {
            return;
        }
        boolean quiet = newest.get().plus(QUIET).isBefore(now);
        boolean overdue = dirty.firstMarked()
                .filter(first -> first.plus(PATIENCE).isBefore(now))
                .isPresent();
        if (quiet || overdue) {
            last.set(jobs.submit(FollowJob.KIND, "更新信用风险指标分", Map.of(), Actor.system("creditrisk")));
        }
    }

    private boolean isUnderWay() {
        JobId before = last.get();
        return before != null
                && jobs.find(before)
                        .map(Job::state)
                        .filter(state -> state == Job.State.QUEUED || state == Job.State.RUNNING)
                        .isPresent();
    }
}
