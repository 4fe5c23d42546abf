package cn.huijian.entity.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.exchange.RunContext;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts matching jobs: after an import for what it brought, on demand for the whole register. */
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

    /** Compares every firm with every other. */
    @Transactional
    public JobId all(Actor actor) {
        JobId job = jobs.submit(MatchJob.KIND, "比对全库", Map.of(), actor);
        audit.record(actor, AuditEntry.of("entity.match-all", "job:" + job));
        return job;
    }
}
