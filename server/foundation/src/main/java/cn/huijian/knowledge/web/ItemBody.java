package cn.huijian.knowledge.web;

import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.KnowledgePacks;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of the list. */
record ItemBody(
        String kind,
        String kindName,
        String id,
        String title,
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        KnowledgeItem.Status status,
        String pack) {
    static ItemBody of(KnowledgeItem item, KnowledgePacks packs) {
        return new ItemBody(
                item.kind(),
                packs.nameOf(item.kind()),
                item.id(),
                title(item),
                item.version(),
                item.effectiveFrom(),
                item.effectiveTo(),
                item.source(),
                item.status(),
                item.pack());
    }

    static String title(KnowledgeItem item) {
        return item.body().path("name").asString(item.id());
    }

    String key() {
        return kind + "/" + id;
    }

    boolean mentions(String text) {
        return (title + " " + id + " " + source + " " + kindName)
                .toLowerCase(Locale.ROOT)
                .contains(text);
    }
}
