package cn.huijian.dossier.web;

import cn.huijian.dossier.Fact.Standing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of an entity, newest event first. */
record TimelineBody(
        @Schema(description = "全部条数，到 9,999 为止") int total,

        @Schema(description = "各组条数", example = "{\"监管\": 9, \"登记\": 12}")
        Map<String, Integer> groups,

        List<FactRow> items,
        @Schema(description = "下一页游标，末页为空") @Nullable String next) {

    /** When each firm of a page last had a fact of a type. */
    record LastDays(List<LastDay> items) {}

    /** The day of the newest standing fact of one firm. */
    record LastDay(String entity, LocalDate day) {}

    /** One fact as a row of the timeline. */
    record FactRow(
            String id,
            @Schema(example = "administrative-penalty") String type,
            @Schema(example = "行政处罚") String typeName,
            @Schema(example = "处罚") String label,
            @Schema(example = "监管") String group,
            @Schema(description = "事件发生之日") LocalDate validFrom,
            @Schema(description = "失效日（不含当日）") @Nullable LocalDate validTo,
            @Schema(example = "罚款，罚没 5,000.00 元：未按规定贮存食品") String summary,
            @Schema(description = "第二行，可为空") String detail,
            @Schema(description = "是否为不利信息") boolean adverse,
            @Schema(description = "来源代码") String source,
            @Schema(example = "法制与综合执法部门") String sourceName,
            @Schema(description = "入档时间") Instant recordedAt,
            @Schema(description = "法律依据") String legalBasis,

            @Schema(description = "是否有效：STANDS 有效，CORRECTED 已更正，RETRACTED 已撤回")
            Standing standing,

            @Nullable String documentId) {}
}
