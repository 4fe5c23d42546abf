package cn.huijian.exchange.jobs;

import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import org.springframework.stereotype.Component;

/** Takes in the small batches that sources send: apart from file imports, so that no large file keeps a sender waiting. */
@Component
class FeedJob implements JobHandler {
    static final String KIND = "exchange.feed";
    private static final int AT_ONCE = 4;

    private final RunTaker taker;

    FeedJob(RunTaker taker) {
        this.taker = taker;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int concurrency() {
        return AT_ONCE;
    }

    @Override
    public String run(Job job, JobProgress progress) throws Exception {
        return taker.run(Long.parseLong(job.parameters().getOrDefault("run", "")), progress);
    }
}
