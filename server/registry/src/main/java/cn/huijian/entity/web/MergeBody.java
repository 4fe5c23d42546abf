package cn.huijian.entity.web;

import cn.huijian.entity.store.Merges.Basis;
import cn.huijian.kernel.OpenAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A merge of two firms, standing or undone. */
record MergeBody(
        String id,
        FirmName survivor,
        FirmName merged,
        @Schema(description = "DESK 人工认定，MATCHER 匹配作业按阈值") Basis basis,
        @Schema(description = "取值规则的版本") String rule,
        Instant mergedAt,
        String mergedBy,
        String reason,
        @Nullable Instant unmergedAt,
        @Nullable String unmergedBy,
        @Nullable String unmergeReason,
        @Schema(description = "存续主体的版本，撤销时随命令带回") int version,
        List<OpenAction> actions) {
    /** A firm by name. */
    record FirmName(String id, String name, @Nullable String uscc) {}

    /** All merges of a firm, newest first. */
    record MergeList(List<MergeBody> items, int total) {}

    /** A firm and the version that was looked at. */
    record SideGiven(String id, int version) {}

    /** Two firms are one. */
    record NewMerge(
            SideGiven survivor,
            SideGiven merged,

            @Nullable @Schema(description = "两家各有有效代码而仍是同一家，须明示")
            Boolean codesDiffer,

            @Schema(description = "理由，记入审计") String reason) {}

    /** A merge was wrong. */
    record Unmerge(
            int version, @Schema(description = "理由，记入审计") String reason) {}
}
