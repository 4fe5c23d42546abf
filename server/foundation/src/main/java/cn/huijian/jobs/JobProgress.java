package cn.huijian.jobs;

/** Through this a handler tells how far it is and learns whether it should stop. */
public interface JobProgress {
    /** How much is done of how much (0 if not known), and the stage in Chinese words. Cheap; written at most once a second. */
    void report(long done, long total, String stage);

    /** Whether somebody asked the job to stop. */
    boolean cancelled();
}
