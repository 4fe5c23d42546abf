package cn.huijian.dossier.web;

import cn.huijian.dossier.store.RecordConflicts.Choice;
import cn.huijian.kernel.BoundedCount;
import cn.huijian.kernel.OpenAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two contents of one record, side by side. */
record FactConflictBody(
        String id,
        @Schema(example = "行政处罚") String typeName,
        @Schema(example = "法制与综合执法部门") String sourceName,
        @Schema(description = "来源记录编号") String record,
        @Schema(description = "导入批次") long run,
        Instant foundAt,
        @Schema(description = "在档的一条，已撤回时为空") @Nullable String factId,
        @Nullable Firm firm,
        List<PairBody> fields,
        @Nullable Choice choice,
        @Nullable String reason,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        List<OpenAction> actions) {
    /** The firm of the fact that stands. */
    record Firm(String id, String name) {}

    /** A value of both. */
    record PairBody(
            String name,
            @Nullable String standing,
            @Nullable String challenger,
            boolean differs) {}

    /** A page of conflicts. */
    record FactConflictList(
            List<FactConflictBody> items,
            @Nullable String next,
            @Schema(description = "待定的件数") BoundedCount open) {}

    /** What a person decides. */
    record FactDecision(
            Choice decision,
            @Schema(description = "理由，记入审计") String reason) {}
}
