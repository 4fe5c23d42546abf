package cn.huijian.jobs;

/** One kind of long work. A bean of this type is found by {@link #kind()}. */
public interface JobHandler {
    String kind();

    /**
     * Does the work, or goes on with it: after a crash it is called again with the same job and must continue from what it committed.
     * Returns the result as JSON text, kept with the job.
     */
    String run(Job job, JobProgress progress) throws Exception;

    /** How many jobs of this kind may run at once over all server processes. */
    default int concurrency() {
        return 1;
    }
}
