package cn.huijian.exchange.web;

import cn.huijian.exchange.RowOutcome.Effect;
import cn.huijian.exchange.model.QuarantinedRow;
import cn.huijian.exchange.model.QuarantinedRow.Change;
import cn.huijian.exchange.model.QuarantinedRow.How;
import cn.huijian.exchange.model.QuarantinedRow.State;
import cn.huijian.kernel.OpenAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row kept apart, as the desk lists it. */
record QuarantineBody(
        @Schema(example = "12-4031", description = "批次号-行号") String id,
        long run,
        long row,
        String dataset,
        String datasetName,
        String source,
        String sourceName,
        String fileName,
        Instant receivedAt,
        String field,
        String code,
        String label,
        String given,
        String reason,
        State state,
        int version,
        @Nullable DecisionBody decision) {
    /** What was decided on the row. */
    record DecisionBody(
            How how,
            @Nullable Effect effect,
            List<Change> changes,
            String reason,
            @Nullable Long returnId,
            String by,
            Instant at) {}

    /** A page of rows. */
    record QuarantineList(List<QuarantineBody> items, @Nullable String next) {}

    /** How many rows wait for one reason. */
    record QuarantineFacet(
            String dataset,
            String datasetName,
            String source,
            String sourceName,
            String code,
            String label,
            String field,
            boolean acceptable,
            long count) {}

    /** All reasons for which rows wait. */
    record QuarantineFacets(List<QuarantineFacet> items, long total) {}

    /** A row with its cells, its reasons and what may be done. */
    record QuarantineDetail(
            QuarantineBody row,
            List<FieldCell> cells,
            @Schema(description = "原文件已过保存期时为 false") boolean original,
            List<IssueBody> issues,
            List<OpenAction> actions) {}

    /**
     * A declared field with what the row gives for it.
     *
     * @param header the header of the column, absent if no column is this field
     * @param codes the declared values, empty if any may be given
     */
    record FieldCell(
            String field,
            @Nullable String header,
            String given,
            boolean personal,
            boolean required,
            List<String> codes) {}

    /** A row as it was seen. */
    record SeenRow(long run, long row, int version) {}

    /** New cells for a row. */
    record Correction(
            int version,
            @Schema(description = "字段 → 更正后的值；空串为清空") Map<String, String> values,
            @Schema(description = "理由，记入审计") String reason) {}

    /** Something done to several rows. */
    record RowsDeed(
            List<SeenRow> rows, @Schema(description = "理由，记入审计") String reason) {}

    /** What became of each row. */
    record RowsDone(List<RowDone> items, int taken) {}

    /** What became of one row. */
    record RowDone(long run, long row, boolean taken, String sentence) {}

    /** Asks for the personal cells of a row. */
    record RevealCells(
            @Schema(description = "用途，记入审计", example = "对照营业执照更正") String purpose) {}

    /** Personal cells in full. */
    record RevealedCells(
            Map<String, String> values, @Schema(description = "这次读取已记入审计") boolean recorded) {}

    /** A value of a source and what it means. */
    record NewValueMapping(
            String dataset,
            String source,
            String field,
            String given,
            String value,
            @Schema(description = "所见版本，新的对照为 0") int version,
            String reason) {}

    /** A job that replays rows. */
    record Replay(String job) {}

    /** Which rows are to be replayed: those of a run, or all that wait from a source. */
    record NewReplay(
            String dataset, String source, @Nullable Long run, String reason) {}

    /** A saved mapping. */
    record ValueMappingBody(
            String dataset,
            String datasetName,
            String source,
            String sourceName,
            String field,
            String given,
            String value,
            String reason,
            String savedBy,
            Instant savedAt,
            int version) {}

    /** The saved mappings, newest first. */
    record ValueMappingList(List<ValueMappingBody> items, int total) {}

    static @Nullable DecisionBody decision(QuarantinedRow row) {
        var decision = row.decision();
        return decision == null
                ? null
                : new DecisionBody(
                        decision.how(),
                        decision.effect(),
                        decision.changes(),
                        decision.reason(),
                        decision.returnId(),
                        decision.by(),
                        decision.at());
    }
}
