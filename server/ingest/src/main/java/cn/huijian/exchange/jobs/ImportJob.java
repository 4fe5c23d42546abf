package cn.huijian.exchange.jobs;

import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import org.springframework.stereotype.Component;

/**
 * Imports a kept file batch by batch, and goes on behind the last committed row after a crash. Cancelling keeps what was committed: whole rows up
 * to the row the report names, and a later import of the same file finds them unchanged.
 */
@Component
class ImportJob implements JobHandler {
    static final String KIND = "exchange.import";

    private final RunTaker taker;

    ImportJob(RunTaker taker) {
        this.taker = taker;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) throws Exception {
        return taker.run(Long.parseLong(job.parameters().getOrDefault("run", "")), progress);
    }
}
