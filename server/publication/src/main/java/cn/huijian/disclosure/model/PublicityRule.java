package cn.huijian.disclosure.model;

import cn.huijian.disclosure.PublicRecord.Section;
import cn.huijian.knowledge.KnowledgeItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How facts of one type become public, read from {@code knowledge/publicity}.
 *
 * @param ownSources sources whose facts are published only after a last look at the desk; all others are public elsewhere already
 * @param deadline rule by which ours must be published
 * @param periods how long, first match counts
 * @param shown attribute keys that the public sees
 * @param stateOf attribute behind the short word at the right edge, and the words for its values
 */
public record PublicityRule(
        String factType,
        String version,
        Section section,
        Set<String> ownSources,
        @Nullable String deadline,
        List<PublicPeriod> periods,
        Set<String> shown,
        @Nullable String stateOf,
        Map<String, String> stateWords) {
    /** Reads the body of a knowledge item. */
    public static PublicityRule of(KnowledgeItem item) {
        JsonNode body = item.body();
        var periods = new ArrayList<PublicPeriod>();
        body.path("periods").forEach(node -> periods.add(PublicPeriod.of(node)));
        var words = new LinkedHashMap<String, String>();
        body.path("state")
                .path("words")
                .properties()
                .forEach(entry -> words.put(entry.getKey(), entry.getValue().asString()));
        return new PublicityRule(
                item.id(),
                item.version(),
                Section.valueOf(body.path("section").asString()),
                texts(body.path("own_sources")),
                text(body.path("deadline")),
                List.copyOf(periods),
                texts(body.path("shown")),
                text(body.path("state").path("attribute")),
                words);
    }

    private static Set<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() ? null : node.asString();
    }
}
