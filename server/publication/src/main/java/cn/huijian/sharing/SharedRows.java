package cn.huijian.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call brought.
 *
 * @param receipt number of the receipt, under which the call is kept
 * @param contentSm3 SM3 over the rows in their canonical form
 * @param next cursor of what follows, {@code null} if that is all for now
 */
public record SharedRows(
        String receipt,
        Instant at,
        String contentSm3,
        List<Map<String, String>> rows,
        @Nullable String next) {
    public SharedRows {
        rows = List.copyOf(rows);
    }
}
