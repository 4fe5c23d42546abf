package cn.huijian.entity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a merge of two firms would leave standing, before anybody orders it. */
record MergePreview(
        Side survivor,
        Side merged,
        @Schema(description = "两家各有有效代码，通常是不同的主体") boolean codesDiffer,
        @Schema(description = "不能合并的原因，可以合并时为空") @Nullable String blocked,
        @Schema(description = "取值规则的版本") String rule,
        List<KeptField> fields,

        @Schema(description = "两家是同一家的概率及其由来；其中一家已并入他家时为空") @Nullable
        Likeness likeness) {
    /** How likely the two are one, and why, step by step. */
    record Likeness(
            @Schema(description = "0 至 1") double probability,
            @Schema(description = "先验权重，log₂") double priorWeight,
            @Schema(description = "是否计入字号在登记库中的稀有程度") boolean rarity,
            List<CandidateBody.StepBody> steps) {}

    /** One of the two, with the version to give back with the order. */
    record Side(String id, String name, @Nullable String uscc, int version) {}

    /** A field of both, the value that would stand, and why. */
    record KeptField(
            String name,
            @Nullable String survivor,
            @Nullable String merged,
            @Nullable String kept,
            @Schema(description = "两家都有而不同") boolean differs,
            @Schema(description = "取并入一方的值") boolean fromMerged,
            @Schema(description = "不同时为什么取这个值") @Nullable String why) {}
}
