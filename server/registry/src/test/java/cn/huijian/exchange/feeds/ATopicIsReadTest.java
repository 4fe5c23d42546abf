package cn.huijian.exchange.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.entity.InstantJobs;
import cn.huijian.entity.RegistryFixture;
import cn.huijian.exchange.jobs.QuarantineDesk;
import cn.huijian.exchange.jobs.SourceDesk;
import cn.huijian.exchange.jobs.TopicReading;
import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.model.QuarantinedRow;
import cn.huijian.exchange.model.RowKey;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.Quarantine;
import cn.huijian.kernel.JobId;
import cn.huijian.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of a topic through the client's own stand-in, for what a broker seldom does: it delivers twice, and what comes is no row. */
class ATopicIsReadTest {
    private static final TopicPartition PLACE = new TopicPartition("firms", 0);

    @TempDir
    Path data;

    private RegistryFixture registry;
    private FeedSource source;

    @BeforeEach
    void a_source_that_reads_a_topic() {
        // Without brokers no loop is wired, and the desk refuses such a source: the test looks itself.
        registry = new RegistryFixture(TestDatabase.create().dataSource(), Map.of("huijian.data-dir", data.toString()));
        var desk = registry.get(SourceDesk.class);
        var draft = Setting.draft("topic", new FeedSettings.Topic("firms"), FeedWay.KAFKA);
        assertThat(desk.add(draft, null, RegistryFixture.ACTOR).toString()).contains("huijian.kafka.servers");
        source = registry.get(FeedSources.class)
                .find(registry.get(FeedSources.class)
                        .add(draft, RegistryFixture.ACTOR, java.time.Instant.EPOCH)
                        .orElseThrow())
                .orElseThrow();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    /** A consumer that the broker gives the partition, with these messages from offset 0. */
    private MockConsumer<byte[], byte[]> consumer(String... messages) {
        var consumer = new MockConsumer<byte[], byte[]>("none");
        consumer.updatePartitions(
                "firms", List.of(new PartitionInfo("firms", 0, Node.noNode(), new Node[0], new Node[0])));
        look(consumer);
        consumer.rebalance(List.of(PLACE));
        consumer.updateBeginningOffsets(Map.of(PLACE, 0L));
        for (int i = 0; i < messages.length; i++) {
            consumer.addRecord(new ConsumerRecord<>("firms", 0, i, null, messages[i].getBytes(StandardCharsets.UTF_8)));
        }
        return consumer;
    }

    private int look(MockConsumer<byte[], byte[]> consumer) {
        return registry.get(TopicReading.class).look(consumer, Duration.ZERO);
    }

    private static String row(int number) {
        return "{\"企业名称\":\"云江" + number + "\",\"统一社会信用代码\":\"" + Firms.code(number) + "\",\"注册日期\":\"2024.1.5\"}";
    }

    private long number(String sql) {
        return registry.jdbc().sql(sql).query((r, n) -> r.getLong(1)).single();
    }

    private void runAll() {
        long jobs = number("select count(*) from exchange.runs");
        for (long job = 1; job <= jobs; job++) {
            registry.get(InstantJobs.class).result(new JobId(job));
        }
    }

    @Test
    void messages_become_rows_and_the_broker_is_told_how_far() {
        try (var consumer = consumer(row(1), "[" + row(2) + "," + row(3) + "]")) {
            assertThat(look(consumer)).isEqualTo(2);
            assertThat(Objects.requireNonNull(consumer.committed(Set.of(PLACE)).get(PLACE))
                            .offset())
                    .isEqualTo(2);
        }
        runAll();

        assertThat(number("select count(*) from entity.entities")).isEqualTo(3);
        assertThat(number("select count(*) from entity.entities where established = date '2024-01-05'"))
                .isEqualTo(3);
        assertThat(number("select next_offset from exchange.topic_positions")).isEqualTo(2);
    }

    @Test
    void what_another_consumer_delivers_again_is_taken_once() {
        try (var first = consumer(row(1), row(2))) {
            look(first);
        }
        try (var second = consumer(row(1), row(2), row(3))) {
            second.seek(PLACE, 0);
            look(second);
        }
        runAll();

        assertThat(number("select sum(cursor_row) from exchange.runs")).isEqualTo(3);
        assertThat(number("select count(*) from entity.entities")).isEqualTo(3);
    }

    @Test
    void a_new_consumer_reads_on_from_our_position() {
        try (var first = consumer(row(1), row(2))) {
            look(first);
        }
        try (var second = consumer(row(1), row(2), row(3))) {
            assertThat(second.position(PLACE)).isEqualTo(2);
            assertThat(look(second)).isEqualTo(1);
        }
    }

    @Test
    void what_is_no_row_stands_on_the_quarantine_desk_and_stops_nothing() throws IOException {
        try (var consumer = consumer(row(1), "{\"企业名称\":\"云江坏\", 欧阳", "{\"a\":{\"b\":1}}", "", row(2))) {
            look(consumer);
        }
        runAll();

        assertThat(number("select count(*) from entity.entities")).isEqualTo(2);
        assertThat(number("select refused from exchange.topic_positions")).isEqualTo(3);
        assertThat(registry.get(FeedSources.class).activity(source.id()).failure())
                .isNull();
        List<QuarantinedRow> open = registry.get(Quarantine.class).listOpen(Quarantine.Filter.ALL, null, 10);
        assertThat(open).extracting(QuarantinedRow::code).containsOnly("message.unreadable");
        assertThat(open)
                .extracting(QuarantinedRow::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("第 1 条没有收：正文不是正确的 JSON"),
                        reason -> assertThat(reason).contains("第 2 条没有收：第 1 行的 a 不是单个值"),
                        reason -> assertThat(reason).contains("第 3 条没有收"));
        assertThat(open)
                .extracting(QuarantinedRow::given)
                .as("it may name persons")
                .containsOnly("");

        // Who may see it, sees the message, and puts into the register what it said.
        var desk = registry.get(QuarantineDesk.class);
        RowKey first = open.getFirst().key();
        assertThat(desk.reveal(first, "对照来源更正", RegistryFixture.ACTOR).orRefuse())
                .containsEntry("消息原文", "{\"企业名称\":\"云江坏\", 欧阳");
        desk.correct(
                        new QuarantineDesk.Seen(first, 0),
                        Map.of("企业名称", "云江坏", "统一社会信用代码", Firms.code(7)),
                        "来源电话确认",
                        RegistryFixture.ACTOR)
                .orRefuse();
        assertThat(number("select count(*) from entity.entities")).isEqualTo(3);
    }

    @Test
    void when_the_database_refuses_nothing_moves_and_the_messages_come_again() {
        registry.jdbc()
                .sql("alter table exchange.runs add constraint refuse check (false) not valid")
                .update();
        try (var consumer = consumer(row(1))) {
            assertThatThrownBy(() -> look(consumer)).isInstanceOf(RuntimeException.class);
        }
        assertThat(number("select count(*) from exchange.topic_positions")).isZero();
        registry.jdbc().sql("alter table exchange.runs drop constraint refuse").update();

        try (var again = consumer(row(1))) {
            look(again);
        }
        runAll();
        assertThat(number("select count(*) from entity.entities")).isEqualTo(1);
    }
}
