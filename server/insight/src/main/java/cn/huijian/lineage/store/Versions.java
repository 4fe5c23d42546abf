package cn.huijian.lineage.store;

import cn.huijian.access.Staff;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.KnowledgePacks;
import cn.huijian.lineage.model.Node.Line;
import cn.huijian.lineage.model.NodeRef;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Versions of the knowledge in words: what it is called, from when it is in force, which of several it is, and where it can be read. */
@Component
class Versions {
    private static final Map<NodeRef.Kind, String> KINDS = Map.of(
            NodeRef.Kind.RULE, "scorecards",
            NodeRef.Kind.PUBLICITY, "publicity",
            NodeRef.Kind.LAYOUT, "layouts",
            NodeRef.Kind.DATASET, "datasets");

    private final Knowledge knowledge;
    private final KnowledgePacks packs;
    private final Declarations declarations;

    Versions(Knowledge knowledge, KnowledgePacks packs, Declarations declarations) {
        this.knowledge = knowledge;
        this.packs = packs;
        this.declarations = declarations;
    }

    /** The version that something was done under, as it was stored with it: {@code id@date#digest}. */
    Line stored(String label, String version, Staff reader) {
        return packs.find(version).map(item -> line(label, item, reader)).orElseGet(() -> Line.of(label, version));
    }

    /** The given lines, and behind them the version in force that declares the thing. */
    List<Line> with(List<Line> lines, NodeRef ref, Staff reader) {
        List<Line> all = new ArrayList<>(lines);
        declaring(ref).ifPresent(item -> all.add(line(packs.nameOf(item.kind()), item, reader)));
        return all;
    }

    private Optional<KnowledgeItem> declaring(NodeRef ref) {
        // The key of a rule is its scorecard and its number.
        String id = ref.key().replaceFirst("/.*", "");
        return Optional.ofNullable(KINDS.get(ref.kind()))
                .flatMap(kind -> knowledge.find(kind, id, declarations.today()));
    }

    private static Line line(String label, KnowledgeItem item, Staff reader) {
        String name = item.body().path("name").asString("");
        String digest = item.version().replaceFirst("^.*#", "");
        String words = (name.isEmpty() ? "" : name + "，") + item.effectiveFrom() + " 起"
                + (item.effectiveTo() == null ? "" : "至 " + item.effectiveTo()) + "，版本 " + digest;
        return reader.may("knowledge.read")
                ? Line.reading(
                        label,
                        words,
                        "/system/knowledge?kind=" + item.kind() + "&on=" + item.effectiveFrom() + "&open="
                                + URLEncoder.encode(item.id(), StandardCharsets.UTF_8))
                : Line.of(label, words);
    }
}
