package cn.huijian.dossier.model;

import cn.huijian.knowledge.KnowledgeItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads a fact type from its knowledge file and refuses a declaration that contradicts itself. */
public final class FactTypeReader {
    private FactTypeReader() {}

    /** @throws IllegalArgumentException naming the file and what is wrong in it */
    public static FactType read(KnowledgeItem item) {
        try {
            return type(item);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("knowledge/facts/" + item.version() + ": " + e.getMessage(), e);
        }
    }

    private static FactType type(KnowledgeItem item) {
        JsonNode body = item.body();
        var attributes = new LinkedHashMap<String, Attribute>();
        for (JsonNode node : body.required("attributes")) {
            Attribute attribute = attribute(node);
            attributes.put(attribute.key(), attribute);
        }
        var type = new FactType(
                item.id(),
                item.version(),
                text(body, "name"),
                text(body, "label"),
                text(body, "group"),
                text(body, "legal_basis"),
                attributes,
                adverse(body.path("adverse")),
                Template.parse(text(body, "summary")),
                Template.parse(body.path("detail").asString("")));
        check(type);
        return type;
    }

    private static Attribute attribute(JsonNode node) {
        return new Attribute(
                text(node, "key"),
                text(node, "name"),
                ValueKind.parse(text(node, "type")),
                node.path("required").asBoolean(false),
                codes(node.path("codes")),
                node.path("personal").asBoolean(false));
    }

    private static Map<String, String> codes(JsonNode node) {
        var codes = new LinkedHashMap<String, String>();
        if (node.isArray()) {
            node.forEach(code -> codes.put(code.asString(), code.asString()));
        } else {
            node.properties()
                    .forEach(code -> codes.put(code.getKey(), code.getValue().asString()));
        }
        return codes;
    }

    private static Adverse adverse(JsonNode node) {
        var conditions = new ArrayList<Adverse.Condition>();
        if (node.isString() && node.stringValue().equals("always")) {
            conditions.add(new Adverse.Condition(null, new HashSet<>()));
        }
        for (JsonNode condition : node.path("any")) {
            var in = new HashSet<String>();
            condition.required("in").forEach(value -> in.add(value.asString()));
            conditions.add(new Adverse.Condition(text(condition, "key"), in));
        }
        return new Adverse(conditions);
    }

    private static void check(FactType type) {
        type.adverse().any().stream()
                .map(Adverse.Condition::key)
                .filter(key -> key != null && !type.attributes().containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("adverse speaks of an unknown attribute: " + key);
                });
        for (Template template : new Template[] {type.summary(), type.detail()}) {
            for (String key : template.keys()) {
                if (!type.attributes().containsKey(key)) {
                    throw new IllegalArgumentException("a template speaks of an unknown attribute: " + key);
                }
            }
        }
    }

    private static String text(JsonNode node, String name) {
        String text = node.required(name).asString();
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return text;
    }
}
