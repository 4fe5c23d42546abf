package cn.huijian.creditrisk.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.creditrisk.MonthlyGrading;
import cn.huijian.creditrisk.store.Runs;
import cn.huijian.creditrisk.store.Runs.Run;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts monthly runs, one at a time. */
@Component
class MonthlyRuns implements MonthlyGrading {
    private final Runs runs;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Clock clock;

    MonthlyRuns(Runs runs, Jobs jobs, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<JobId> start(Actor actor) {
        Instant now = clock.instant();
        settleAbandoned(now);
        Optional<Run> running = runs.running();
        if (running.isPresent()) {
            return Outcome.refused("creditrisk.run-open", "第 " + running.get().id() + " 批月度分类正在进行，请等它结束或先取消它的后台作业。");
        }
        LocalDate today = Zone.dayOf(now);
        long run = runs.begin(today, actor.display(), now);
        String title = "%d 年 %d 月信用风险分类".formatted(today.getYear(), today.getMonthValue());
        JobId job = jobs.submit(MonthlyJob.KIND, title, Map.of("run", Long.toString(run)), actor);
        runs.name(run, job);
        audit.record(actor, AuditEntry.of("creditrisk.run", "creditrisk-run:" + run));
        return Outcome.done(job);
    }

    /** A run whose job was cancelled or failed is over, though nobody wrote it down. */
    private void settleAbandoned(Instant now) {
        runs.running().ifPresent(run -> {
            JobId job = run.job();
            if (job == null) {
                return;
            }
            jobs.find(job).map(Job::state).ifPresent(state -> {
                switch (state) {
                    case CANCELLED -> runs.end(run.id(), "cancelled", now);
                    case FAILED -> runs.end(run.id(), "failed", now);
                    case QUEUED, RUNNING, SUCCEEDED -> {}
                }
            });
        });
    }
}
