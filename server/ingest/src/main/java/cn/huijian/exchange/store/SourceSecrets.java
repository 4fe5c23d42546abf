package cn.huijian.exchange.store;

import cn.huijian.kernel.Actor;
import cn.huijian.vault.SealedSecret;
import cn.huijian.vault.Secrets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passwords and keys of sources, sealed. They leave this class only towards the connection or the signature they are for. */
@Repository
public class SourceSecrets {
    private final JdbcClient jdbc;
    private final Secrets secrets;

    SourceSecrets(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** Sets or replaces the secret of a source. */
    public void set(long source, @Nullable String accessKey, String secret, Actor by, Instant now) {
        SealedSecret sealed = secrets.seal(place(source), secret);
        jdbc.sql("""
                        insert into exchange.source_secrets (source_id, access_key, master_id, sealed, set_at, set_by)
                        values (:source, :key, :master, :sealed, :now, :by)
                        on conflict (source_id) do update
                        set access_key = excluded.access_key, master_id = excluded.master_id, sealed = excluded.sealed,
                            set_at = excluded.set_at, set_by = excluded.set_by
                        """)
                .param("source", source)
                .param("key", accessKey)
                .param("master", sealed.masterId())
                .param("sealed", sealed.bytes())
                .param("now", Runs.timestamp(now))
                .param("by", by.display())
                .update();
    }

    public Optional<String> open(long source) {
        return jdbc.sql("select master_id, sealed from exchange.source_secrets where source_id = :source")
                .param("source", source)
                .query((row, n) -> secrets.open(
                        place(source), new SealedSecret(row.getString("master_id"), row.getBytes("sealed"))))
                .optional();
    }

    /** The source that shows this access key. */
    public Optional<Long> findSource(String accessKey) {
        return jdbc.sql("select source_id from exchange.source_secrets where access_key = :key")
                .param("key", accessKey)
                .query(Long.class)
                .optional();
    }

    /** What may be shown of a secret. */
    public record Shown(@Nullable String accessKey, Instant setAt, String setBy) {}

    public Optional<Shown> find(long source) {
        return jdbc.sql("select access_key, set_at, set_by from exchange.source_secrets where source_id = :source")
                .param("source", source)
                .query((row, n) -> new Shown(
                        row.getString("access_key"), row.getTimestamp("set_at").toInstant(), row.getString("set_by")))
                .optional();
    }

    private static String place(long source) {
        return "exchange.source:" + source;
    }
}
