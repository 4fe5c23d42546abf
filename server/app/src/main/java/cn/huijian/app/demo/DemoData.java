package cn.huijian.app.demo;

import cn.huijian.app.instance.InstanceSettings;
import cn.huijian.app.instance.InstanceSettings.DemoScale;
import cn.huijian.city.City;
import cn.huijian.city.CityScale;
import cn.huijian.city.Dataset;
import cn.huijian.creditrisk.MonthlyGrading;
import cn.huijian.exchange.Exchange;
import cn.huijian.exchange.NewSource;
import cn.huijian.exchange.SourceRegister;
import cn.huijian.exchange.SourceRegister.Registered;
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
 * Registers the sources of the city and loads its files by them, through the ordinary import or the watched folders, then grades once. Run again after
 * a crash it starts over: sources and files that are in already change nothing.
 */
@Component
class DemoData implements JobHandler {
    static final String KIND = "demo.load";
    private static final Actor ACTOR = Actor.system("demo");
    private static final long POLL_MILLIS = 200;

    private final InstanceSettings settings;
    private final Exchange exchange;
    private final SourceRegister sources;
    private final Jobs jobs;
    private final MonthlyGrading grading;

    DemoData(InstanceSettings settings, Exchange exchange, SourceRegister sources, Jobs jobs, MonthlyGrading grading) {
        this.settings = settings;
        this.exchange = exchange;
        this.sources = sources;
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
        var inbox = new DemoInbox(city);
        Dataset[] datasets = Dataset.values();
        register(DemoSource.REGISTRATION.source());
        load(city, Dataset.BUSINESS_ENTITY, progress);
        // Records of other departments find their firms in the register, so they come after it.
        for (DemoSource one : DemoSource.ALL) {
            Registered registered = register(one.source());
            if (one.isWatched()) {
                inbox.lay(one, registered);
            }
        }
        for (int at = 1; at < datasets.length; at++) {
            progress.report(at, datasets.length + 1L, "导入 " + datasets[at].id());
            if (!DemoSource.of(datasets[at]).isWatched()) {
                load(city, datasets[at], progress);
            }
        }
        register(DemoSource.LEDGER);
        load(Dataset.BUSINESS_ENTITY, DemoSource.LEDGER.code(), "许可台账.csv", city::writeLicenceLedger, progress);
        register(DemoSource.PLATFORMS);
        load(Dataset.ONLINE_OPERATOR, DemoSource.PLATFORMS.code(), "平台报送名单.csv", city::writePlatformList, progress);
        inbox.await(progress);
        progress.report(datasets.length, datasets.length + 1L, "信用风险分类");
        await(done(grading.start(ACTOR)), progress);
        return "{\"datasets\":" + datasets.length + "}";
    }

    private Registered register(NewSource source) {
        return done(sources.register(source, ACTOR));
    }

    private void load(City city, Dataset dataset, JobProgress progress) throws IOException, InterruptedException {
        String source = DemoSource.of(dataset).source().code();
        load(dataset, source, dataset.fileName(), out -> city.write(dataset, out), progress);
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

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
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
