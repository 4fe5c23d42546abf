package cn.huijian.inspection;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.KnowledgePacks;
import cn.huijian.knowledge.Pack;
import cn.huijian.knowledge.PackName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Knowledge from JSON texts written in the test. */
final class FakeKnowledge implements Knowledge, KnowledgePacks {
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private final Map<String, KnowledgeItem> items = new TreeMap<>();

    void put(String kind, String id, String body) {
        String version = id + "@" + SINCE + "#" + Integer.toHexString(body.hashCode());
        items.put(
                kind + "/" + id,
                new KnowledgeItem(
                        kind,
                        id,
                        version,
                        SINCE,
                        null,
                        "测试依据",
                        KnowledgeItem.Status.PLATFORM_DEFAULT,
                        "base",
                        JsonMapper.shared().readTree(body)));
    }

    void put(KnowledgeItem item) {
        items.put(item.kind() + "/" + item.id(), item);
    }

    @Override
    public KnowledgeItem get(String kind, String id, LocalDate on) {
        KnowledgeItem item = items.get(kind + "/" + id);
        if (item == null) {
            throw new NoSuchElementException(kind + "/" + id);
        }
        return item;
    }

    @Override
    public List<KnowledgeItem> list(String kind, LocalDate on) {
        return items.values().stream().filter(item -> item.kind().equals(kind)).toList();
    }

    @Override
    public Knowledge of(PackName pack) {
        return this;
    }

    @Override
    public List<Pack> chain() {
        return List.of();
    }

    @Override
    public List<Pack> packs() {
        return List.of();
    }

    @Override
    public List<String> kinds() {
        return List.of();
    }

    @Override
    public String nameOf(String kind) {
        return kind;
    }

    @Override
    public List<KnowledgeItem> versions(String kind, String id) {
        return List.of();
    }

    @Override
    public Optional<KnowledgeItem> find(String version) {
        return items.values().stream()
                .filter(item -> item.version().equals(version))
                .findFirst();
    }
}
