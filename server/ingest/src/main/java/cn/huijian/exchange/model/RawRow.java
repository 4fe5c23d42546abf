package cn.huijian.exchange.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One data row of a file, before the header mapping.
 *
 * @param number from 1, without the header and without blank lines
 * @param damage code of what was wrong with its form ({@code csv.unclosed-quote}), {@code null} if nothing was
 */
public record RawRow(
        long number, List<String> cells, @Nullable String damage) {
    public RawRow {
        cells = List.copyOf(cells);
    }
}
