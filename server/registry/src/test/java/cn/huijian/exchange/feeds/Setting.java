package cn.huijian.exchange.feeds;

import cn.huijian.entity.RegistryFixture;
import cn.huijian.exchange.jobs.SourceDesk;
import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry on a data folder, and sources in it. */
final class Setting implements AutoCloseable {
    final RegistryFixture registry;

    Setting(Path data) {
        registry = new RegistryFixture(
                TestDatabase.create().dataSource(),
                Map.of("huijian.data-dir", data.toString(), "huijian.inbox.still", "1s"));
    }

    static FeedSource draft(String code, FeedSettings settings, FeedWay way) {
        return new FeedSource(
                0,
                code,
                "试验来源 " + code,
                "区大数据局",
                List.of("business-entity"),
                way,
                null,
                FeedSource.State.ENABLED,
                settings,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                "");
    }

    FeedSource add(String code, FeedSettings settings, FeedWay way, @Nullable String password) {
        return registry.get(SourceDesk.class)
                .add(draft(code, settings, way), password, RegistryFixture.ACTOR)
                .orRefuse();
    }

    long number(String sql) {
        return registry.jdbc().sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        registry.close();
    }
}
