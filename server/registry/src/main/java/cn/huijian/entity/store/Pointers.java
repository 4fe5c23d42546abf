package cn.huijian.entity.store;

import cn.huijian.kernel.EntityId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets identifiers mean another firm from a moment on; what they meant before stays known. */
@Repository
public class Pointers {
    private final JdbcClient jdbc;

    Pointers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String POINT = """
            with turned as (
                select * from unnest(:merged::bigint[], :survivors::bigint[]) as t (merged, survivor)
            ), moved as (
                update entity.identifiers i set superseded_at = :now
                from turned t
                where i.entity_id = t.merged and i.superseded_at is null
                returning i.scheme, i.value, i.entity_id, i.home_id, i.valid_from, i.valid_to, t.survivor
            )
            insert into entity.identifiers (scheme, value, entity_id, home_id, valid_from, valid_to, recorded_at)
            select scheme, value, survivor, coalesce(home_id, entity_id), valid_from, valid_to, :now from moved
            union all
            select 'LOCAL', merged::text, survivor, merged, date '-infinity', null, :now from turned
            """;

    /**
     * Every identifier that means a firm merged away now, its number in this instance too, means its survivor from now on and remembers its home. None
     * of the survivors is merged away itself by the same act.
     */
    public void point(Map<EntityId, EntityId> survivors, Instant now) {
        jdbc.sql(POINT)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("merged", numbers(survivors.keySet()))
                .param("survivors", numbers(survivors.values()))
                .update();
    }

    /** Every identifier whose home is one of the members means the first firm again. */
    public void pointBack(EntityId from, EntityId to, List<EntityId> members, Instant now) {
        jdbc.sql("""
                with moved as (
                    update entity.identifiers set superseded_at = :now
                    where entity_id = :from and home_id = any(:members) and superseded_at is null
                    returning scheme, value, home_id, valid_from, valid_to
                )
                insert into entity.identifiers (scheme, value, entity_id, home_id, valid_from, valid_to, recorded_at)
                select scheme, value, :to, nullif(home_id, :to), valid_from, valid_to, :now from moved
                where not (scheme = 'LOCAL' and home_id = :to)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", from.value())
                .param("to", to.value())
                .param("members", numbers(members))
                .update();
    }

    /** New identifiers that an import gave firms merged away mean the ones that stand for them. In the transaction that wrote them. */
    public void follow(Map<EntityId, EntityId> roots) {
        jdbc.sql("""
                update entity.identifiers i set entity_id = t.root, home_id = t.merged
                from unnest(:merged::bigint[], :roots::bigint[]) as t (merged, root)
                where i.entity_id = t.merged and i.superseded_at is null
                """)
                .param("merged", numbers(roots.keySet()))
                .param("roots", numbers(roots.values()))
                .update();
    }

    private static Long[] numbers(Collection<EntityId> firms) {
        return firms.stream().map(EntityId::value).toArray(Long[]::new);
    }
}
