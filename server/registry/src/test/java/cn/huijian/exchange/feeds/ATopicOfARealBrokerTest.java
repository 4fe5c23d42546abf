package cn.huijian.exchange.feeds;

import static cn.huijian.exchange.feeds.TopicSetting.await;
import static cn.huijian.exchange.feeds.TopicSetting.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedSource.State;
import cn.huijian.testing.KafkaBroker;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages through a real broker, which is killed, forgets and is told late: each message is in exactly once, or stands named on the quarantine desk. */
class ATopicOfARealBrokerTest {
    private static final int MESSAGES = 200;
    private static final Duration SHORT = Duration.ofMillis(100);

    @TempDir
    static Path folder;

    private static KafkaBroker broker;
    private static Admin admin;

    @TempDir
    Path data;

    @BeforeAll
    static void a_broker() throws Exception {
        broker = KafkaBroker.start(folder);
        admin = Admin.create(Map.of("bootstrap.servers", broker.servers()));
    }

    @AfterAll
    static void stop() throws Exception {
        admin.close(Duration.ZERO);
        broker.close();
    }

    private static void topic(String name, int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .get();
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", broker.servers());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static ProducerRecord<byte[], byte[]> message(String topic, int partition, String text) {
        return new ProducerRecord<>(topic, partition, null, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends rows of the firms into partition 0 and waits until the broker has them. */
    private static void send(String topic, int... firms) throws Exception {
        try (var producer = producer(Map.of())) {
            for (int firm : firms) {
                producer.send(message(topic, 0, row(firm))).get();
            }
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String servers, String group) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "group.id", group,
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "none",
                        "allow.auto.create.topics", "false",
                        "default.api.timeout.ms", "2000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** How far the broker was told that a group has come. */
    private static long told(String group) throws Exception {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                .mapToLong(position -> position.offset())
                .sum();
    }

    @Test
    void a_broker_that_is_killed_and_comes_back_loses_and_doubles_nothing() throws Exception {
        topic("killed", 3);
        try (var setting = TopicSetting.reading(data, broker.servers(), "killed");
                var sender = Executors.newSingleThreadExecutor()) {
            FeedSource source = setting.add("killed", "killed");
            Future<?> sending = sender.submit(() -> sendThroughAll("killed"));
            await(() -> setting.taken(source) > 0, "the first messages");
            broker.kill();
            Thread.sleep(300);
            broker.comeBack();
            sending.get(60, TimeUnit.SECONDS);
            await(() -> setting.taken(source) == MESSAGES, "all messages");
            await(() -> told("killed") == MESSAGES, "the broker's own knowledge");
            setting.work();

            int unreadable = MESSAGES / 50;
            assertThat(setting.number("select sum(cursor_row) from exchange.runs"))
                    .isEqualTo(MESSAGES);
            assertThat(setting.number("select sum(created) from exchange.runs")).isEqualTo(MESSAGES - unreadable);
            assertThat(setting.number("select sum(updated + unchanged + conflicts) from exchange.runs"))
                    .isZero();
            assertThat(setting.number("select count(distinct uscc) from entity.entities"))
                    .isEqualTo(MESSAGES - unreadable);
            assertThat(setting.texts("select reason from exchange.row_issues where severity = 'QUARANTINED'"))
                    .hasSize(unreadable)
                    .doesNotHaveDuplicates()
                    .allMatch(reason -> reason.matches("主题 killed 分区 [012] 第 \\d+ 条没有收：正文不是正确的 JSON.*"));
        }
    }

    /** Sends all messages into three partitions, each until the broker acknowledged it, whatever becomes of the broker meanwhile. */
    private static Void sendThroughAll(String topic) throws Exception {
        try (var producer = producer(Map.of())) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 1; i <= MESSAGES; i++) {
                sent.add(producer.send(message(topic, i % 3, i % 50 == 0 ? "不是消息 " + i : row(i))));
                Thread.sleep(5);
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        return null;
    }

    @Test
    void what_was_taken_before_the_broker_was_told_is_not_taken_again() throws Exception {
        topic("untold", 1);
        send("untold", 1, 2, 3);
        try (var setting = TopicSetting.without(data)) {
            FeedSource source = setting.add("untold", "untold");
            try (var dying = consumer(broker.servers(), "untold")) {
                assertThatThrownBy(() -> {
                            while (true) {
                                setting.look(endingBeforeItTells(dying), SHORT);
                            }
                        })
                        .hasMessage("the process ends here");
            }
            assertThat(told("untold")).isZero();
            long before = setting.taken(source);
            assertThat(before).isPositive();

            send("untold", 4, 5);
            int read = 0;
            try (var next = consumer(broker.servers(), "untold")) {
                while (setting.taken(source) < 5) {
                    read += setting.look(next, SHORT);
                }
            }
            assertThat(read).as("it began behind what was taken").isEqualTo(5 - (int) before);
            assertThat(told("untold")).isEqualTo(5);
            setting.work();
            assertThat(setting.number("select sum(created) from exchange.runs")).isEqualTo(5);
            assertThat(setting.number("select sum(cursor_row) from exchange.runs"))
                    .isEqualTo(5);
        }
    }

    @SuppressWarnings("unchecked")
    private static Consumer<byte[], byte[]> endingBeforeItTells(Consumer<byte[], byte[]> consumer) {
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, (self, method, arguments) -> {
                    if (method.getName().startsWith("commit")) {
                        throw new IllegalStateException("the process ends here");
                    }
                    try {
                        return method.invoke(consumer, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void what_its_sender_took_back_is_no_message() throws Exception {
        topic("taken-back", 1);
        try (var setting = TopicSetting.reading(data, broker.servers(), "taken-back");
                var producer = producer(Map.of("transactional.id", "sender"))) {
            FeedSource source = setting.add("taken-back", "taken-back");
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(message("taken-back", 0, row(1))).get();
            producer.abortTransaction();
            producer.beginTransaction();
            Future<?> standing = producer.send(message("taken-back", 0, row(2)));
            producer.commitTransaction();
            standing.get();
            // Message 0, the mark of its end, message 2: behind it lies 3.
            await(() -> setting.taken(source) == 3, "the message that stands");
            setting.work();
            assertThat(setting.texts("select uscc from entity.entities")).containsExactly(Firms.code(2));
        }
    }

    @Test
    void a_source_that_comes_later_or_was_paused_gets_all_that_the_others_got() throws Exception {
        topic("shared", 1);
        send("shared", 1, 2);
        try (var setting = TopicSetting.reading(data, broker.servers(), "shared")) {
            FeedSource first = setting.add("first", "shared");
            await(() -> setting.taken(first) == 2, "the first source");
            FeedSource later = setting.add("later", "shared");
            await(() -> setting.taken(later) == 2, "the later source, from the beginning");

            setting.set(first, State.PAUSED);
            send("shared", 3);
            await(() -> setting.taken(later) == 3, "a look that may have begun before the pause");
            send("shared", 4);
            await(() -> setting.taken(later) == 4, "the source that goes on");
            assertThat(setting.taken(first)).isLessThan(4);
            setting.set(first, State.ENABLED);
            await(() -> setting.taken(first) == 4, "the source that was paused");
            setting.work();
            assertThat(setting.number("select sum(cursor_row) from exchange.runs"))
                    .as("four messages for each of two sources")
                    .isEqualTo(8);
        }
    }

    /** Pauses the one source of a group and waits until nobody reads for it. */
    private static void pause(TopicSetting setting, FeedSource source) throws Exception {
        setting.set(source, State.PAUSED);
        await(
                () -> admin.describeConsumerGroups(List.of(source.code())).all().get().values().stream()
                        .allMatch(group -> group.members().isEmpty()),
                "the reader's leave");
    }

    @Test
    void what_the_broker_let_go_is_said_and_a_topic_made_anew_is_read_from_its_beginning() throws Exception {
        topic("short", 1);
        send("short", 1, 2, 3);
        try (var setting = TopicSetting.reading(data, broker.servers(), "short")) {
            FeedSource source = setting.add("short", "short");
            await(() -> setting.taken(source) == 3, "the first messages");
            pause(setting, source);
            send("short", 4, 5, 6, 7);
            admin.deleteRecords(Map.of(new TopicPartition("short", 0), RecordsToDelete.beforeOffset(5)))
                    .all()
                    .get();
            setting.set(source, State.ENABLED);
            await(() -> setting.taken(source) == 7, "what is left");

            pause(setting, source);
            admin.deleteTopics(List.of("short")).all().get();
            await(() -> !admin.listTopics().names().get().contains("short"), "the topic's end");
            topic("short", 1);
            send("short", 8, 9);
            setting.set(source, State.ENABLED);
            await(() -> setting.taken(source) == 2, "the topic that was made anew");
            setting.work();

            assertThat(setting.number("select count(*) from entity.entities")).isEqualTo(7);
            assertThat(setting.texts("select reason from exchange.row_issues where severity = 'QUARANTINED'"))
                    .singleElement()
                    .asString()
                    .contains("第 3 至 4 条在接收之前已被消息服务清除");
        }
    }

    @Test
    void a_topic_that_is_not_there_is_said_and_not_made() throws Exception {
        try (var setting = TopicSetting.without(data);
                var consumer = consumer(broker.servers(), "mistyped")) {
            FeedSource source = setting.add("mistyped", "mistyped");
            setting.look(consumer, SHORT);
            assertThat(setting.failure(source)).contains("没有主题 mistyped");
            assertThat(admin.listTopics().names().get()).doesNotContain("mistyped");

            topic("mistyped", 1);
            await(
                    () -> {
                        setting.look(consumer, Duration.ofMillis(5));
                        return setting.failure(source).equals("null");
                    },
                    "the failure to be lifted");
        }
    }

    @Test
    void a_broker_that_is_away_is_not_taken_for_one_that_has_nothing() throws IOException {
        try (var setting = TopicSetting.without(data);
                var nobody = new java.net.ServerSocket(0)) {
            String dead = "127.0.0.1:" + nobody.getLocalPort();
            setting.add("away", "away");
            try (var consumer = consumer(dead, "away")) {
                assertThatThrownBy(() -> setting.look(consumer, SHORT)).isInstanceOf(TimeoutException.class);
            }
        }
    }
}
