package cn.huijian.knowledge.web;

import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.KnowledgePacks;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One item with its content and all its versions, those of the most specific pack first. */
record DetailBody(
        String kind,
        String kindName,
        String id,
        String title,
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        KnowledgeItem.Status status,
        String pack,
        JsonNode body,
        List<Version> versions) {
    /** One version. */
    record Version(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String pack,
            KnowledgeItem.Status status,
            String source) {}

    static DetailBody of(KnowledgeItem item, List<KnowledgeItem> versions, KnowledgePacks packs) {
        ItemBody line = ItemBody.of(item, packs);
        return new DetailBody(
                line.kind(),
                line.kindName(),
                line.id(),
                line.title(),
                line.version(),
                line.effectiveFrom(),
                line.effectiveTo(),
                line.source(),
                line.status(),
                line.pack(),
                item.body(),
                versions.stream()
                        .map(v -> new Version(
                                v.version(), v.effectiveFrom(), v.effectiveTo(), v.pack(), v.status(), v.source()))
                        .toList());
    }
}
