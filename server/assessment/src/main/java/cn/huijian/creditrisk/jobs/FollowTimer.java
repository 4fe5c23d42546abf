package cn.huijian.creditrisk.jobs;

import cn.huijian.jobs.Job;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the scoring of marked firms once an import has gone quiet, so that the two do not contend. */
@Component
class FollowTimer {
    private final ImportQuiet quiet;
    private final Jobs jobs;
    private final AtomicReference<@Nullable JobId> last = new AtomicReference<>();

    FollowTimer(ImportQuiet quiet, Jobs jobs) {
        this.quiet = quiet;
        this.jobs = jobs;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT10S")
    void look() {
        if (quiet.isTimeToScore() && !isUnderWay()) {
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
