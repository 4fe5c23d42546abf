package cn.huijian.exchange.store;

import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.model.UpdatePromise;
import cn.huijian.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The sources and how they fare. Sources are few (tens): lists are whole. */
@Repository
public class FeedSources {
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    FeedSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String INSERT = """
            insert into exchange.sources (code, name, owner, datasets, way, promise, state, settings, created_at, created_by, changed_at, changed_by)
            values (:code, :name, :owner, :datasets::jsonb, :way, :promise, :state, :settings::jsonb, :now, :by, :now, :by)
            on conflict (code) do nothing
            returning id
            """;

    /** Adds a source; its id, version and times are ignored. Empty if the code is taken. */
    public Optional<Long> add(FeedSource source, Actor by, Instant now) {
        Optional<Long> id = jdbc.sql(INSERT)
                .param("code", source.code())
                .param("name", source.name())
                .param("owner", source.owner())
                .param("datasets", JsonMapper.shared().writeValueAsString(source.datasets()))
                .param("way", source.way().name())
                .param(
                        "promise",
                        source.promise() == null ? null : source.promise().label())
                .param("state", source.state().name())
                .param("settings", source.settings().json())
                .param("now", Runs.timestamp(now))
                .param("by", by.display())
                .query(Long.class)
                .optional();
        id.ifPresent(this::startActivity);
        return id;
    }

    private void startActivity(long id) {
        jdbc.sql("insert into exchange.source_activity (source_id) values (:id)")
                .param("id", id)
                .update();
    }

    private static final String UPDATE = """
            update exchange.sources
            set name = :name, owner = :owner, datasets = :datasets::jsonb, promise = :promise, state = :state, settings = :settings::jsonb,
                version = version + 1, changed_at = :now, changed_by = :by
            where id = :id and version = :version
            """;

    /** Changes everything but code and way. False if somebody changed the source meanwhile. */
    public boolean change(FeedSource source, int version, Actor by, Instant now) {
        return jdbc.sql(UPDATE)
                        .param("id", source.id())
                        .param("version", version)
                        .param("name", source.name())
                        .param("owner", source.owner())
                        .param("datasets", JsonMapper.shared().writeValueAsString(source.datasets()))
                        .param(
                                "promise",
                                source.promise() == null
                                        ? null
                                        : source.promise().label())
                        .param("state", source.state().name())
                        .param("settings", source.settings().json())
                        .param("now", Runs.timestamp(now))
                        .param("by", by.display())
                        .update()
                == 1;
    }

    public Optional<FeedSource> find(long id) {
        return jdbc.sql("select * from exchange.sources where id = :id")
                .param("id", id)
                .query((row, n) -> source(row))
                .optional();
    }

    public Optional<FeedSource> findByCode(String code) {
        return jdbc.sql("select * from exchange.sources where code = :code")
                .param("code", code)
                .query((row, n) -> source(row))
                .optional();
    }

    public List<FeedSource> list() {
        return jdbc.sql("select * from exchange.sources order by name, id limit :most")
                .param("most", MOST)
                .query((row, n) -> source(row))
                .list();
    }

    /** The enabled sources of a way. */
    public List<FeedSource> listEnabled(FeedWay way) {
        return list().stream()
                .filter(source -> source.way() == way && source.enabled())
                .toList();
    }

    /** How a source fares beside its runs. */
    public record Activity(
            @Nullable Instant nextAt,
            @Nullable Instant triedAt,
            @Nullable String failure,
            @Nullable Instant failingSince) {}

    public Activity activity(long id) {
        return jdbc.sql("select * from exchange.source_activity where source_id = :id")
                .param("id", id)
                .query((row, n) -> new Activity(
                        instant(row, "next_at"),
                        instant(row, "tried_at"),
                        row.getString("failure"),
                        instant(row, "failing_since")))
                .single();
    }

    /** Notes that an attempt worked. */
    public void succeeded(long id, Instant now) {
        jdbc.sql(
                        "update exchange.source_activity set tried_at = :now, failure = null, failing_since = null where source_id = :id")
                .param("id", id)
                .param("now", Runs.timestamp(now))
                .update();
    }

    /** Notes that an attempt failed, and why in a Chinese sentence. */
    public void failed(long id, String sentence, Instant now) {
        jdbc.sql("""
                        update exchange.source_activity
                        set tried_at = :now, failure = :failure, failing_since = coalesce(failing_since, :now)
                        where source_id = :id
                        """)
                .param("id", id)
                .param("failure", sentence)
                .param("now", Runs.timestamp(now))
                .update();
    }

    /** Claims a pull that is due and sets the next one; of several processes one gets it. */
    public boolean claimDue(long id, Instant now, Instant next) {
        return jdbc.sql(
                                "update exchange.source_activity set next_at = :next where source_id = :id and (next_at is null or next_at <= :now)")
                        .param("id", id)
                        .param("now", Runs.timestamp(now))
                        .param("next", Runs.timestamp(next))
                        .update()
                == 1;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static FeedSource source(ResultSet row) throws SQLException {
        FeedWay way = FeedWay.valueOf(row.getString("way"));
        @Nullable String promise = row.getString("promise");
        return new FeedSource(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("owner"),
                Runs.texts(row.getString("datasets")),
                way,
                promise == null ? null : UpdatePromise.find(promise).orElse(null),
                FeedSource.State.valueOf(row.getString("state")),
                FeedSettings.read(way, JsonMapper.shared().readTree(row.getString("settings"))),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
