package cn.huijian.exchange.jobs;

import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.store.FeedSources;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads topics for as long as the process lives, if brokers are configured. {@code huijian.kafka.servers} names them; whatever else a client needs
 * (TLS, user, password) stands in the file that {@code huijian.kafka.properties} names, so that no secret is in the database.
 */
@Component
@ConditionalOnProperty("huijian.kafka.servers")
class TopicLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicLoop.class);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final int MOST_MESSAGES = 2_000;

    private final TopicReading reading;
    private final FeedSources sources;
    private final Clock clock;
    private final String servers;
    private final String group;
    private final String file;
    private final Duration every;
    private volatile CountDownLatch ending = new CountDownLatch(1);
    private @Nullable Thread thread;
    private volatile @Nullable Consumer<byte[], byte[]> reader;
    private volatile boolean on;

    TopicLoop(
            TopicReading reading,
            FeedSources sources,
            Clock clock,
            @Value("${huijian.kafka.servers}") String servers,
            @Value("${huijian.kafka.group:huijian}") String group,
            @Value("${huijian.kafka.properties:}") String file,
            @Value("${huijian.kafka.every:5s}") String every) {
        this.reading = reading;
        this.sources = sources;
        this.clock = clock;
        this.servers = servers;
        this.group = group;
        this.file = file;
        this.every = org.springframework.boot.convert.DurationStyle.detectAndParse(every);
    }

    @Override
    public void start() {
        if (servers.isBlank()) {
            return;
        }
        ending = new CountDownLatch(1);
        on = true;
        thread = Thread.ofPlatform().name("topics").daemon().start(this::run);
    }

    /** Lets a look in hand come to its end, so that the broker is told of it and knows at once that its partitions are free. */
    @Override
    public void stop() {
        on = false;
        ending.countDown();
        Consumer<byte[], byte[]> reading = reader;
        if (reading != null) {
            reading.wakeup();
        }
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return on;
    }

    private void run() {
        while (on) {
            try (var consumer = new KafkaConsumer<byte[], byte[]>(settings())) {
                reader = consumer;
                while (on) {
                    int read = reading.look(consumer, WAIT);
                    // A full look is followed by another; else messages gather, so that a trickle does not make a run
                    // of each.
                    if (read < MOST_MESSAGES) {
                        pause(every);
                    }
                }
            } catch (RuntimeException e) {
                if (on) {
                    failed(e);
                    pause(AFTER_FAILURE);
                }
            }
        }
    }

    private void failed(RuntimeException e) {
        LOG.warn("topics cannot be read", e);
        try {
            for (var source : sources.listEnabled(FeedWay.KAFKA)) {
                sources.failed(source.id(), "消息主题无法读取。请检查消息服务是否可达、主题和权限是否正确，细节见运行日志。", clock.instant());
            }
        } catch (RuntimeException unreachable) {
            LOG.warn("and the database cannot be told", unreachable);
        }
    }

    private void pause(Duration time) {
        try {
            if (ending.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                on = false;
            }
        } catch (InterruptedException e) {
            on = false;
            Thread.currentThread().interrupt();
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(MOST_MESSAGES));
        // What a sender took back is no message; a name that is mistyped makes no topic; a broker that is away, and a
        // reader that died, are found out
        // soon.
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "15000");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000");
        if (!file.isBlank()) {
            try (Reader in = Files.newBufferedReader(Path.of(file))) {
                settings.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        // We say ourselves where to read from: a client that jumped over a gap by itself would lose without a word.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        return settings;
    }
}
