package cn.huijian.exchange.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.documents.StoredDocument;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.Runs;
import cn.huijian.exchange.store.TopicPositions;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages of one partition in: their rows, the run over them and the position behind them become durable together. Messages before the position
 * were taken before and are passed over, however often they arrive. A message that is no JSON of rows, and one that the broker let go before it was
 * taken, is a row on the quarantine desk; neither stops anything.
 */
@Component
public class TopicDesk {
    private final TopicPositions positions;
    private final FeedSources sources;
    private final FeedRuns feeds;
    private final Runs runs;
    private final Datasets datasets;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Clock clock;

    TopicDesk(
            TopicPositions positions,
            FeedSources sources,
            FeedRuns feeds,
            Runs runs,
            Datasets datasets,
            Jobs jobs,
            AuditTrail audit,
            Clock clock) {
        this.positions = positions;
        this.sources = sources;
        this.feeds = feeds;
        this.runs = runs;
        this.datasets = datasets;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** A message by its place. */
    public record Message(long offset, ByteBuffer value) {
        private byte[] bytes() {
            byte[] bytes = new byte[value.remaining()];
            value.duplicate().get(bytes);
            return bytes;
        }
    }

    /**
     * Takes what was not taken before.
     *
     * @param messages of one partition, in the order of their offsets
     * @return how many rows were taken, those for the quarantine desk among them
     */
    @Transactional
    public int take(FeedSource source, String topic, int partition, List<Message> messages) {
        Instant now = clock.instant();
        long next = positions.lock(source.id(), topic, partition, now);
        List<Message> fresh =
                messages.stream().filter(message -> message.offset() >= next).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        var rows = new TopicRows();
        for (Message message : fresh) {
            rows.add("主题 " + topic + " 分区 " + partition + " 第 " + message.offset() + " 条", message.bytes());
        }
        if (rows.size() > 0) {
            open(source, batch(topic, partition, fresh.getFirst().offset()), rows, now);
        }
        positions.move(source.id(), topic, partition, fresh.getLast().offset() + 1, rows.refused(), now);
        sources.succeeded(source.id(), now);
        return rows.size();
    }

    /** Goes on at {@code begin}, where the broker's log begins now, and says which messages were gone before they were taken. */
    @Transactional
    public void passOver(FeedSource source, String topic, int partition, long begin) {
        Instant now = clock.instant();
        long next = positions.lock(source.id(), topic, partition, now);
        if (next >= begin) {
            return;
        }
        var rows = new TopicRows();
        rows.refuse(
                "主题 " + topic + " 分区 " + partition + " 第 " + next + " 至 " + (begin - 1)
                        + " 条在接收之前已被消息服务清除（保存期已过）。请来源重发这一段。",
                "（已清除）");
        open(source, batch(topic, partition, next), rows, now);
        positions.move(source.id(), topic, partition, begin, 0, now);
    }

    /** Forgets the position in a topic that was made anew under its name: it is read from its beginning, rows already known come out unchanged. */
    @Transactional
    public void beginAnew(FeedSource source, String topic, int partition) {
        positions.forget(source.id(), topic, partition);
        audit.record(
                source.actor(),
                AuditEntry.of("exchange.topic-anew", "source:" + source.id())
                        .with("source", source.code())
                        .with("topic", topic)
                        .with("partition", Integer.toString(partition)));
    }

    private static String batch(String topic, int partition, long from) {
        return topic + "-" + partition + "-" + from;
    }

    private void open(FeedSource source, String batch, TopicRows found, Instant now) {
        DatasetDeclaration dataset = datasets.get(source.datasets().getFirst(), Zone.dayOf(now));
        try {
            TopicRows.Written rows = found.write(batch, dataset);
            StoredDocument document = feeds.keep(source, batch + ".csv", rows.open());
            long run = feeds.open(source, dataset, document, rows.form(), rows.header(), rows.mapping());
            audit.record(
                    source.actor(),
                    AuditEntry.of("exchange.topic", "run:" + run)
                            .with("source", source.code())
                            .with("dataset", dataset.id())
                            .with("batch", batch));
            var job = jobs.submit(
                    FeedJob.KIND,
                    "接收消息 · " + dataset.name() + " · " + batch,
                    Map.of("run", Long.toString(run)),
                    source.actor());
            runs.setJob(run, job);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
