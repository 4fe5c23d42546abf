package cn.huijian.sharing.store;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.sharing.model.Layout;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The layouts in force on a day, by id. */
@Component
public class Layouts {
    private final Knowledge knowledge;
    private final Map<String, Layout> byVersion = new ConcurrentHashMap<>();

    Layouts(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public List<Layout> on(LocalDate day) {
        return knowledge.list("layouts", day).stream().map(this::read).toList();
    }

    public Optional<Layout> find(String id, LocalDate day) {
        return knowledge.find("layouts", id, day).map(this::read);
    }

    /** A version never changes, so that it is read once. */
    private Layout read(KnowledgeItem item) {
        return byVersion.computeIfAbsent(item.version(), version -> Layout.of(item));
    }
}
