package cn.huijian.app.demo;

import cn.huijian.app.instance.InstanceSettings;
import cn.huijian.app.instance.InstanceSettings.DemoScale;
import cn.huijian.city.City;
import cn.huijian.city.CityScale;
import cn.huijian.city.Dataset;
import cn.huijian.creditrisk.MonthlyGrading;
import cn.huijian.exchange.Exchange;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final MonthlyGrading grading;

    DemoData(InstanceSettings settings, Exchange exchange, Jobs jobs, MonthlyGrading grading) {
        this.settings = settings;
        this.exchange = exchange;
        this.jobs = jobs;
        this.grading = grading;
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
        load(Dataset.BUSINESS_ENTITY, "licence-ledger", "许可台账.csv", city::writeLicenceLedger, progress);
        progress.report(datasets.length, datasets.length + 1L, "信用风险分类");
        await(done(grading.start(ACTOR)), progress);
        return "{\"datasets\":" + datasets.length + "}";
    }

    private void load(City city, Dataset dataset, JobProgress progress) throws IOException, InterruptedException {
        load(dataset, "demo-city", dataset.fileName(), out -> city.write(dataset, out), progress);
    }

    /** Writes a file of the city. */
    private interface CityWriter {
        void write(Writer out) throws IOException;
    }

    private void load(Dataset dataset, String source, String name, CityWriter rows, JobProgress progress)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("demo-", ".csv");
        try {
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                rows.write(out);
            }
            try (var in = Files.newInputStream(file)) {
                await(done(exchange.accept(dataset.id(), source, name, in, true, ACTOR)), progress);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static JobId done(Outcome<JobId> outcome) {
        return switch (outcome) {
            case Outcome.Done<JobId>(JobId job) -> job;
            case Outcome.Refused<JobId> refused ->
                throw new IllegalStateException(refused.refusal().sentence());
        };
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
