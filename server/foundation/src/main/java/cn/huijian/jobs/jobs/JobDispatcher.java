package cn.huijian.jobs.jobs;

import cn.huijian.jobs.Job;
import cn.huijian.jobs.Job.State;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.store.JobQueue;
import cn.huijian.jobs.store.JobQueue.Holder;
import cn.huijian.jobs.store.JobSignal;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes queued jobs and runs each on a thread of its own; once a second renews the leases and writes the progress of what runs here. */
@Component
final class JobDispatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobDispatcher.class);
    private static final long BEAT_MILLISECONDS = 1000;
    private static final long STOP_SECONDS = 20;

    private final JobQueue queue;
    private final JobSignal signal;
    private final List<JobHandler> handlers;
    private final Holder holder;
    private final Map<JobId, RunningJob> running = new ConcurrentHashMap<>();
    private final Map<JobId, Thread> threads = new ConcurrentHashMap<>();
    private volatile boolean on;
    private @Nullable Thread loop;

    JobDispatcher(
            JobQueue queue,
            JobSignal signal,
            List<JobHandler> handlers,
            @Value("${huijian.instance-name:${HOSTNAME:local}:${server.port:8080}}") String instance) {
        this.queue = queue;
        this.signal = signal;
        this.handlers = List.copyOf(handlers);
        this.holder = new Holder(instance, UUID.randomUUID().toString());
    }

    @Override
    public void start() {
        on = true;
        loop = Thread.ofPlatform().name("jobs-dispatcher").start(this::dispatch);
    }

    @Override
    public void stop() {
        on = false;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        try {
            // The loop ends first: otherwise it could claim again what a stopping job has just given back.
            if (loop != null) {
                loop.interrupt();
                join(loop, end);
            }
            running.values().forEach(RunningJob::stop);
            for (Thread thread : threads.values()) {
                join(thread, end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.values().forEach(Thread::interrupt);
    }

    private static void join(Thread thread, long end) throws InterruptedException {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
    }

    @Override
    public boolean isRunning() {
        return on;
    }

    private void dispatch() {
        boolean released = false;
        while (on) {
            try {
                if (!released) {
                    queue.releaseFormer(holder);
                    released = true;
                }
                running.values().forEach(RunningJob::beat);
                handlers.forEach(this::claimAll);
                signal.await(BEAT_MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("the job queue cannot be read now; trying again", e);
                pause();
            }
        }
    }

    private void claimAll(JobHandler handler) {
        for (int i = 0; on && i < handler.concurrency(); i++) {
            var claimed = queue.claim(handler.kind(), handler.concurrency(), holder);
            if (claimed.isEmpty()) {
                return;
            }
            var job = new RunningJob(claimed.get(), queue, holder);
            JobId id = claimed.get().job().id();
            running.put(id, job);
            threads.put(id, Thread.ofPlatform().name("job-" + id).start(() -> run(handler, job)));
        }
    }

    private void run(JobHandler handler, RunningJob running) {
        Job job = running.row().job();
        MDC.put("trace", "job-" + job.id());
        try {
            String result = handler.run(job, running);
            if (running.interrupted() && !running.brokeOff()) {
                queue.giveBack(job.id(), holder);
            } else {
                running.beat();
                queue.finish(job.id(), holder, running.brokeOff() ? State.CANCELLED : State.SUCCEEDED, result, null);
            }
        } catch (Exception | Error e) {
            end(job, running, e);
        } finally {
            this.running.remove(job.id());
            threads.remove(job.id());
            MDC.remove("trace");
        }
    }

    private void end(Job job, RunningJob running, Throwable cause) {
        try {
            if (running.brokeOff()) {
                queue.finish(job.id(), holder, State.CANCELLED, null, null);
            } else if (running.stopping()) {
                queue.giveBack(job.id(), holder);
            } else {
                LOG.error("job {} ({}) failed", job.id(), job.kind(), cause);
                queue.finish(job.id(), holder, State.FAILED, null, sentence(job, cause));
            }
        } catch (RuntimeException e) {
            LOG.error("the end of job {} cannot be written; it will be run again when its lease is over", job.id(), e);
        }
    }

    private static String sentence(Job job, Throwable cause) {
        return cause instanceof RefusedException refused
                ? refused.refusal().sentence()
                : "作业执行中出错,已停止;已提交的部分保留。请把编号 job-" + job.id() + " 告诉系统管理员,排除原因后重新提交。";
    }

    private static void pause() {
        try {
            Thread.sleep(BEAT_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
