package cn.huijian.creditrisk.jobs;

import cn.huijian.creditrisk.store.DirtyEntities;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.EntityId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Scores the marked firms in batches: first everyone's traits, because firms are judged by each other's, then the scores. Ends early when an import or a
 * monthly run begins; the timer starts another one when it is quiet again.
 */
@Component
public class FollowJob implements JobHandler {
    public static final String KIND = "creditrisk.follow";
    private static final int BATCH = 1_000;

    private final DirtyEntities dirty;
    private final Following following;
    private final ImportQuiet quiet;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FollowJob(
            DirtyEntities dirty,
            Following following,
            ImportQuiet quiet,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.dirty = dirty;
        this.following = following;
        this.quiet = quiet;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        Instant started = clock.instant();
        long total = dirty.count();
        long scored = 0;
        boolean more = true;
        while (more && !progress.cancelled() && !quiet.isTimeToYield(started)) {
            progress.report(scored, Math.max(total, scored), "归集关联信息");
            while (!progress.cancelled() && !quiet.isTimeToYield(started) && gatherBatch() > 0) {
                progress.report(scored, Math.max(total, scored), "归集关联信息");
            }
            progress.report(scored, Math.max(total, scored), "计算指标分");
            int done = scoreBatch();
            scored += done;
            more = done > 0;
        }
        return "{\"scored\":" + scored + "}";
    }

    private int gatherBatch() {
        return count(transaction.execute(status -> {
            List<EntityId> firms = dirty.takeToGather(BATCH);
            following.gather(firms);
            return firms.size();
        }));
    }

    private int scoreBatch() {
        return count(transaction.execute(status -> {
            List<EntityId> firms = dirty.takeToScore(BATCH);
            following.score(firms);
            return firms.size();
        }));
    }

    private static int count(@org.jspecify.annotations.Nullable Integer counted) {
        return counted == null ? 0 : counted;
    }
}
