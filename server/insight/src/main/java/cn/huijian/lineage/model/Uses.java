package cn.huijian.lineage.model;

import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.lineage.model.NodeRef.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who reads a type of fact, or the register, and which attributes: read from the declarations themselves, so a new dated version shows at once. */
public final class Uses {
    /** The register, where others name a type of fact. */
    public static final String REGISTER = "register";

    private Uses() {}

    /**
     * One reader.
     *
     * @param of type of fact, or {@link #REGISTER}
     * @param attributes keys that it reads; empty if the fact's being there is enough
     */
    public record Use(NodeRef node, String title, String note, String of, Set<String> attributes) {
        public Use {
            attributes = Set.copyOf(attributes);
        }
    }

    /** The rules of a scorecard that read facts or the register. */
    public static List<Use> ofScorecard(KnowledgeItem scorecard) {
        List<Use> uses = new ArrayList<>();
        walk(scorecard.id(), scorecard.body(), "", uses);
        return uses;
    }

    private static void walk(String scorecard, JsonNode node, String under, List<Use> uses) {
        String name = node.path("name").asString("");
        String here = name.isEmpty() || node.has("bands") ? under : under.isEmpty() ? name : under + " · " + name;
        JsonNode when = node.path("when");
        if (when.isObject() && node.has("number")) {
            @Nullable String type = type(when);
            if (type != null) {
                uses.add(new Use(
                        new NodeRef(
                                Kind.RULE, scorecard + "/" + node.path("number").asString()),
                        node.path("number").asString() + " "
                                + node.path("question").asString(""),
                        here,
                        type,
                        keys(when)));
            }
        }
        node.properties().stream()
                .map(Map.Entry::getValue)
                .forEach(child -> children(child).forEach(one -> walk(scorecard, one, here, uses)));
    }

    private static List<JsonNode> children(JsonNode value) {
        return value.isArray()
                ? value.valueStream().filter(JsonNode::isObject).toList()
                : value.isObject() ? List.of(value) : List.of();
    }

    private static @Nullable String type(JsonNode when) {
        if (when.has("register")) {
            return REGISTER;
        }
        String type = when.path("fact").asString(when.path("report").asString(""));
        return type.isEmpty() ? null : type;
    }

    private static Set<String> keys(JsonNode when) {
        Set<String> keys = new TreeSet<>();
        for (String list : List.of("where", "register")) {
            when.path(list).forEach(one -> keys.add(one.path("key").asString("")));
        }
        for (String single : List.of("year", "late")) {
            keys.add(when.path(single).asString(""));
        }
        keys.remove("");
        return keys;
    }

    /** A layout of reporting upward; every one of them reads the register as well. */
    public static List<Use> ofLayout(KnowledgeItem layout) {
        JsonNode body = layout.body();
        Set<String> facts = new TreeSet<>();
        Set<String> register = new TreeSet<>();
        body.path("columns").forEach(column -> {
            String from = column.path("from").asString("");
            if (from.startsWith("fact.")) {
                facts.add(from.substring(5));
            } else if (from.startsWith("entity.")) {
                register.add(from.substring(7));
            }
        });
        String only = body.path("only").path("attribute").asString("");
        if (!only.isEmpty()) {
            facts.add(only);
        }
        NodeRef node = new NodeRef(Kind.LAYOUT, layout.id());
        String title = body.path("name").asString(layout.id());
        String note = "报送 " + body.path("target").asString("");
        return List.of(
                new Use(node, title, note, body.path("fact").asString(""), facts),
                new Use(node, title, note, REGISTER, register));
    }

    /** A rule of publicity: its id is the type of fact. */
    public static Use ofPublicity(KnowledgeItem rule, String typeName) {
        Set<String> shown = new TreeSet<>();
        rule.body().path("shown").forEach(key -> shown.add(key.asString()));
        String state = rule.body().path("state").path("attribute").asString("");
        if (!state.isEmpty()) {
            shown.add(state);
        }
        rule.body().path("periods").forEach(period -> {
            String key = period.path("attribute").asString("");
            if (!key.isEmpty()) {
                shown.add(key);
            }
        });
        return new Use(new NodeRef(Kind.PUBLICITY, rule.id()), "公示 " + typeName, rule.source(), rule.id(), shown);
    }
}
