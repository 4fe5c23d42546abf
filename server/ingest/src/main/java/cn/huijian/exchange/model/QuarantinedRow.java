package cn.huijian.exchange.model;

import cn.huijian.exchange.RowOutcome.Effect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was kept apart, without its content: that stays in the kept file.
 *
 * @param field field of the first reason
 * @param version version of the last decision, 0 if none was made
 * @param decision what a person decided, {@code null} if nobody did
 */
public record QuarantinedRow(
        RowKey key,
        String dataset,
        String source,
        String fileName,
        Instant receivedAt,
        String field,
        String code,
        String given,
        String reason,
        int version,
        State state,
        @Nullable Decision decision) {
    /** Where a row stands. */
    public enum State {
        OPEN,
        TAKEN,
        RETURNED
    }

    /** How it came to stand there. */
    public enum How {
        CORRECTED,
        ACCEPTED,
        MAPPED,
        RETURNED,
        REOPENED
    }

    /**
     * A decision on a row.
     *
     * @param effect what the row did when it was taken in
     * @param changes cells before and after, personal ones masked
     */
    public record Decision(
            How how,
            @Nullable Effect effect,
            List<Change> changes,
            String reason,
            @Nullable Long returnId,
            String by,
            Instant at) {
        public Decision {
            changes = List.copyOf(changes);
        }
    }

    /** A cell before and after. */
    public record Change(String field, String before, String after) {}
}
