package cn.huijian.entity.web;

import cn.huijian.kernel.BoundedCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the list of 经营主体. */
record EntityRow(
        String id,
        @Nullable @Schema(example = "91509901MA0D1E109L") String uscc,
        String name,
        String kind,
        String status,
        String statusWord,
        @Nullable String industry,
        @Nullable String industryWord,

        @Schema(description = "来源没有给出行业代码,按经营范围和名称推断的大类") boolean industryDerived,

        UnitBody unit,
        @Nullable String district,
        @Nullable String street,
        @Nullable String grid,
        @Nullable String address,
        @Nullable LocalDate established,

        @Nullable @Schema(description = "信用风险分类,内部使用;未评或无权查看为空")
        String grade,

        boolean demo) {
    /** A station by number and name. */
    record UnitBody(int id, String name) {}

    /** A page of the list. */
    record EntityPage(
            List<EntityRow> items,
            @Nullable String next,
            @Nullable String previous,

            @Schema(description = "总数,只数到一万;more 为真时表示至少这么多")
            BoundedCount count,

            @Nullable @Schema(description = "登记库最近变更时间") Instant asOf) {}
}
