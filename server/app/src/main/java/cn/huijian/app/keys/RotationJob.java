package cn.huijian.app.keys;

import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.vault.KeyRotation;
import org.springframework.stereotype.Component;

/**
 * Re-seals what older master keys sealed, batch by batch, while people work. After a crash it goes on with what is left.
 * Old keys are kept: other rooms may hold passwords sealed with them.
 */
@Component
class RotationJob implements JobHandler {
    static final String KIND = "vault.rotate";

    private static final int BATCH = 500;

    private final KeyRotation keys;

    RotationJob(KeyRotation keys) {
        this.keys = keys;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        long total = keys.uses().stream()
                .filter(use -> !use.inUse())
                .mapToLong(KeyRotation.KeyUse::rows)
                .sum();
        long done = 0;
        int last;
        do {
            if (progress.cancelled()) {
                break;
            }
            last = keys.rewrap(BATCH);
            done += last;
            progress.report(done, Math.max(total, done), "用新主密钥重新加密");
        } while (last > 0);
        return "{\"rewrapped\":" + done + "}";
    }
}
