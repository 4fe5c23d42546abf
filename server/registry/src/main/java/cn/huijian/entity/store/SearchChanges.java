package cn.huijian.entity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the search index reads from the database: which firms changed, and the firms themselves. A transaction that began earlier may commit later;
 * so a follower remembers the oldest transaction that was still open when it looked, and looks again from there.
 */
@Repository
class SearchChanges {
    /** A follower that was away for longer builds its index anew. */
    static final Duration KEPT = Duration.ofDays(3);

    private final JdbcClient jdbc;

    SearchChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One noted change. */
    record Noted(long id, long tx) {}

    /**
     * What can be seen now.
     *
     * @param horizon oldest transaction still open: everything of earlier ones is among {@code noted} or was noted before
     */
    record Look(long horizon, List<Noted> noted) {}

    private static final String LOOK = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon, c.id, c.tx::text::bigint as tx
            from (select 1) one left join entity.search_changes c on c.tx >= (:from)::text::xid8
            order by c.id
            """;

    Look since(long horizon) {
        List<Noted> noted = new ArrayList<>();
        long[] next = {horizon};
        jdbc.sql(LOOK).param("from", Long.toString(horizon)).query(row -> {
            next[0] = row.getLong("horizon");
            long id = row.getLong("id");
            if (!row.wasNull()) {
                noted.add(new Noted(id, row.getLong("tx")));
            }
        });
        return new Look(next[0], noted);
    }

    List<Long> entities(Collection<Long> noted) {
        return jdbc.sql("select distinct unnest(entities) from entity.search_changes where id = any(:ids) order by 1")
                .param("ids", noted.toArray(Long[]::new))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** Reads the given firms; those that are gone, or merged into another, do not appear. */
    void read(Collection<Long> entities, RowReader reader) {
        jdbc.sql(
                        "select " + SearchDocument.COLUMNS
                                + " from entity.entities e left join entity.labels l on l.entity_id = e.id where e.id = any(:ids) and e.merged_into is null")
                .param("ids", entities.toArray(Long[]::new))
                .query((RowCallbackHandler) reader::read);
    }

    /** Reads the next firms behind a number, in the order of their numbers; the last number read, or empty at the end. */
    @Nullable
    Long readBehind(long id, int limit, RowReader reader) {
        @Nullable Long[] last = {null};
        jdbc.sql(
                        "select " + SearchDocument.COLUMNS
                                + " from entity.entities e left join entity.labels l on l.entity_id = e.id where e.id > :id and e.merged_into is null order by e.id limit :limit")
                .param("id", id)
                .param("limit", limit)
                .query(row -> {
                    reader.read(row);
                    last[0] = row.getLong("id");
                });
        return last[0];
    }

    /** Tells this register from every other, also from one that was put back from a backup into another folder. */
    String identity() {
        byte[] salt =
                jdbc.sql("select salt from entity.salts").query(byte[].class).single();
        return HexFormat.of().formatHex(salt, 0, 8);
    }

    long horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    long newestTransaction() {
        return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    void forgetOld() {
        jdbc.sql(
                        "delete from entity.search_changes where noted_at < clock_timestamp() - make_interval(hours => :hours)")
                .param("hours", KEPT.toHours())
                .update();
    }

    /** Takes a row. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
