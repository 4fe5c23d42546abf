package cn.huijian.access.store;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The shipped parameters with a few values changed, as a bureau's own pack would. */
public final class ChangedKnowledge implements Knowledge {
    private final Knowledge shipped;
    private final Map<String, Consumer<ObjectNode>> changes = new HashMap<>();

    public ChangedKnowledge(Knowledge shipped) {
        this.shipped = shipped;
    }

    public void change(String parameter, Consumer<ObjectNode> change) {
        changes.put("parameters/" + parameter, change);
    }

    @Override
    public KnowledgeItem get(String kind, String id, LocalDate on) {
        return changed(shipped.get(kind, id, on));
    }

    @Override
    public List<KnowledgeItem> list(String kind, LocalDate on) {
        return shipped.list(kind, on).stream().map(this::changed).toList();
    }

    private KnowledgeItem changed(KnowledgeItem item) {
        Consumer<ObjectNode> change = changes.get(item.kind() + "/" + item.id());
        if (change == null) {
            return item;
        }
        ObjectNode body = (ObjectNode) item.body().deepCopy();
        change.accept(body);
        return new KnowledgeItem(
                item.kind(),
                item.id(),
                item.version(),
                item.effectiveFrom(),
                item.effectiveTo(),
                item.source(),
                item.status(),
                item.pack(),
                body);
    }
}
