package cn.huijian.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row after the header mapping, its cells brought into one form by the steps that the dataset declares.
 *
 * @param number data row number in the file, from 1, as a person counts in a spreadsheet without the header
 * @param values field name (Chinese, as in the dataset) to the cell in its one form; empty cells are absent
 * @param given the cells of {@code values} that read otherwise, exactly as given; empty for what another cell told
 * @param prepared what the receiver's {@link RowPreparation} made of the row ahead, for the receiver alone
 */
public record Row(
        long number,
        Map<String, String> values,
        Map<String, String> given,
        @Nullable Object prepared) {
    /** A row whose cells are as given. */
    public Row(long number, Map<String, String> values) {
        this(number, values, Map.of(), null);
    }

    /** The cell in its one form, or the empty string. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    /** The cell exactly as given, or the empty string. */
    public String given(String field) {
        return given.getOrDefault(field, get(field));
    }

    /** All cells exactly as given. */
    public Map<String, String> original() {
        if (given.isEmpty()) {
            return values;
        }
        Map<String, String> original = new HashMap<>(values);
        original.putAll(given);
        original.values().removeIf(String::isEmpty);
        return original;
    }

    /** The row with what its receiver made of it ahead. */
    public Row prepared(@Nullable Object ahead) {
        return new Row(number, values, given, ahead);
    }
}
