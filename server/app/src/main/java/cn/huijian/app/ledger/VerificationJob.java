package cn.huijian.app.ledger;

import cn.huijian.audit.AuditRecords;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks everything once, on one unmoving view of the database. A walk that was interrupted by a crash begins anew: half of one says nothing about the
 * other half.
 */
@Component
class VerificationJob implements JobHandler {
    static final String KIND = "audit.verify";

    private final AuditRecords records;

    VerificationJob(AuditRecords records) {
        this.records = records;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        try {
            var found = records.verifyLedger(progress.submitter(), (done, total, stage) -> {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                progress.report(done, total, stage);
            });
            return JsonMapper.shared().writeValueAsString(VerificationResult.of(found));
        } catch (CancellationException stopped) {
            return "{}";
        }
    }
}
