package cn.huijian.exchange.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the check of rules between records. */
@Component
public class CrossChecks {
    private final Jobs jobs;
    private final AuditTrail audit;

    CrossChecks(Jobs jobs, AuditTrail audit) {
        this.jobs = jobs;
        this.audit = audit;
    }

    @Transactional
    public JobId start(Actor actor) {
        JobId job = jobs.submit(CrossCheckJob.KIND, "跨记录质量检查", Map.of(), actor);
        audit.record(actor, AuditEntry.of("exchange.cross-check", "job:" + job));
        return job;
    }
}
