package cn.huijian.entity.store;

import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.PersonRef;
import cn.huijian.kernel.UnitId;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the register as a merge sees and leaves them. */
@Repository
public class MergedFirms {
    private final JdbcClient jdbc;

    MergedFirms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a merge must know of a firm. */
    public record Firm(
            EntityId id,
            @Nullable String uscc,
            String name,
            UnitId unit,
            @Nullable EntityId mergedInto,
            int version) {}

    public Map<EntityId, Firm> find(Collection<EntityId> ids) {
        Map<EntityId, Firm> firms = new HashMap<>();
        jdbc.sql("select id, uscc, name, unit_id, merged_into, version from entity.entities where id = any(:ids)")
                .param("ids", ids.stream().map(EntityId::value).toArray(Long[]::new))
                .query(row -> {
                    long into = row.getLong("merged_into");
                    @Nullable EntityId mergedInto = row.wasNull() ? null : new EntityId(into);
                    var id = new EntityId(row.getLong("id"));
                    firms.put(
                            id,
                            new Firm(
                                    id,
                                    row.getString("uscc"),
                                    row.getString("name"),
                                    new UnitId(row.getInt("unit_id")),
                                    mergedInto,
                                    row.getInt("version")));
                });
        return firms;
    }

    /** Beside the first merge that stands its row before it is kept; without one the row is still that of its own records. */
    private static final String OWN = """
            select e.id, coalesce(
                (select m.own::text from entity.merges m where m.survivor_id = e.id and m.unmerged_at is null order by m.id limit 1),
                jsonb_build_object('uscc', e.uscc, 'name', e.name, 'kind', e.kind, 'status', e.status, 'established', e.established,
                    'capital_fen', e.capital_fen, 'currency', e.currency, 'industry', e.industry,
                    'industry_derived', e.industry_derived, 'industry_confidence', e.industry_confidence, 'district', e.district, 'street', e.street,
                    'grid', e.grid, 'address', e.address, 'unit_id', e.unit_id, 'person', e.person,
                    'last_entry', coalesce((select max(r.id) from entity.register_entries r where r.entity_id = e.id), 0))::text) as own
            from entity.entities e where e.id = any(:ids)
            """;

    /** The rows of firms as their own records made them, each as text for {@link OwnRow#parse}. */
    public Map<EntityId, String> ownRows(Collection<EntityId> ids) {
        Map<EntityId, String> rows = HashMap.newHashMap(ids.size());
        jdbc.sql(OWN)
                .param("ids", ids.stream().map(EntityId::value).toArray(Long[]::new))
                .query(row -> {
                    rows.put(new EntityId(row.getLong("id")), row.getString("own"));
                });
        return rows;
    }

    public OwnRow parse(String own) {
        return OwnRow.parse(own);
    }

    /** Code and person exactly so, also if there is none: a usual change of the register never takes one away. */
    public void put(EntityId id, @Nullable String uscc, @Nullable PersonRef person) {
        jdbc.sql("update entity.entities set uscc = :uscc, person = :person where id = :id")
                .param("uscc", uscc, Types.VARCHAR)
                .param("person", person == null ? null : UUID.fromString(person.toString()), Types.OTHER)
                .param("id", id.value())
                .update();
    }

    /** The latest own record of a firm; 0 if it has none. */
    public long lastEntry(EntityId id) {
        return jdbc.sql("select coalesce(max(id), 0) from entity.register_entries where entity_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
