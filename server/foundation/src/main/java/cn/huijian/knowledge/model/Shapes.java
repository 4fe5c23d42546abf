package cn.huijian.knowledge.model;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of the kinds.
 *
 * @param names Chinese name by kind
 * @param forms form of the body, by {@code kind} or, for one item, {@code kind.id}
 */
public record Shapes(Map<String, String> names, Map<String, Shape> forms) {
    public Shapes {
        names = Map.copyOf(names);
        forms = Map.copyOf(forms);
    }

    /** The form an item must have, if one is laid down. */
    public Optional<Shape> find(String kind, String id) {
        Shape own = forms.get(kind + "." + id);
        return Optional.ofNullable(own == null ? forms.get(kind) : own);
    }

    public String nameOf(String kind) {
        return names.getOrDefault(kind, kind);
    }
}
