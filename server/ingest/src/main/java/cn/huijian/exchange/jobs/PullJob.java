package cn.huijian.exchange.jobs;

import cn.huijian.exchange.jobs.PullDesk.LayoutException;
import cn.huijian.exchange.jobs.PullDesk.Opened;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.Runs;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.RefusedException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pulls what stands behind the position: first finishes a run that a crash left behind, then run after run until nothing is left. One pull at a time,
 * so two never read from the same position.
 */
@Component
class PullJob implements JobHandler {
    static final String KIND = "exchange.pull";

    private final FeedSources sources;
    private final PullDesk desk;
    private final Runs runs;
    private final RunTaker taker;

    PullJob(FeedSources sources, PullDesk desk, Runs runs, RunTaker taker) {
        this.sources = sources;
        this.desk = desk;
        this.runs = runs;
        this.taker = taker;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) throws Exception {
        FeedSource source = sources.find(Long.parseLong(job.parameters().getOrDefault("source", "")))
                .orElseThrow();
        try {
            long rows = pull(source, job, progress);
            desk.succeeded(source);
            return JsonMapper.shared().writeValueAsString(Map.of("rows", rows));
        } catch (SQLException e) {
            throw refused(source, PullDesk.sentence(e));
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException cause ? refused(source, PullDesk.sentence(cause)) : e;
        } catch (LayoutException e) {
            throw refused(source, String.valueOf(e.getMessage()));
        }
    }

    private long pull(FeedSource source, Job job, JobProgress progress) throws Exception {
        long rows = 0;
        for (Long left : runs.unfinished(source.code(), source.datasets().getFirst())) {
            taker.run(left, progress);
            rows += runs.get(left).cursor();
        }
        boolean more = source.enabled();
        while (more && !progress.cancelled()) {
            Optional<Opened> opened = desk.open(source);
            if (opened.isPresent()) {
                runs.setJob(opened.get().run(), job.id());
                taker.run(opened.get().run(), progress);
                rows += runs.get(opened.get().run()).cursor();
            }
            more = opened.map(Opened::more).orElse(false);
        }
        return rows;
    }

    private RefusedException refused(FeedSource source, String sentence) {
        desk.failed(source, sentence);
        return new RefusedException("exchange.pull-failed", "来源“" + source.name() + "”抽取失败：" + sentence);
    }
}
