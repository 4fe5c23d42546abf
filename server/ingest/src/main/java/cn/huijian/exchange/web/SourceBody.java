package cn.huijian.exchange.web;

import cn.huijian.exchange.model.FeedSource;
import cn.huijian.kernel.OpenAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source and how it keeps its promise. */
record SourceBody(
        @Schema(description = "未登记的来源代码没有编号") @Nullable Long id,
        String code,
        String name,
        String owner,
        List<Named> datasets,
        Named way,
        @Schema(description = "更新承诺", example = "每日") String promise,
        @Schema(description = "承诺为来源自定，而非数据集声明") boolean ownPromise,
        Standing standing,
        @Nullable String failure,
        @Nullable Instant failingSince,
        @Nullable Instant lastReceivedAt,
        @Schema(description = "按承诺应于何时前再次更新") @Nullable Instant dueAt,
        @Schema(description = "自何时起逾期") @Nullable Instant lateSince,
        @Schema(description = "近 30 天的批次") long runs,
        long rows,
        long quarantined) {
    /** A code and its name. */
    record Named(String code, String name) {}

    /** How a source stands, the gravest word first. */
    enum Standing {
        failing,
        late,
        paused,
        current,
        /** Registered, and nothing came yet. */
        waiting,
        /** A code in files that nobody registered. */
        unregistered
    }

    /** All sources, and how many stand how. */
    record SourceList(List<SourceBody> items, Map<Standing, Integer> standings) {}

    /** A source in full. */
    record SourceDetail(
            SourceBody source,
            int version,
            FeedSource.State state,
            SettingsBody settings,

            @Schema(description = "收件目录；只有监视目录方式才有") @Nullable
            String folder,

            @Schema(description = "推送地址；只有接口推送方式才有") @Nullable
            String endpoint,

            @Nullable SecretBody secret,
            @Nullable PositionBody position,
            @Nullable Instant nextAt,
            Instant createdAt,
            Instant changedAt,
            String changedBy,
            List<DayBody> days,
            List<ImportBody> recent,
            List<OpenAction> actions) {}

    /** The settings of every way; those of other ways are empty. */
    record SettingsBody(
            String url,
            String user,
            String table,
            String query,
            String watermark,
            String key,
            Map<String, String> columns,
            int everyMinutes,
            int perMinute,
            String topic) {}

    /** What may be shown of a password or key. */
    record SecretBody(@Nullable String accessKey, Instant setAt, String setBy) {}

    /** How far a pull has come. */
    record PositionBody(String watermark, String tieBreaker) {}

    /** One day's volume. */
    record DayBody(LocalDate day, long runs, long accepted, long warned, long quarantined) {}
}
