package cn.huijian.sharing.store;

import cn.huijian.disclosure.PublicRecord;
import cn.huijian.disclosure.PublicRecords;
import cn.huijian.dossier.Fact;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.sharing.OpenData;
import cn.huijian.sharing.store.ChangeFeed.Changes;
import cn.huijian.sharing.store.ChangeFeed.Cursor;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Open data from the change feed, cut down to what the rules of publicity show at this moment. */
@Service
class PublicOpenData implements OpenData {
    private final ChangeFeed feed;
    private final PublicRecords records;
    private final Entities entities;
    private final Knowledge knowledge;
    private final Clock clock;

    PublicOpenData(ChangeFeed feed, PublicRecords records, Entities entities, Knowledge knowledge, Clock clock) {
        this.feed = feed;
        this.records = records;
        this.entities = entities;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public Map<String, String> datasets() {
        return records.types();
    }

    @Override
    public Licence licence() {
        JsonNode body = knowledge
                .get("parameters", "open-data", Zone.dayOf(clock.instant()))
                .body();
        return new Licence(
                body.path("licence").asString(),
                body.path("licence_url").asString(),
                body.path("attribution").asString());
    }

    @Override
    public Outcome<OpenPage> read(String dataset, @Nullable String after, int limit) {
        if (!datasets().containsKey(dataset)) {
            return Outcome.refused("sharing.dataset-not-found", "没有名为“" + dataset + "”的开放数据集。请从开放数据目录中选择。");
        }
        Cursor cursor;
        try {
            cursor = Cursor.parse(after);
        } catch (IllegalArgumentException e) {
            return Outcome.refused("sharing.invalid-cursor", "after 应是上一页的 next。请从头读取，或改用上一页的 next。");
        }
        Instant now = clock.instant();
        Changes changes = feed.read(cursor, Set.of(dataset), limit);
        Map<FactId, PublicRecord> shown = records.among(changes.facts());
        Map<EntityId, BusinessEntity> firms = Parties.among(changes.facts(), entities);
        // What was never public leaves no trace; what may have been is withdrawn.
        List<OpenRecord> page = changes.facts().stream()
                .filter(fact -> shown.containsKey(fact.id()) || fact.standing() != Fact.Standing.STANDS)
                .map(fact -> record(fact, shown.get(fact.id()), firms))
                .toList();
        return Outcome.done(new OpenPage(page, changes.next().toString(), changes.more(), now));
    }

    private static OpenRecord record(Fact fact, @Nullable PublicRecord shown, Map<EntityId, BusinessEntity> firms) {
        if (shown == null) {
            return new OpenRecord(fact.id().toString(), true, Map.of());
        }
        @Nullable EntityId id = Parties.of(fact);
        @Nullable BusinessEntity firm = id == null ? null : firms.get(id);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("统一社会信用代码", firm == null ? "" : Objects.requireNonNullElse(firm.uscc(), ""));
        values.put("名称", firm == null ? "" : firm.name());
        values.put("日期", shown.date().toString());
        values.put("内容", shown.title());
        shown.details().forEach(detail -> values.put(detail.label(), detail.value()));
        values.put("状态", shown.state());
        values.put("公示至", shown.until() == null ? "" : shown.until().toString());
        return new OpenRecord(fact.id().toString(), false, values);
    }
}
