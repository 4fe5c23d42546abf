package cn.huijian.dossier.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When a fact of a type speaks against the firm: any of the conditions. None: never. */
public record Adverse(List<Condition> any) {
    public Adverse {
        any = List.copyOf(any);
    }

    /** Whether a fact with these attributes is adverse. */
    public boolean test(JsonNode attributes) {
        return any.stream().anyMatch(condition -> condition.test(attributes));
    }

    /**
     * One condition: {@code always}, or a key whose value in words is one of some.
     *
     * @param key attribute, or {@code null} for a condition that always holds
     */
    public record Condition(@Nullable String key, Set<String> in) {
        public Condition {
            in = Set.copyOf(in);
        }

        boolean test(JsonNode attributes) {
            if (key == null) {
                return true;
            }
            JsonNode value = attributes.get(key);
            return value != null && in.contains(value.asString());
        }
    }
}
