package cn.huijian.creditrisk.store;

import cn.huijian.creditrisk.model.RelationSummary;
import cn.huijian.kernel.EntityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of a firm matters for the scores of others: unit, address, persons, whether it is on the list of serious violations. */
@Component
public class Traits {
    /** A nominee may stand behind thousands of firms: beyond this many of one person no more are looked at. */
    private static final int FIRMS_OF_A_PERSON = 1_000;

    private final JdbcClient jdbc;

    Traits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The traits of one firm.
     *
     * @param address digest of the normalised address, if there is one
     * @param persons digests of the persons in office
     */
    public record Trait(int unit, @Nullable Long address, boolean serious, Set<Long> persons) {
        public Trait {
            persons = Set.copyOf(persons);
        }
    }

    /** Lets nobody else score these firms until the transaction ends: whoever comes later reads the facts of whoever was first. */
    public void lock(Collection<EntityId> firms) {
        jdbc.sql(
                        "select entity_id from creditrisk.standings where entity_id = any(:firms::bigint[]) order by entity_id for update")
                .param("firms", numbers(firms))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Keeps the traits; gives the firms for which something changed that others may feel. */
    public Set<EntityId> keep(Map<EntityId, Trait> traits) {
        List<Map.Entry<EntityId, Trait>> rows =
                traits.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        var changed = new HashSet<EntityId>();
        jdbc.sql("""
                insert into creditrisk.standings as s (entity_id, unit_id, address, serious)
                select * from unnest(:entities::bigint[], :units::int[], :addresses::bigint[], :serious::boolean[])
                on conflict (entity_id) do update
                set unit_id = excluded.unit_id, address = excluded.address, serious = excluded.serious
                where (s.unit_id, s.address, s.serious) is distinct from (excluded.unit_id, excluded.address, excluded.serious)
                """)
                .param(
                        "entities",
                        rows.stream().map(row -> row.getKey().value()).toArray(Long[]::new))
                .param("units", rows.stream().map(row -> row.getValue().unit()).toArray(Integer[]::new))
                .param("addresses", addresses(rows))
                .param(
                        "serious",
                        rows.stream().map(row -> row.getValue().serious()).toArray(Boolean[]::new))
                .update();
        changed.addAll(keepPersons(traits));
        return changed;
    }

    private Set<EntityId> keepPersons(Map<EntityId, Trait> traits) {
        var entities = new ArrayList<Long>();
        var persons = new ArrayList<Long>();
        traits.forEach((entity, trait) -> trait.persons().forEach(person -> {
            entities.add(entity.value());
            persons.add(person);
        }));
        // One statement: what is gone and what is new, each with the firm it belongs to.
        return new HashSet<>(jdbc.sql("""
                with given as (
                    select * from unnest(:entities::bigint[], :persons::bigint[]) as g (entity_id, person)
                ), gone as (
                    delete from creditrisk.relations r
                    where r.entity_id = any(:all::bigint[])
                        and not exists (select 1 from given g where g.entity_id = r.entity_id and g.person = r.person)
                    returning r.entity_id
                ), come as (
                    insert into creditrisk.relations (entity_id, person)
                    select entity_id, person from given
                    on conflict do nothing
                    returning entity_id
                )
                select entity_id from gone union select entity_id from come
                """)
                .param("entities", entities.toArray(Long[]::new))
                .param("persons", persons.toArray(Long[]::new))
                .param("all", numbers(traits.keySet()))
                .query((row, number) -> new EntityId(row.getLong(1)))
                .list());
    }

    /** The relations of firms as they stood on the eve of a day; every firm asked for has an entry. */
    public Map<EntityId, RelationSummary> summaries(Collection<EntityId> firms, LocalDate day) {
        var found = new HashMap<EntityId, RelationSummary>();
        firms.forEach(firm -> found.put(firm, RelationSummary.NONE));
        jdbc.sql("""
                with asked as (
                    select entity_id from unnest(:firms::bigint[]) as a (entity_id)
                ), pairs as (
                    select a.entity_id, r.person, o.entity_id as other
                    from asked a
                    join creditrisk.relations r on r.entity_id = a.entity_id
                    cross join lateral (
                        select entity_id from creditrisk.relations o
                        where o.person = r.person
                        order by o.entity_id
                        limit :most
                    ) o
                ), by_person as (
                    select entity_id, person, count(*) as firms from pairs group by entity_id, person
                ), others as (
                    select distinct entity_id, other from pairs where other <> entity_id
                ), related as (
                    select o.entity_id, count(*) as related,
                        count(*) filter (where case when s.grade_since >= :day then s.grade_before else s.grade end = 'D') as grade_d,
                        count(*) filter (where s.serious) as serious
                    from others o
                    left join creditrisk.standings s on s.entity_id = o.other
                    group by o.entity_id
                )
                select a.entity_id,
                    coalesce(r.related, 0) as related, coalesce(r.grade_d, 0) as grade_d, coalesce(r.serious, 0) as serious,
                    coalesce((select max(p.firms) from by_person p where p.entity_id = a.entity_id), 0) as one_person,
                    coalesce((
                        select count(*) from creditrisk.standings n where n.address = s.address
                    ), 0) as same_address
                from asked a
                left join related r on r.entity_id = a.entity_id
                left join creditrisk.standings s on s.entity_id = a.entity_id
                """)
                .param("firms", numbers(firms))
                .param("most", FIRMS_OF_A_PERSON)
                .param("day", day)
                .query(row -> {
                    found.put(
                            new EntityId(row.getLong("entity_id")),
                            new RelationSummary(
                                    row.getInt("related"),
                                    row.getInt("grade_d"),
                                    row.getInt("serious"),
                                    row.getInt("one_person"),
                                    row.getInt("same_address")));
                });
        return found;
    }

    private static @Nullable Long[] addresses(List<Map.Entry<EntityId, Trait>> rows) {
        var addresses = new @Nullable Long[rows.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = rows.get(i).getValue().address();
        }
        return addresses;
    }

    static Long[] numbers(Collection<EntityId> entities) {
        return entities.stream().map(EntityId::value).sorted().toArray(Long[]::new);
    }
}
