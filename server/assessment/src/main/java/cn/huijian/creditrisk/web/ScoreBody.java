package cn.huijian.creditrisk.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A score with its reasons down to the facts. Points of the parts add up to the points of the whole. */
record ScoreBody(
        @Schema(description = "风险分，0 至 100，越高越险", example = "29.05")
        BigDecimal total,

        @Schema(description = "类别 A 至 D；未评为空", example = "B") @Nullable
        String grade,

        @Schema(description = "指标体系版本") String scorecard,
        @Schema(description = "基准日") LocalDate asOf,
        @Schema(description = "计算时间：此刻之前入档的事实参与计算") Instant computedAt,
        @Schema(description = "已接收信息覆盖的权重，0 至 1") BigDecimal coverage,
        @Schema(description = "评类所需的覆盖权重，0 至 1") BigDecimal coverageNeeded,
        LimitsBody limits,
        List<PartBody> parts,
        @Schema(description = "触发的直接判类规则") List<RuleBody> rules,
        @Schema(description = "到上一类、下一类还差多少") List<String> hints) {

    /** Upper bounds of A, B and C. */
    record LimitsBody(BigDecimal a, BigDecimal b, BigDecimal c) {}

    /** A dimension, an indicator of it, or one rule applied to facts. */
    record PartBody(
            String key,
            String label,
            @Nullable String note,

            @Schema(description = "怎么算的", example = "27.9 × 45%")
            String formula,

            BigDecimal points,

            @Schema(description = "从未接收过所需信息，或所需字段的数据质量不合格：按未知，不按零分")
            boolean unknown,

            @Schema(description = "事实编号") List<String> facts,
            List<PartBody> parts) {}

    /** A direct rule that fired. */
    record RuleBody(String code, String label, String effect, List<String> facts) {}
}
