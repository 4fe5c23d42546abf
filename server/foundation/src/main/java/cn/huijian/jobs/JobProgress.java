package cn.huijian.jobs;

import cn.huijian.kernel.Actor;

/** Through this a handler tells how far it is and learns whether it should stop. */
public interface JobProgress {
    /** How much is done of how much (0 if not known), and the stage in Chinese words. Cheap; written at most once a second. */
    void report(long done, long total, String stage);

    /** Whether somebody asked the job to stop. */
    boolean cancelled();

    /**
     * To be called inside a transaction of the handler whose effect must not happen twice: makes sure, and keeps it so until that transaction
     * ends, that this process still holds the job. A process that was frozen past its lease is stopped here before it repeats what
     * another one already did.
     *
     * @throws IllegalStateException if another process has taken the job over
     */
    default void confirm() {}

    /** Who submitted the job. */
    default Actor submitter() {
        return Actor.system("jobs");
    }
}
