package cn.huijian.jobs.jobs;

import cn.huijian.jobs.JobProgress;
import cn.huijian.jobs.store.JobQueue;
import cn.huijian.jobs.store.JobQueue.Holder;
import cn.huijian.jobs.store.JobQueue.Standing;
import cn.huijian.jobs.store.JobRow;
import cn.huijian.kernel.Actor;

/**
 * A job while this process runs it. The handler only leaves its progress here; the dispatcher writes it about once a second in a transaction of its
 * own, so progress shows while the handler is in the middle of one of its transactions.
 */
final class RunningJob implements JobProgress {
    private static final double SMOOTHING = 0.3;

    private final JobRow row;
    private final JobQueue queue;
    private final Holder holder;
    private volatile Snapshot latest;
    private volatile Standing standing = Standing.HELD;
    private volatile boolean stopping;
    private volatile boolean noticed;
    private long doneAtLastBeat;
    private long lastBeat = System.nanoTime();
    private double rate;

    /** What the handler said last. */
    private record Snapshot(long done, long total, String stage) {}

    RunningJob(JobRow row, JobQueue queue, Holder holder) {
        this.row = row;
        this.queue = queue;
        this.holder = holder;
        var job = row.job();
        this.latest = new Snapshot(job.done(), job.total(), job.stage());
        this.doneAtLastBeat = job.done();
    }

    JobRow row() {
        return row;
    }

    @Override
    public void report(long done, long total, String stage) {
        latest = new Snapshot(done, total, stage);
    }

    @Override
    public boolean cancelled() {
        boolean stop = stopping || standing != Standing.HELD;
        noticed |= stop;
        return stop;
    }

    @Override
    public void confirm() {
        if (!queue.holds(row.job().id(), holder)) {
            throw new IllegalStateException("job " + row.job().id() + " was taken over by another process");
        }
    }

    @Override
    public Actor submitter() {
        return row.submitter();
    }

    /** Renews the lease and writes the progress. One at a time, or an older progress could be written over the last one. */
    synchronized void beat() {
        Snapshot now = latest;
        long time = System.nanoTime();
        double seconds = (time - lastBeat) / 1e9;
        if (seconds >= 0.5) {
            double current = Math.max(0, now.done() - doneAtLastBeat) / seconds;
            rate = rate == 0 ? current : rate + SMOOTHING * (current - rate);
            doneAtLastBeat = now.done();
            lastBeat = time;
        }
        standing = queue.renew(row.job().id(), holder, now.done(), now.total(), now.stage(), rate);
    }

    /** Tells the handler that this process is about to end. */
    void stop() {
        stopping = true;
    }

    boolean stopping() {
        return stopping;
    }

    /** Whether the handler broke off because somebody asked the job to stop. */
    boolean brokeOff() {
        return noticed && standing == Standing.CANCEL_ASKED;
    }

    /** Whether the handler broke off because this process ends. */
    boolean interrupted() {
        return noticed && stopping;
    }
}
