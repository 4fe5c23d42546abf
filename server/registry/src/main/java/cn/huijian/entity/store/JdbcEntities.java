package cn.huijian.entity.store;

import cn.huijian.access.Scope;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.entity.RegisterView;
import cn.huijian.entity.model.FieldNames;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.GivenIdentifier.Scheme;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Spelling;
import cn.huijian.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEntities implements Entities {
    private static final String COLUMNS = """
            e.id, e.uscc, e.name, e.kind, e.status, e.established, e.industry, e.capital_fen, e.currency, e.district, e.street, e.grid, e.address,
            e.unit_id, e.demo,
            (select coalesce(r.normalised ->> '经营范围', r.given ->> '经营范围') from entity.register_entries r
             where r.entity_id = e.id and r.superseded_at is null order by r.recorded_at desc, r.id desc limit 1) as scope
            """;

    private final JdbcClient jdbc;
    private final EntityList lists;
    private final RegisterHistory history;
    private final Merges merges;

    JdbcEntities(JdbcClient jdbc, EntityList lists, RegisterHistory history, Merges merges) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.history = history;
        this.merges = merges;
    }

    @Override
    public Optional<BusinessEntity> find(EntityId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Map<EntityId, BusinessEntity> findAll(Collection<EntityId> ids) {
        Map<EntityId, BusinessEntity> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select " + COLUMNS + " from entity.entities e where e.id = any(:ids) order by e.id")
                    .param("ids", numbers(ids))
                    .query(row -> {
                        BusinessEntity entity = entity(row);
                        found.put(entity.id(), entity);
                    });
        }
        return found;
    }

    @Override
    public Set<EntityId> within(Scope scope, Collection<EntityId> ids) {
        return Set.copyOf(jdbc.sql("""
                select id from entity.entities where id = any(:ids) and (:everywhere or unit_id = any(:units))
                """)
                .param("ids", numbers(ids))
                .param("everywhere", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .query((row, n) -> new EntityId(row.getLong(1)))
                .list());
    }

    @Override
    public Optional<EntityId> resolve(GivenIdentifier identifier, KnownAt at) {
        return Optional.ofNullable(resolveAll(List.of(identifier), at).get(identifier));
    }

    /** In two parts, because each has an index of its own: what means a firm still, and what meant one then. */
    private static final String RESOLVE = """
            select scheme, value, entity_id, recorded_at from entity.identifiers
            where value = any(:values) and superseded_at is null
                and recorded_at <= :knownAt and valid_from <= :validOn and (valid_to is null or valid_to > :validOn)
            union all
            select scheme, value, entity_id, recorded_at from entity.identifiers
            where value = any(:values) and superseded_at > :knownAt
                and recorded_at <= :knownAt and valid_from <= :validOn and (valid_to is null or valid_to > :validOn)
            order by recorded_at
            """;

    @Override
    public Map<GivenIdentifier, EntityId> resolveAll(Collection<GivenIdentifier> identifiers, KnownAt at) {
        Map<GivenIdentifier, EntityId> resolved = new HashMap<>();
        List<EntityId> local = identifiers.stream()
                .filter(identifier -> identifier.scheme() == Scheme.LOCAL)
                .map(identifier -> EntityId.parse(identifier.value()))
                .toList();
        // A number of this instance means its own firm unless the firm was merged into another: then it stands among
        // the identifiers.
        findAll(local).keySet().forEach(id -> resolved.put(new GivenIdentifier(Scheme.LOCAL, id.toString()), id));
        if (!identifiers.isEmpty()) {
            jdbc.sql(RESOLVE)
                    .param(
                            "values",
                            identifiers.stream().map(GivenIdentifier::value).toArray(String[]::new))
                    .param("knownAt", at.knownAt().atOffset(ZoneOffset.UTC))
                    .param("validOn", at.validOn())
                    .query(row -> {
                        resolved.put(
                                new GivenIdentifier(Scheme.valueOf(row.getString(1)), row.getString(2)),
                                new EntityId(row.getLong(3)));
                    });
        }
        resolved.keySet().retainAll(new java.util.HashSet<>(identifiers));
        return resolved;
    }

    @Override
    public List<GivenIdentifier> identifiersOf(EntityId id, KnownAt at) {
        return identifiersOfAll(List.of(id), at).getOrDefault(id, List.of());
    }

    private static final String IDENTIFIERS = """
            select entity_id, scheme, value from entity.identifiers
            where entity_id = any(:ids)
                and recorded_at <= :knownAt and (superseded_at is null or superseded_at > :knownAt)
                and valid_from <= :validOn and (valid_to is null or valid_to > :validOn)
            order by entity_id, scheme desc, value
            """;

    @Override
    public Map<EntityId, List<GivenIdentifier>> identifiersOfAll(Collection<EntityId> ids, KnownAt at) {
        Map<EntityId, List<GivenIdentifier>> all = new HashMap<>();
        jdbc.sql(IDENTIFIERS)
                .param("ids", numbers(ids))
                .param("knownAt", at.knownAt().atOffset(ZoneOffset.UTC))
                .param("validOn", at.validOn())
                .query(row -> {
                    all.computeIfAbsent(new EntityId(row.getLong(1)), id -> new ArrayList<>(2))
                            .add(new GivenIdentifier(Scheme.valueOf(row.getString(2)), row.getString(3)));
                });
        ids.forEach(id ->
                all.computeIfAbsent(id, i -> new ArrayList<>(1)).add(new GivenIdentifier(Scheme.LOCAL, id.toString())));
        return all;
    }

    @Override
    public Optional<RegisterView> register(EntityId id, KnownAt at) {
        return history.view(id, at);
    }

    @Override
    public Stream<BusinessEntity> stream(PoolFilter filter) {
        var sql = new StringBuilder("select " + COLUMNS + " from entity.entities e where e.merged_into is null");
        Map<String, Object> parameters = new HashMap<>();
        any(sql, parameters, "unit_id", filter.units().toArray(Integer[]::new));
        any(sql, parameters, "kind", filter.kinds().toArray(String[]::new));
        any(sql, parameters, "status", filter.statuses().toArray(String[]::new));
        if (!filter.industryPrefixes().isEmpty()) {
            sql.append(" and e.industry like any(:industries)");
            parameters.put(
                    "industries",
                    filter.industryPrefixes().stream().map(p -> p + "%").toArray(String[]::new));
        }
        return jdbc
                .sql(sql.append(" order by e.id").toString())
                .params(parameters)
                .withFetchSize(1_000)
                .query((row, n) -> entity(row))
                .stream();
    }

    @Override
    public List<BusinessEntity> search(String text, int limit) {
        String code = Spelling.code(text);
        if (code.matches("[0-9A-Z]{15}|[0-9A-Z]{18}")) {
            List<EntityId> owners = new ArrayList<>();
            jdbc.sql("select distinct entity_id from entity.identifiers where value = :code and superseded_at is null")
                    .param("code", code)
                    .query(row -> {
                        owners.add(new EntityId(row.getLong(1)));
                    });
            return List.copyOf(findAll(owners).values());
        }
        List<String> terms = SearchTerms.of(text);
        if (terms.isEmpty()) {
            return List.of();
        }
        var query = new ListQuery(
                Scope.ofBureau(),
                List.of(),
                terms,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                ListQuery.Sort.NEWEST);
        List<EntityId> ids = lists.page(query, null, limit, 0).lines().stream()
                .map(line -> new EntityId(line.id()))
                .toList();
        Map<EntityId, BusinessEntity> found = findAll(ids);
        Map<EntityId, EntityId> survivors = survivorsOf(ids);
        return ids.stream()
                .filter(id -> id.equals(survivors.get(id)))
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .toList();
    }

    private static final String SURVIVORS = """
            with recursive up (id, node, next) as (
                select id, id, merged_into from entity.entities where id = any(:ids)
                union all
                select up.id, e.id, e.merged_into from up join entity.entities e on e.id = up.next
            )
            select id, node from up where next is null
            """;

    @Override
    public Map<EntityId, EntityId> survivorsOf(Collection<EntityId> ids) {
        Map<EntityId, EntityId> survivors = HashMap.newHashMap(ids.size());
        ids.forEach(id -> survivors.put(id, id));
        jdbc.sql(SURVIVORS).param("ids", numbers(ids)).query(row -> {
            survivors.put(new EntityId(row.getLong(1)), new EntityId(row.getLong(2)));
        });
        return survivors;
    }

    @Override
    public Map<EntityId, List<EntityId>> membersOf(Collection<EntityId> ids) {
        return merges.membersOf(ids);
    }

    private static void any(StringBuilder sql, Map<String, Object> parameters, String column, Object[] values) {
        if (values.length > 0) {
            sql.append(" and e.")
                    .append(column)
                    .append(" = any(:")
                    .append(column)
                    .append(')');
            parameters.put(column, values);
        }
    }

    private static Long[] numbers(Collection<EntityId> ids) {
        return ids.stream().map(EntityId::value).toArray(Long[]::new);
    }

    private static BusinessEntity entity(ResultSet row) throws SQLException {
        long capital = row.getLong("capital_fen");
        @Nullable Long capitalFen = row.wasNull() ? null : capital;
        return new BusinessEntity(
                new EntityId(row.getLong("id")),
                row.getString("uscc"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("status"),
                row.getObject("established", LocalDate.class),
                row.getString("industry"),
                capitalFen,
                row.getString("currency"),
                row.getString("district"),
                row.getString("street"),
                row.getString("grid"),
                row.getString("address"),
                row.getString(FieldNames.SCOPE_COLUMN),
                new UnitId(row.getInt("unit_id")),
                row.getBoolean("demo"));
    }
}
