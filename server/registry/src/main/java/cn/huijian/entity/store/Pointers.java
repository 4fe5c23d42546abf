package cn.huijian.entity.store;

import cn.huijian.kernel.EntityId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets identifiers mean another firm from a moment on; what they meant before stays known. */
@Repository
public class Pointers {
    private final JdbcClient jdbc;

    Pointers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every identifier that means the first firm now, its number in this instance too, means the second from now on and remembers its home. */
    public void point(EntityId from, EntityId to, Instant now) {
        jdbc.sql("""
                with moved as (
                    update entity.identifiers set superseded_at = :now
                    where entity_id = :from and superseded_at is null
                    returning scheme, value, entity_id, home_id, valid_from, valid_to
                )
                insert into entity.identifiers (scheme, value, entity_id, home_id, valid_from, valid_to, recorded_at)
                select scheme, value, :to, coalesce(home_id, entity_id), valid_from, valid_to, :now from moved
                union all
                select 'LOCAL', :local, :to, :from, date '-infinity', null, :now
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", from.value())
                .param("to", to.value())
                .param("local", from.toString())
                .update();
    }

    /** Every identifier whose home is one of the members means the first firm again. */
    public void pointBack(EntityId from, EntityId to, List<Long> members, Instant now) {
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
                .param("members", members.toArray(Long[]::new))
                .update();
    }

    /** New identifiers that an import gave a firm merged away mean the one that stands for it. In the transaction that wrote them. */
    public void follow(EntityId merged, EntityId root) {
        jdbc.sql(
                        "update entity.identifiers set entity_id = :root, home_id = :merged where entity_id = :merged and superseded_at is null")
                .param("root", root.value())
                .param("merged", merged.value())
                .update();
    }
}
