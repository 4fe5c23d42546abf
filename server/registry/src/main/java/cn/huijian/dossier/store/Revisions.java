package cn.huijian.dossier.store;

import cn.huijian.dossier.store.Draft.RecordKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is already known under a record, and what stands at the end of a chain of corrections. */
@Component
public class Revisions {
    private final JdbcClient jdbc;
    private final Terms terms;

    Revisions(JdbcClient jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** One stored revision of a record. */
    public record Revision(long id, int revision, long digest, Instant recordedAt) {}

    /** The last fact of a chain. */
    public record Head(long id, boolean retraction) {}

    /** All revisions of the records asked for, first revision first; records never seen have no entry. */
    public Map<RecordKey, List<Revision>> of(Collection<RecordKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var byNumbers = new HashMap<NumberedKey, RecordKey>();
        for (RecordKey key : keys) {
            int source = terms.find(key.source());
            int type = terms.find(key.type());
            if (source != 0 && type != 0) {
                byNumbers.put(new NumberedKey(source, type, key.record()), key);
            }
        }
        var wanted = List.copyOf(byNumbers.keySet());
        var found = new HashMap<RecordKey, List<Revision>>();
        // The join is told to look each record up: a statistic of an almost empty table must not make it read the whole
        // one.
        jdbc.sql("""
                select f.record, f.source, f.type, f.id, f.revision, f.digest, f.recorded_at
                from unnest(:records::text[], :sources::int[], :types::int[]) as k (record, source, type)
                cross join lateral (
                    select * from dossier.facts f
                    where f.record = k.record and f.source = k.source and f.type = k.type
                    order by f.revision
                    offset 0
                ) f
                """)
                .param("records", wanted.stream().map(NumberedKey::record).toArray(String[]::new))
                .param("sources", wanted.stream().map(NumberedKey::source).toArray(Integer[]::new))
                .param("types", wanted.stream().map(NumberedKey::type).toArray(Integer[]::new))
                .query(row -> {
                    var key = new NumberedKey(row.getInt("source"), row.getInt("type"), row.getString("record"));
                    found.computeIfAbsent(byNumbers.get(key), any -> new ArrayList<>())
                            .add(new Revision(
                                    row.getLong("id"),
                                    row.getInt("revision"),
                                    row.getLong("digest"),
                                    row.getTimestamp("recorded_at").toInstant()));
                });
        return found;
    }

    /** What stands at the end of the chain that begins with a fact. */
    public Head head(long fact) {
        return jdbc.sql("""
                with recursive chain as (
                    select id, kind, 0 as step from dossier.facts where id = :fact
                    union all
                    select f.id, f.kind, chain.step + 1 from chain join dossier.facts f on f.of_fact = chain.id
                )
                select id, kind = 'retraction' as retraction from chain order by step desc limit 1
                """).param("fact", fact).query(Head.class).single();
    }

    /** Lets nobody else correct or retract this fact until the transaction ends. */
    public void lock(long fact) {
        jdbc.sql("select id from dossier.facts where id = :fact for update")
                .param("fact", fact)
                .query(Long.class)
                .optional();
    }

    private record NumberedKey(int source, int type, String record) {}
}
