package cn.huijian.exchange.web;

import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.model.UpdatePromise;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A source as a person fills it in; what its way does not need is left out. */
record SourceForm(
        String code,
        String name,
        String owner,
        List<String> datasets,
        FeedWay way,
        @Schema(description = "更新承诺；空为按数据集声明") @Nullable String promise,
        @Nullable Settings settings,
        @Schema(description = "数据库口令；空为不改") @Nullable String password) {
    /** The settings of every way. */
    record Settings(
            @Nullable String url,
            @Nullable String user,
            @Nullable String table,
            @Nullable String query,
            @Nullable String watermark,
            @Nullable String key,
            @Nullable Map<String, String> columns,
            @Nullable Integer everyMinutes,
            @Nullable Integer perMinute,
            @Nullable String topic) {
        FeedSettings of(FeedWay way) {
            return FeedSettings.read(way, JsonMapper.shared().valueToTree(this));
        }
    }

    /** A trial of a connection that need not be saved yet. */
    record TrialForm(
            @Nullable Long source,
            String dataset,
            Settings settings,
            @Nullable String password) {}

    FeedSource draft() {
        return filled(0, code.strip(), way, FeedSource.State.ENABLED);
    }

    FeedSource over(FeedSource before) {
        return filled(before.id(), before.code(), before.way(), before.state());
    }

    private FeedSource filled(long id, String sourceCode, FeedWay sourceWay, FeedSource.State state) {
        return new FeedSource(
                id,
                sourceCode,
                name.strip(),
                owner.strip(),
                datasets,
                sourceWay,
                promised(),
                state,
                settings == null ? FeedSettings.read(sourceWay, null) : settings.of(sourceWay),
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                "");
    }

    private @Nullable UpdatePromise promised() {
        String word = Objects.requireNonNullElse(promise, "");
        if (word.isEmpty()) {
            return null;
        }
        return UpdatePromise.find(word)
                .orElseThrow(() -> new RefusedException("exchange.invalid-source", "“" + word + "”不是更新承诺。请从列表中选择。"));
    }
}
