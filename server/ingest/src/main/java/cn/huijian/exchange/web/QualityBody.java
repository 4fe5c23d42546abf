package cn.huijian.exchange.web;

import cn.huijian.exchange.model.Dimension;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The quality of one delivery of one source. */
record QualityBody(
        long run,
        String dataset,
        String datasetName,
        String source,
        String sourceName,
        String fileName,
        Instant receivedAt,
        long rows,
        @Schema(description = "各维度得分的平均，0 至 100") @Nullable Double score,
        List<DimensionScore> dimensions) {
    /** One dimension: what was asked of how many rows, and how often it failed. */
    record DimensionScore(
            Dimension dimension,
            String words,
            long checked,
            long failed,
            @Schema(description = "0 至 100；没有可检查的行时为空") @Nullable Double score) {}

    /** The matrix of sources and dimensions, or the runs of one source. */
    record QualityList(List<QualityBody> items, int total) {}

    /** One rule in one run. */
    record RuleBody(
            String rule,
            String field,
            Dimension dimension,
            String words,
            String name,
            long checked,
            long failed,
            @Nullable Double score) {}

    /** The rules of a run, the worst first. */
    record RuleList(List<RuleBody> items, int total) {}

    /** A row that does not keep a rule. */
    record FailureBody(
            long row,
            @Schema(description = "这一格的原值；个人信息遮蔽") String given,
            @Schema(description = "用来辨认这一行的格") String label) {}

    /** A page of rows that do not keep a rule, read again from the kept file. */
    record FailureList(List<FailureBody> items, @Nullable Long next) {}
}
