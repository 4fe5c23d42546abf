package cn.huijian.dossier.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which types of facts this instance ever received: what was never received is unknown, not zero. */
@Component
public class Feeds {
    private final JdbcClient jdbc;

    Feeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a source delivers a type. The usual case (known long since) writes nothing. */
    public void received(Collection<String> types, String source, Instant at) {
        for (String type : new HashSet<>(types)) {
            jdbc.sql("""
                    insert into dossier.feeds (type, source, first_received_at, last_received_at)
                    values (:type, :source, :at, :at)
                    on conflict do nothing
                    """)
                    .param("type", type)
                    .param("source", source)
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    /** Notes that a whole delivery came in. */
    public void delivered(String type, String source, Instant at) {
        jdbc.sql("""
                insert into dossier.feeds (type, source, first_received_at, last_received_at)
                values (:type, :source, :at, :at)
                on conflict (type, source) do update set last_received_at = greatest(feeds.last_received_at, excluded.last_received_at)
                """)
                .param("type", type)
                .param("source", source)
                .param("at", Timestamp.from(at))
                .update();
    }

    Set<String> at(Instant knownAt) {
        return Set.copyOf(jdbc.sql("select distinct type from dossier.feeds where first_received_at <= :at")
                .param("at", Timestamp.from(knownAt))
                .query(String.class)
                .list());
    }
}
