package cn.huijian.entity.web;

import cn.huijian.entity.store.Conflicts.Choice;
import cn.huijian.kernel.OpenAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two different rows for one code, side by side. */
record ConflictBody(
        String id,
        String uscc,
        EntityName entity,
        String dataset,
        String source,
        String sourceName,
        long run,
        @Schema(description = "另一行的行号") long row,
        Instant raisedAt,
        State state,
        List<FieldPair> fields,
        @Nullable Choice decision,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<OpenAction> actions) {
    /** Whether a person has decided. */
    enum State {
        OPEN,
        DECIDED
    }

    /** The firm as the register holds it. */
    record EntityName(String id, String name) {}

    /** A field in both versions. */
    record FieldPair(
            String name, @Nullable String held, @Nullable String claimed, boolean differs) {}

    /** A page of conflicts. */
    record ConflictList(List<ConflictBody> items, @Nullable String next) {}

    /** What a person decides. */
    record Decision(
            @Schema(description = "STANDING 保留库内，CHALLENGER 改用另一行")
            Choice decision,

            @Schema(description = "理由,记入审计") String reason) {}
}
