package cn.huijian.dossier.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A dated type of facts, as declared under {@code knowledge/facts}.
 *
 * @param id stable id, the same as the dataset that brings it
 * @param version version in force, stored with every fact
 * @param name Chinese name
 * @param label short tag of the timeline, two characters
 * @param group tab of the timeline: 监管, 登记, 年报, 投诉, 许可, 其他
 * @param legalBasis article under which such facts are kept, unless the fact names its own
 * @param attributes by key, in the order of the declaration
 */
public record FactType(
        String id,
        String version,
        String name,
        String label,
        String group,
        String legalBasis,
        Map<String, Attribute> attributes,
        Adverse adverse,
        Template summary,
        Template detail) {
    public FactType {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** What is wrong with attributes of a fact of this type, as a Chinese sentence; empty if nothing. */
    public Optional<String> fault(JsonNode given) {
        if (!given.isObject()) {
            return Optional.of("「%s」的属性应为对象".formatted(name));
        }
        for (var entry : given.properties()) {
            Attribute attribute = attributes.get(entry.getKey());
            if (attribute == null) {
                return Optional.of("「%s」没有属性 %s，请对照事实类型 %s 的属性表".formatted(name, entry.getKey(), version));
            }
            Optional<String> wrong = fault(attribute, entry.getValue());
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return attributes.values().stream()
                .filter(attribute -> attribute.required() && !given.has(attribute.key()))
                .findFirst()
                .map(missing -> "「%s」缺少必填属性「%s」（%s）".formatted(name, missing.name(), missing.key()));
    }

    private Optional<String> fault(Attribute attribute, JsonNode value) {
        if (!attribute.kind().accepts(value)) {
            return Optional.of("「%s」的属性「%s」（%s）应为%s，给出的是 %s"
                    .formatted(
                            name,
                            attribute.name(),
                            attribute.key(),
                            attribute.kind().word(),
                            value));
        }
        if (!attribute.codes().isEmpty() && !attribute.codes().containsKey(value.asString())) {
            return Optional.of("「%s」的属性「%s」（%s）只能是 %s，给出的是 %s"
                    .formatted(
                            name,
                            attribute.name(),
                            attribute.key(),
                            String.join("、", new TreeMap<>(attribute.codes()).keySet()),
                            value.asString()));
        }
        return Optional.empty();
    }

    /** The typed values by key; keys that this version does not declare are left out. */
    public Map<String, Object> values(JsonNode stored) {
        var values = new LinkedHashMap<String, Object>();
        for (var entry : stored.properties()) {
            Attribute attribute = attributes.get(entry.getKey());
            if (attribute != null && attribute.kind().accepts(entry.getValue())) {
                values.put(entry.getKey(), attribute.kind().value(entry.getValue()));
            }
        }
        return values;
    }

    /** The value of one attribute in words: codes by their meaning, money in yuan. */
    public @Nullable String show(String key, JsonNode stored) {
        Attribute attribute = attributes.get(key);
        JsonNode value = stored.get(key);
        if (attribute == null || value == null || !attribute.kind().accepts(value)) {
            return null;
        }
        return attribute.codes().getOrDefault(value.asString(), attribute.kind().show(value));
    }
}
