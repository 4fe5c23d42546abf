package cn.huijian.exchange.feeds;

import cn.huijian.entity.InstantJobs;
import cn.huijian.entity.RegistryFixture;
import cn.huijian.exchange.jobs.SourceDesk;
import cn.huijian.exchange.jobs.TopicReading;
import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.kernel.JobId;
import cn.huijian.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;

/** The registry beside a broker: with its address the product's own loop reads, without it the test looks itself. */
final class TopicSetting implements AutoCloseable {
    final RegistryFixture registry;

    private TopicSetting(Path data, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("huijian.data-dir", data.toString());
        registry = new RegistryFixture(TestDatabase.create().dataSource(), settings);
    }

    /** Nobody reads but the test. */
    static TopicSetting without(Path data) {
        return new TopicSetting(data, Map.of());
    }

    /** The loop reads, as in the product, every few milliseconds. */
    static TopicSetting reading(Path data, String servers, String group) {
        return new TopicSetting(
                data,
                Map.of(
                        "huijian.kafka.servers", servers,
                        "huijian.kafka.group", group,
                        "huijian.kafka.every", "20ms"));
    }

    /** A source of the topic, registered past the desk, which refuses one where no brokers are named. */
    FeedSource add(String code, String topic) {
        var sources = registry.get(FeedSources.class);
        var draft = Setting.draft(code, new FeedSettings.Topic(topic), FeedWay.KAFKA);
        return sources.find(
                        sources.add(draft, RegistryFixture.ACTOR, Instant.EPOCH).orElseThrow())
                .orElseThrow();
    }

    void set(FeedSource source, FeedSource.State state) {
        int version =
                registry.get(FeedSources.class).find(source.id()).orElseThrow().version();
        registry.get(SourceDesk.class)
                .set(source.id(), state, version, RegistryFixture.ACTOR)
                .orRefuse();
    }

    int look(Consumer<byte[], byte[]> consumer, Duration wait) {
        return registry.get(TopicReading.class).look(consumer, wait);
    }

    String failure(FeedSource source) {
        return String.valueOf(
                registry.get(FeedSources.class).activity(source.id()).failure());
    }

    static String row(int number) {
        return "{\"企业名称\":\"云江" + number + "\",\"统一社会信用代码\":\"" + Firms.code(number) + "\",\"注册日期\":\"2024.1.5\"}";
    }

    long number(String sql) {
        return registry.jdbc().sql(sql).query((r, n) -> r.getLong(1)).single();
    }

    List<String> texts(String sql) {
        return registry.jdbc().sql(sql).query((r, n) -> r.getString(1)).list();
    }

    /** Takes in what was brought to rest. */
    void work() {
        long jobs = number("select count(*) from exchange.runs");
        for (long job = 1; job <= jobs; job++) {
            registry.get(InstantJobs.class).result(new JobId(job));
        }
    }

    /** Messages of a source that are taken, whatever became of them. */
    long taken(FeedSource source) {
        return number(
                "select coalesce(sum(next_offset), 0) from exchange.topic_positions where source_id = " + source.id());
    }

    static void await(Callable<Boolean> condition, String what) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain: " + what);
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        registry.close();
    }
}
