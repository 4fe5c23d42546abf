package cn.huijian.exchange.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that went back to their source. */
record ReturnBody(
        long id,
        @Schema(example = "RT-12") String number,
        String dataset,
        String datasetName,
        String source,
        String sourceName,
        int rows,
        String reason,
        String by,
        Instant at,
        boolean received,
        @Nullable String receipt,
        @Nullable Instant receiptAt,
        int version) {
    /** A page of returns. */
    record ReturnList(List<ReturnBody> items, @Nullable String next) {}

    /** The returns one command made: one for each dataset and source. */
    record ReturnsMade(List<ReturnBody> items, int total) {}

    /** What the source answered. */
    record Receipt(
            int version, @Schema(description = "来源的答复或回执编号") String receipt) {}

    /** Puts a returned row back on the desk. */
    record Reopening(int version, String reason) {}
}
