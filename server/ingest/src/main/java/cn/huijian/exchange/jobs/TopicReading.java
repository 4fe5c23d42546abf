package cn.huijian.exchange.jobs;

import cn.huijian.exchange.jobs.TopicDesk.Message;
import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.TopicPositions;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One look at the topics: subscribes to those that sources name, reads on from our own positions, hands the messages on, tells the broker how far. */
@Component
public class TopicReading {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReading.class);
    private static final byte[] NOTHING = {};
    /** How long silence is believed: a client waits for a broker that is away without a word. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final FeedSources sources;
    private final TopicPositions positions;
    private final TopicDesk desk;
    private final Clock clock;
    /** Who reads what, as the consumer in hand was placed for it. */
    private Map<String, Set<Long>> readers = Map.of();

    private Instant askNext = Instant.MIN;

    TopicReading(FeedSources sources, TopicPositions positions, TopicDesk desk, Clock clock) {
        this.sources = sources;
        this.positions = positions;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Reads once, waiting at most so long for messages; gives the number of messages read. Positions of the broker are for its operators alone: ours
     * decide, so a crash between ours and theirs loses and doubles nothing.
     */
    public int look(Consumer<byte[], byte[]> consumer, Duration wait) {
        Map<String, List<FeedSource>> byTopic = sources.listEnabled(FeedWay.KAFKA).stream()
                .collect(Collectors.groupingBy(source -> ((FeedSettings.Topic) source.settings()).topic()));
        subscribe(consumer, byTopic);
        if (byTopic.isEmpty()) {
            return 0;
        }
        ConsumerRecords<byte[], byte[]> read;
        try {
            read = consumer.poll(wait);
        } catch (OffsetOutOfRangeException e) {
            place(consumer, e.offsetOutOfRangePartitions(), byTopic);
            return 0;
        }
        for (TopicPartition place : read.partitions()) {
            List<Message> messages =
                    read.records(place).stream().map(TopicReading::message).toList();
            for (FeedSource source : byTopic.getOrDefault(place.topic(), List.of())) {
                desk.take(source, place.topic(), place.partition(), messages);
            }
        }
        if (read.isEmpty()) {
            ask(consumer, byTopic);
        } else {
            tell(consumer);
        }
        return read.count();
    }

    private void subscribe(Consumer<byte[], byte[]> consumer, Map<String, List<FeedSource>> byTopic) {
        Map<String, Set<Long>> wanted = byTopic.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        topic -> topic.getValue().stream().map(FeedSource::id).collect(Collectors.toSet())));
        boolean others = !wanted.equals(readers);
        readers = wanted;
        if (wanted.keySet().equals(consumer.subscription())) {
            if (others) {
                // A source that came, or that was paused for a while, has not what the others of its topic have.
                consumer.assignment().forEach(place -> seek(consumer, place));
            }
            return;
        }
        askNext = Instant.MIN;
        if (wanted.isEmpty()) {
            consumer.unsubscribe();
            return;
        }
        consumer.subscribe(wanted.keySet(), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> lost) {
                // What was taken stands with its position; another process goes on from there.
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> given) {
                given.forEach(place -> seek(consumer, place));
            }
        });
    }

    private void seek(Consumer<byte[], byte[]> consumer, TopicPartition place) {
        Set<Long> reading = readers.getOrDefault(place.topic(), Set.of());
        var next = positions.least(place.topic(), place.partition(), reading);
        if (next.isPresent()) {
            consumer.seek(place, next.getAsLong());
        } else {
            consumer.seekToBeginning(List.of(place));
        }
    }

    /** Our positions lie outside the broker's log: what it let go is said, a topic made anew is read from its beginning. */
    private void place(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> outside,
            Map<String, List<FeedSource>> byTopic) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(outside.keySet());
        outside.forEach((place, position) -> {
            long begin = begins.getOrDefault(place, 0L);
            LOG.warn("{} has no message {}, it begins at {}", place, position, begin);
            for (FeedSource source : byTopic.getOrDefault(place.topic(), List.of())) {
                if (position < begin) {
                    desk.passOver(source, place.topic(), place.partition(), begin);
                } else {
                    desk.beginAnew(source, place.topic(), place.partition());
                }
            }
            consumer.seekToBeginning(List.of(place));
        });
    }

    private static void tell(Consumer<byte[], byte[]> consumer) {
        try {
            consumer.commitSync();
        } catch (RetriableException | CommitFailedException e) {
            LOG.info(
                    "the broker was not told how far its topics were read; it is at the next message: {}",
                    e.toString());
        }
    }

    /**
     * Asks for the topics where nothing comes. A broker that is away then is no longer mistaken for one that has nothing, nor a topic that is not there.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException if nobody answers
     */
    private void ask(Consumer<byte[], byte[]> consumer, Map<String, List<FeedSource>> byTopic) {
        Instant now = clock.instant();
        if (now.isBefore(askNext)) {
            return;
        }
        Set<String> there = consumer.listTopics().keySet();
        askNext = now.plus(SILENCE);
        byTopic.forEach((topic, reading) -> {
            for (FeedSource source : reading) {
                if (!there.contains(topic)) {
                    sources.failed(source.id(), "消息服务上没有主题 " + topic + "，或本机没有读取它的权限。请核对主题名称和权限。", now);
                } else if (sources.activity(source.id()).failure() != null) {
                    sources.succeeded(source.id(), now);
                }
            }
        });
    }

    /** A message without content, as compacted topics have for what was deleted, is no JSON and is refused as such. */
    private static Message message(ConsumerRecord<byte[], byte[]> one) {
        return new Message(one.offset(), ByteBuffer.wrap(one.value() == null ? NOTHING : one.value()));
    }
}
