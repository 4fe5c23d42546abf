package cn.huijian.entity.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.exchange.RunContext;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts matching jobs: after an import for what it brought, after an undone merge for whom it concerned, on demand for the whole register. */
@Component
public class Matching {
    private final Jobs jobs;
    private final AuditTrail audit;

    Matching(Jobs jobs, AuditTrail audit) {
        this.jobs = jobs;
        this.audit = audit;
    }

    /** Firms new or changed by an import have its time of receipt. */
    @Transactional
    public void afterImport(RunContext run) {
        jobs.submit(
                MatchJob.KIND,
                "比对 IM-" + run.run() + " 带来的主体",
                Map.of(MatchJob.SINCE, run.receivedAt().toString()),
                Actor.system("entity-match"));
    }

    /** The firms that an undone merge concerned have its time; each may be one with yet another. In the transaction of the act. */
    @Transactional
    public void afterUnmerge(long merge, Instant at) {
        jobs.submit(
                MatchJob.KIND,
                "比对撤销合并 " + merge + " 涉及的主体",
                Map.of(MatchJob.SINCE, at.toString()),
                Actor.system("entity-match"));
    }

    /** Compares every firm with every other. */
    @Transactional
    public JobId all(Actor actor) {
        JobId job = jobs.submit(MatchJob.KIND, "比对全库", Map.of(), actor);
        audit.record(actor, AuditEntry.of("entity.match-all", "job:" + job));
        return job;
    }
}
