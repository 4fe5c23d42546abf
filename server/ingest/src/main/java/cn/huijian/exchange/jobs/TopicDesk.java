package cn.huijian.exchange.jobs;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.documents.StoredDocument;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.PushedRows;
import cn.huijian.exchange.model.RowsText;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.store.Runs;
import cn.huijian.exchange.store.TopicPositions;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Zone;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Takes messages of one partition in: their rows, the run over them and the position behind them become durable together. Messages before the position
 * were taken before and are passed over, however often they arrive. A message that is no JSON of rows is counted and named, and stops nothing.
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
     * @return how many rows were taken
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
        List<JsonNode> rows = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Message message : fresh) {
            try {
                rows.addAll(PushedRows.message(message.bytes()));
            } catch (PushedRows.MalformedException e) {
                refusals.add("主题 " + topic + " 分区 " + partition + " 第 " + message.offset() + " 条没有收：" + e.sentence());
            }
        }
        if (!rows.isEmpty()) {
            open(source, topic, partition, fresh.getFirst().offset(), rows, now);
        }
        positions.move(source.id(), topic, partition, fresh.getLast().offset() + 1, refusals.size(), now);
        if (refusals.isEmpty()) {
            sources.succeeded(source.id(), now);
        } else {
            sources.failed(source.id(), refusals.getLast(), now);
        }
        return rows.size();
    }

    private void open(FeedSource source, String topic, int partition, long from, List<JsonNode> found, Instant now) {
        String batch = topic + "-" + partition + "-" + from;
        DatasetDeclaration dataset = datasets.get(source.datasets().getFirst(), Zone.dayOf(now));
        try {
            PushedRows rows = PushedRows.of(batch, found);
            var text = new ByteArrayOutputStream();
            var lines = new RowsText(text, rows.header());
            for (var row : rows.rows()) {
                lines.add(row);
            }
            StoredDocument document = feeds.keep(source, batch + ".csv", new ByteArrayInputStream(text.toByteArray()));
            HeaderMapping mapping = HeaderMapping.byNames(dataset, rows.header());
            long run = feeds.open(source, dataset, document, lines.form(), rows.header(), mapping);
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
        } catch (PushedRows.MalformedException e) {
            throw new IllegalStateException("rows that were read one by one cannot be read together", e);
        }
    }
}
