package cn.huijian.creditrisk.web;

import cn.huijian.creditrisk.web.ScoreBody.LimitsBody;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scorecard in force, with the certainty of each rule and which feeds were received. */
record ScorecardBody(
        String id,
        String version,
        LocalDate effectiveFrom,
        String source,

        @Schema(description = "确定性：checked 已核对，certain 确定，to_verify 待核实，platform_default 平台默认")
        String status,

        BigDecimal coverageNeeded,
        LimitsBody limits,
        @Nullable String remark,
        List<DimensionBody> dimensions,
        List<DirectRuleBody> rules) {

    /** A dimension with its share of the whole. */
    record DimensionBody(String key, String label, BigDecimal weight, String status, List<ItemBody> items) {}

    /** An indicator with its share of the dimension. */
    record ItemBody(
            String key,
            String label,
            BigDecimal weight,
            @Nullable String note,
            String status,
            @Schema(description = "所需信息是否接收过") boolean received) {}

    /** A direct rule. */
    record DirectRuleBody(String code, String label, String effect, String source, String status) {}
}
