package cn.huijian.entity.store;

import cn.huijian.entity.model.Json;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the register holds for the identifiers of a batch: read with four statements, whatever the size of the batch. */
@Repository
public class Register {
    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A current entry of an entity. */
    public record CurrentEntry(long id, String source, ByteBuffer digest, long run) {}

    /** A conflict, open or resolved, by the digests of its two rows. */
    public record KnownConflict(String source, ByteBuffer standing, ByteBuffer challenger, boolean open) {}

    /** One register writer at a time: batches of two imports must not decide on the same firm without seeing each other. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('entity.register'))")
                .query((row, n) -> true)
                .single();
    }

    public byte[] salt() {
        return jdbc.sql("select salt from entity.salts").query(byte[].class).single();
    }

    /** Which entities the records of current identifiers belong to: the firm itself, also while it is merged into another. */
    public Map<GivenIdentifier, Long> owners(Collection<GivenIdentifier> identifiers) {
        Map<GivenIdentifier, Long> owners = new HashMap<>();
        if (!identifiers.isEmpty()) {
            jdbc.sql(
                            "select scheme, value, coalesce(home_id, entity_id) from entity.identifiers where value = any(:values) and superseded_at is null")
                    .param(
                            "values",
                            identifiers.stream().map(GivenIdentifier::value).toArray(String[]::new))
                    .query(row -> {
                        var identifier = new GivenIdentifier(Scheme.valueOf(row.getString(1)), row.getString(2));
                        owners.put(identifier, row.getLong(3));
                    });
        }
        return owners;
    }

    public Map<Long, List<CurrentEntry>> currentEntries(Collection<Long> entities) {
        Map<Long, List<CurrentEntry>> entries = new HashMap<>();
        if (!entities.isEmpty()) {
            jdbc.sql(
                            "select entity_id, id, source, digest, run_id from entity.register_entries where entity_id = any(:ids) and superseded_at is null")
                    .param("ids", entities.toArray(Long[]::new))
                    .query(row -> {
                        entries.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1))
                                .add(new CurrentEntry(
                                        row.getLong(2),
                                        row.getString(3),
                                        ByteBuffer.wrap(row.getBytes(4)),
                                        row.getLong(5)));
                    });
        }
        return entries;
    }

    public Map<Long, List<KnownConflict>> conflicts(Collection<Long> entities) {
        Map<Long, List<KnownConflict>> conflicts = new HashMap<>();
        if (!entities.isEmpty()) {
            jdbc.sql(
                            "select entity_id, source, standing_digest, digest, choice is null from entity.conflicts where entity_id = any(:ids)")
                    .param("ids", entities.toArray(Long[]::new))
                    .query(row -> {
                        conflicts
                                .computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1))
                                .add(new KnownConflict(
                                        row.getString(2),
                                        ByteBuffer.wrap(row.getBytes(3)),
                                        ByteBuffer.wrap(row.getBytes(4)),
                                        row.getBoolean(5)));
                    });
        }
        return conflicts;
    }

    /** Cells as given in the current entries of other sources, oldest first: a source that is silent on a field does not erase it. */
    public Map<Long, Map<String, String>> givenByOthers(Collection<Long> entities, String source) {
        Map<Long, Map<String, String>> given = new HashMap<>();
        if (!entities.isEmpty()) {
            jdbc.sql(
                            "select entity_id, given from entity.register_entries where entity_id = any(:ids) and source <> :source and superseded_at is null order by recorded_at, id")
                    .param("ids", entities.toArray(Long[]::new))
                    .param("source", source)
                    .query(row -> {
                        given.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                                .putAll(Json.texts(row.getString(2)));
                    });
        }
        return given;
    }

    /** Entity and entry numbers for new rows. */
    public long[] nextIds(String sequence, int count) {
        if (count == 0) {
            return new long[0];
        }
        long[] ids = new long[count];
        int[] next = {0};
        jdbc.sql("select nextval(cast(:sequence as regclass)) from generate_series(1, :count)")
                .param("sequence", sequence)
                .param("count", count)
                .query(row -> {
                    ids[next[0]++] = row.getLong(1);
                });
        return ids;
    }
}
