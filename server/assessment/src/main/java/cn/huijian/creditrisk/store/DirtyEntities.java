package cn.huijian.creditrisk.store;

import cn.huijian.kernel.EntityId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The firms whose indicative score is to be computed anew. A firm stands in it once, however often it is marked. */
@Component
public class DirtyEntities {
    private final JdbcClient jdbc;

    DirtyEntities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks firms in the caller's transaction. */
    public void mark(Collection<EntityId> entities, Instant at) {
        if (entities.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into creditrisk.dirty (entity_id, gathered, marked_at)
                select entity_id, false, :at from unnest(:entities::bigint[]) as e (entity_id)
                on conflict (entity_id) do update set gathered = false where dirty.gathered
                """)
                .param("entities", Traits.numbers(entities))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Marks every firm that was ever scored; their traits are as they were. */
    public void markAll(Instant at) {
        jdbc.sql("""
                insert into creditrisk.dirty (entity_id, gathered, marked_at)
                select entity_id, true, cast(:at as timestamptz) from creditrisk.indicatives order by entity_id
                on conflict do nothing
                """).param("at", Timestamp.from(at)).update();
    }

    /** Marks those who share a person with these firms: their own data is as it was, their relations are not. */
    public void markRelated(Collection<EntityId> entities, Instant at) {
        if (entities.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into creditrisk.dirty (entity_id, gathered, marked_at)
                select distinct o.entity_id, true, cast(:at as timestamptz)
                from creditrisk.relations r
                join creditrisk.relations o on o.person = r.person and o.entity_id <> r.entity_id
                where r.entity_id = any(:entities::bigint[])
                order by o.entity_id
                on conflict do nothing
                """)
                .param("entities", Traits.numbers(entities))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Takes a batch whose traits are to be gathered; they stay marked for scoring. */
    public List<EntityId> takeToGather(int limit) {
        return jdbc.sql("""
                update creditrisk.dirty set gathered = true
                where entity_id in (
                    select entity_id from creditrisk.dirty where not gathered order by entity_id limit :limit for update skip locked
                )
                returning entity_id
                """)
                .param("limit", limit)
                .query((row, number) -> new EntityId(row.getLong(1)))
                .list();
    }

    /** Takes a batch to score; they are marked no longer, if the transaction commits. */
    public List<EntityId> takeToScore(int limit) {
        return jdbc.sql("""
                delete from creditrisk.dirty
                where entity_id in (
                    select entity_id from creditrisk.dirty where gathered order by entity_id limit :limit for update skip locked
                )
                returning entity_id
                """)
                .param("limit", limit)
                .query((row, number) -> new EntityId(row.getLong(1)))
                .list();
    }

    /** Notes that the traits of firms are gathered in this transaction. Called before they are read, so that a later mark is not lost. */
    public void gathered(Collection<EntityId> entities) {
        jdbc.sql(
                        "update creditrisk.dirty set gathered = true where not gathered and entity_id = any(:entities::bigint[])")
                .param("entities", Traits.numbers(entities))
                .update();
    }

    /** Forgets firms that are scored in this transaction. Called before their facts are read, so that a later mark is not lost. */
    public void clear(Collection<EntityId> entities) {
        jdbc.sql("""
                delete from creditrisk.dirty
                where entity_id in (
                    select entity_id from creditrisk.dirty
                    where gathered and entity_id = any(:entities::bigint[])
                    order by entity_id
                    for update
                )
                """).param("entities", Traits.numbers(entities)).update();
    }

    /** How many are marked. */
    public long count() {
        return jdbc.sql("select count(*) from creditrisk.dirty")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** When the last one was marked, if any is. */
    public Optional<Instant> lastMarked() {
        return jdbc.sql("select marked_at from creditrisk.dirty order by marked_at desc limit 1")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** When the first one was marked, if any is. */
    public Optional<Instant> firstMarked() {
        return jdbc.sql("select marked_at from creditrisk.dirty order by marked_at limit 1")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
