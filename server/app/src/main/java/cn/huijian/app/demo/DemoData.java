package cn.huijian.app.demo;

import cn.huijian.app.instance.InstanceSettings;
import cn.huijian.app.instance.InstanceSettings.DemoScale;
import cn.huijian.city.City;
import cn.huijian.city.CityScale;
import cn.huijian.city.Dataset;
import cn.huijian.exchange.Exchange;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Loads the city's files through the ordinary import, one after the other, then grades once. Run again after a crash it starts over: files that are in
 * already change nothing.
 */
@Component
class DemoData implements JobHandler {
    static final String KIND = "demo.load";
    private static final Actor ACTOR = Actor.system("demo");
    private static final long POLL_MILLIS = 200;

    private final InstanceSettings settings;
    private final Exchange exchange;
    private final Jobs jobs;

    DemoData(InstanceSettings settings, Exchange exchange, Jobs jobs) {
        this.settings = settings;
        this.exchange = exchange;
        this.jobs = jobs;
    }

    static City city(DemoScale scale) {
        return City.of(
                scale == DemoScale.CQ_GAOXIN ? CityScale.FULL : CityScale.SMALL, City.DEFAULT_SEED, City.DEFAULT_DAY);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) throws Exception {
        City city = city(settings.demo());
        Dataset[] datasets = Dataset.values();
        for (int at = 0; at < datasets.length; at++) {
            progress.report(at, datasets.length + 1L, "导入 " + datasets[at].id());
            load(city, datasets[at], progress);
        }
        progress.report(datasets.length, datasets.length + 1L, "信用风险分类");
        await(jobs.submit("creditrisk.monthly", "信用风险月度分类（演示数据）", Map.of(), ACTOR), progress);
        return "{\"datasets\":" + datasets.length + "}";
    }

    private void load(City city, Dataset dataset, JobProgress progress) throws IOException, InterruptedException {
        Path file = Files.createTempFile("demo-", ".csv");
        try {
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                city.write(dataset, out);
            }
            try (var in = Files.newInputStream(file)) {
                switch (exchange.accept(dataset.id(), "demo-city", dataset.fileName(), in, true, ACTOR)) {
                    case Outcome.Done<JobId>(JobId accepted) -> await(accepted, progress);
                    case Outcome.Refused<JobId> refused ->
                        throw new IllegalStateException(refused.refusal().sentence());
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private void await(JobId id, JobProgress progress) throws InterruptedException {
        while (true) {
            Job job = jobs.find(id).orElseThrow();
            switch (job.state()) {
                case SUCCEEDED -> {
                    return;
                }
                case FAILED, CANCELLED ->
                    throw new IllegalStateException("演示数据没有装完：" + job.title() + "，" + job.failure());
                case QUEUED, RUNNING -> {
                    if (progress.cancelled()) {
                        jobs.cancel(id, ACTOR);
                    }
                    Thread.sleep(POLL_MILLIS);
                }
            }
        }
    }
}
