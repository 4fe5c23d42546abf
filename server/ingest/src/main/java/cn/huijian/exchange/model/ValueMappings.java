package cn.huijian.exchange.model;

import java.util.HashMap;
import java.util.Map;

/**
 * How a source's own spellings of values are read, by declared field.
 *
 * @param byField field name to (spelling of the source to value it means)
 */
public record ValueMappings(Map<String, Map<String, String>> byField) {
    public static final ValueMappings NONE = new ValueMappings(Map.of());

    public ValueMappings {
        Map<String, Map<String, String>> copy = new HashMap<>();
        byField.forEach((field, values) -> copy.put(field, Map.copyOf(values)));
        byField = Map.copyOf(copy);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** What the cell means; the cell itself where no mapping was saved. */
    public String read(String field, String cell) {
        return byField.getOrDefault(field, Map.of()).getOrDefault(cell.strip(), cell);
    }
}
