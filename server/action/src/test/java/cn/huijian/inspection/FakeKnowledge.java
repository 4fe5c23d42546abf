package cn.huijian.inspection;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Knowledge from JSON texts written in the test. */
final class FakeKnowledge implements Knowledge {
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
}
