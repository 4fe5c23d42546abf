package cn.huijian.exchange;

import java.util.Map;

/**
 * One row as given, after the header mapping.
 *
 * @param number data row number in the file, from 1, as a person counts in a spreadsheet without the header
 * @param values declared field name (Chinese, as in the dataset) to the cell exactly as given; empty cells are absent
 */
public record Row(long number, Map<String, String> values) {
    /** The cell as given, or the empty string. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }
}
