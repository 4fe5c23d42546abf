package cn.huijian.creditrisk.web;

import cn.huijian.kernel.BoundedCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages about grades are made of. */
final class GradeBodies {
    private GradeBodies() {}

    /** The grade of one firm: in force, indicative with reasons, history. */
    record EntityGradeBody(InForceBody inForce, @Nullable ScoreBody indicative, List<HistoryBody> history) {}

    /** The grade in force. */
    record InForceBody(
            @Nullable String grade,
            @Nullable LocalDate since,

            @Schema(description = "变更事由", example = "2026 年 11 月月度分类")
            String cause,

            @Nullable BigDecimal total,
            @Nullable String scorecard) {}

    /** One kept result. */
    record HistoryBody(
            String id,
            @Nullable String grade,
            @Nullable BigDecimal total,
            LocalDate on,
            String cause,
            String scorecard) {}

    /** The history of a firm: kept results. */
    record HistoryPageBody(List<HistoryBody> items) {}

    /** A stored result computed once more. */
    record ReplayBody(
            @Schema(description = "引擎重放与原结果逐字节一致") boolean same,
            @Schema(description = "当时所知的事实与原输入一致") boolean sameFacts,
            @Schema(description = "不一致之处；一致为空") List<String> differences,
            ScoreBody stored,
            ScoreBody replayed) {}

    /** A firm in the list. */
    record GradeRowBody(
            EntityBody entity,
            String unit,
            @Nullable String grade,
            @Nullable String before,
            @Nullable LocalDate since,
            String cause,
            @Nullable BigDecimal total,
            @Nullable BigDecimal indicative,
            @Nullable String indicativeGrade) {}

    /** A firm by name. */
    record EntityBody(String id, String name, @Nullable String uscc) {}

    /** A page of firms by grade. */
    record GradePageBody(
            List<GradeRowBody> items, @Nullable String next, BoundedCount count, List<ShareBody> distribution) {}

    /** How many firms have a grade; the unrated without one. */
    record ShareBody(@Nullable String grade, long count) {}

    /** The distribution alone. */
    record DistributionBody(List<ShareBody> items) {}

    /** A monthly run. */
    record RunBody(
            String id,
            @Schema(example = "2026-11") String month,
            @Nullable String job,
            String state,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Long entities,
            @Nullable Long graded,
            @Nullable Long unrated,
            @Nullable Long changed,
            @Nullable String scorecard) {}

    /** The monthly runs, newest first. */
    record RunsBody(List<RunBody> items) {}

    /** The job that was queued. */
    record StartedBody(String job) {}
}
