package cn.huijian.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as given, after the header mapping.
 *
 * @param number data row number in the file, from 1, as a person counts in a spreadsheet without the header
 * @param values declared field name (Chinese, as in the dataset) to the cell exactly as given; empty cells are absent
 * @param prepared what the receiver's {@link RowPreparation} made of the row ahead, for the receiver alone
 */
public record Row(
        long number, Map<String, String> values, @Nullable Object prepared) {
    public Row(long number, Map<String, String> values) {
        this(number, values, null);
    }

    /** The cell as given, or the empty string. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }
}
