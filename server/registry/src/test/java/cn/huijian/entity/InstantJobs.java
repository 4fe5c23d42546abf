package cn.huijian.entity;

import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Remembers jobs and runs one when its result is asked for; a test may stop it half-way and run it again. */
public final class InstantJobs implements Jobs {
    private final ObjectProvider<JobHandler> handlers;
    private final Map<JobId, Job> submitted = new java.util.concurrent.ConcurrentHashMap<>();
    int cancelAfterReports = Integer.MAX_VALUE;
    /** By stage: of how much it was last told. */
    final Map<String, Long> totals = new java.util.concurrent.ConcurrentHashMap<>();

    private volatile boolean byThemselves;

    InstantJobs(ObjectProvider<JobHandler> handlers) {
        this.handlers = handlers;
    }

    @Override
    public JobId submit(String kind, String title, Map<String, String> parameters, Actor actor) {
        var id = new JobId(submitted.size() + 1);
        submitted.put(
                id,
                new Job(
                        id,
                        kind,
                        title,
                        parameters,
                        Job.State.QUEUED,
                        0,
                        0,
                        "",
                        actor.display(),
                        Instant.EPOCH,
                        null,
                        null,
                        null,
                        null));
        if (byThemselves) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    Thread.ofPlatform().daemon().start(() -> result(id));
                }
            });
        }
        return id;
    }

    @Override
    public Optional<Job> find(JobId id) {
        return Optional.ofNullable(submitted.get(id));
    }

    @Override
    public List<Job> listOfKind(String kind, int limit) {
        return submitted.values().stream()
                .filter(job -> job.kind().equals(kind))
                .limit(limit)
                .toList();
    }

    @Override
    public void cancel(JobId id, Actor actor) {}

    /** Asks a job to stop after so many reports. */
    public void cancelAfter(int reports) {
        cancelAfterReports = reports;
    }

    /** Runs what is submitted by itself, after the submitter's transaction, as the product does. */
    public void runByThemselves() {
        byThemselves = true;
    }

    /** Runs the job that was submitted last. */
    Map<String, Object> lastResult() {
        return result(new JobId(submitted.size()));
    }

    public Map<String, Object> result(JobId id) {
        Job job = find(id).orElseThrow();
        JobHandler handler = handlers.stream()
                .filter(h -> h.kind().equals(job.kind()))
                .findFirst()
                .orElseThrow();
        int[] reports = {0};
        try {
            String json = handler.run(job, new JobProgress() {
                @Override
                public void report(long done, long total, String stage) {
                    reports[0]++;
                    totals.put(stage, total);
                }

                @Override
                public boolean cancelled() {
                    return reports[0] >= cancelAfterReports;
                }
            });
            return JsonMapper.shared().readValue(json, new tools.jackson.core.type.TypeReference<>() {});
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
