package cn.huijian.exchange.web;

import cn.huijian.kernel.OpenAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the quality of fields looks like on the wire. */
final class FitnessBodies {
    private FitnessBodies() {}

    /** One field of the newest delivery of a source. */
    record FieldScoreBody(
            String dataset,
            String datasetName,
            String source,
            String sourceName,
            String field,
            long run,
            @Schema(description = "各规则检查次数合计") long checked,
            @Schema(description = "其中不合格") long failed,

            @Schema(description = "0 至 100；没有可检查的行时为空") @Nullable
            Double score,

            @Schema(description = "判定为不合格，暂不用于评价") boolean unfit,
            List<OpenAction> actions) {}

    /** Fields by source, the worst of each first. */
    record FieldScoreList(List<FieldScoreBody> items, int total) {}

    /** A field judged unfit, or one that was. */
    record UnfitBody(
            String id,
            String dataset,
            String datasetName,
            String field,
            @Schema(description = "空为不限来源") @Nullable String source,
            @Nullable String sourceName,

            @Schema(
                    description = "PERSON 人工判定，THRESHOLD 低于声明的界限",
                    allowableValues = {"PERSON", "THRESHOLD"})
            String basis,

            String reason,
            String markedBy,
            Instant markedAt,
            @Nullable String cure,
            @Nullable String curedBy,
            @Nullable Instant curedAt,
            List<OpenAction> actions) {}

    /** Judgements, those that hold first. */
    record UnfitList(List<UnfitBody> items, int total) {}

    /** A judgement by a person. */
    record NewUnfit(
            String dataset,
            String field,
            @Nullable String source,
            @Schema(description = "为什么不能用于评价") String reason) {}

    /** How a field was put right. */
    record Cure(@Schema(description = "怎样治理、怎样核实") String reason) {}

    /** What a rule between records found. */
    record CrossCheckBody(
            String dataset,
            String datasetName,
            String rule,
            String field,
            String words,
            String name,
            long checked,
            long failed,
            @Nullable Double score,
            @Schema(description = "不合格记录的编号，最多二十个") List<String> examples,
            Instant checkedAt) {}

    /** The rules between records, the worst first. */
    record CrossCheckList(List<CrossCheckBody> items, int total) {}

    /** The job that was started. */
    record StartedCheck(
            @Schema(description = "作业编号") String job,
            @Schema(description = "作业页面") String page) {}
}
