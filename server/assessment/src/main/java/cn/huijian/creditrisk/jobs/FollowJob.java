package cn.huijian.creditrisk.jobs;

import cn.huijian.creditrisk.store.DirtyEntities;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.EntityId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    /** While one batch waits for the database the other computes. Batches never share a firm, and each locks its firms in order. */
    private static final int BATCHES_AT_ONCE = 2;

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
        try (ExecutorService workers = Executors.newFixedThreadPool(BATCHES_AT_ONCE)) {
            return "{\"scored\":" + follow(progress, workers) + "}";
        }
    }

    private long follow(JobProgress progress, ExecutorService workers) {
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
            long done = scoreBatches(workers);
            scored += done;
            more = done > 0;
        }
        return scored;
    }

    private long scoreBatches(ExecutorService workers) {
        Callable<Integer> batch = this::scoreBatch;
        long done = 0;
        try {
            for (Future<Integer> one : workers.invokeAll(Collections.nCopies(BATCHES_AT_ONCE, batch))) {
                done += one.get();
            }
            return done;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while scoring; what was not scored stays marked", stopping);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a batch could not be scored; it stays marked", failed.getCause());
        }
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
