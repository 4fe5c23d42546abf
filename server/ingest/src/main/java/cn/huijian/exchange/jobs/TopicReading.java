package cn.huijian.exchange.jobs;

import cn.huijian.exchange.jobs.TopicDesk.Message;
import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.TopicPositions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** One look at the topics: subscribes to those that sources name, reads on from our own positions, hands the messages on, tells the broker how far. */
@Component
public class TopicReading {
    private static final byte[] NOTHING = {};

    private final FeedSources sources;
    private final TopicPositions positions;
    private final TopicDesk desk;

    TopicReading(FeedSources sources, TopicPositions positions, TopicDesk desk) {
        this.sources = sources;
        this.positions = positions;
        this.desk = desk;
    }

    /**
     * Reads once, waiting at most so long for messages; gives the number of messages read. Positions of the broker are for its operators alone: ours
     * decide, so a crash between ours and theirs loses and doubles nothing.
     */
    public int look(Consumer<byte[], byte[]> consumer, Duration wait) {
        Map<String, List<FeedSource>> byTopic = sources.listEnabled(FeedWay.KAFKA).stream()
                .collect(Collectors.groupingBy(source -> ((FeedSettings.Topic) source.settings()).topic()));
        subscribe(consumer, byTopic.keySet());
        if (byTopic.isEmpty()) {
            return 0;
        }
        ConsumerRecords<byte[], byte[]> read = consumer.poll(wait);
        for (TopicPartition place : read.partitions()) {
            List<Message> messages =
                    read.records(place).stream().map(TopicReading::message).toList();
            for (FeedSource source : byTopic.getOrDefault(place.topic(), List.of())) {
                desk.take(source, place.topic(), place.partition(), messages);
            }
        }
        if (!read.isEmpty()) {
            consumer.commitSync();
        }
        return read.count();
    }

    private void subscribe(Consumer<byte[], byte[]> consumer, Set<String> topics) {
        if (topics.equals(consumer.subscription())) {
            return;
        }
        if (topics.isEmpty()) {
            consumer.unsubscribe();
            return;
        }
        consumer.subscribe(topics, new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> lost) {
                // What was taken stands with its position; another process goes on from there.
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> given) {
                for (TopicPartition place : given) {
                    positions.least(place.topic(), place.partition()).ifPresent(next -> consumer.seek(place, next));
                }
            }
        });
    }

    /** A message without content, as compacted topics have for what was deleted, is no JSON and is refused as such. */
    private static Message message(ConsumerRecord<byte[], byte[]> one) {
        return new Message(one.offset(), ByteBuffer.wrap(one.value() == null ? NOTHING : one.value()));
    }
}
