package cn.huijian.entity.web;

import cn.huijian.entity.store.Candidates.State;
import cn.huijian.kernel.BoundedCount;
import cn.huijian.kernel.OpenAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two firms that may be one, side by side, and why. */
record CandidateBody(
        String id,
        @Schema(description = "同为一家的概率，0 至 1") double probability,
        @Schema(description = "模型与参数的版本") String model,
        State state,
        String stateWord,
        int version,
        Side left,
        Side right,
        @Schema(description = "建议存续的一方：有代码的，否则先入库的") String suggested,
        @Schema(description = "两家各有有效代码，通常是不同的主体") boolean codesDiffer,
        Instant foundAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Schema(description = "先验权重，log₂") @Nullable Double priorWeight,
        @Schema(description = "逐项权重；列表里为空") List<StepBody> steps,
        @Schema(description = "逐字段对照；列表里为空") List<PairBody> fields,
        List<OpenAction> actions) {
    /** One of the two. */
    record Side(
            String id,
            String name,
            @Nullable String uscc,
            @Nullable String address,
            String unit,
            String sources,
            int version,
            @Nullable LocalDate established,
            String statusWord,
            boolean demo) {}

    /** One comparison: how far the two agree and what weight that has. */
    record StepBody(
            String code,
            String label,
            String left,
            String right,
            String level,
            double weight,
            double frequencyWeight,
            double sum,
            double probability) {}

    /** A field of both. */
    record PairBody(
            String name, @Nullable String left, @Nullable String right, boolean differs) {}

    /** A page of pairs. */
    record CandidateList(
            List<CandidateBody> items, @Nullable String next, BoundedCount count) {}

    /** What a person decides about a pair, other than merging. */
    record Decision(
            @Schema(description = "DIFFERENT 不是同一家，DEFERRED 暂缓")
            State decision,

            int version,
            @Schema(description = "理由，记入审计") String reason) {}

    /** The pair is one firm; {@code survivor} is one of its sides. */
    record MergeOrder(
            int version,
            MergeBody.SideGiven survivor,
            MergeBody.SideGiven merged,

            @Nullable @Schema(description = "两家各有有效代码而仍是同一家，须明示")
            Boolean codesDiffer,

            @Schema(description = "理由，记入审计") String reason) {}
}
