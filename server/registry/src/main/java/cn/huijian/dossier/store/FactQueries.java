package cn.huijian.dossier.store;

import cn.huijian.dossier.Fact;
import cn.huijian.dossier.Fact.SubjectAs;
import cn.huijian.dossier.NewFact.Subject;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.KnownAt;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads facts through the identifiers that mean an entity at a time. */
@Component
public class FactQueries {
    private final JdbcClient jdbc;
    private final FactRows rows;
    private final Terms terms;
    private final Entities entities;

    FactQueries(JdbcClient jdbc, FactRows rows, Terms terms, Entities entities) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.terms = terms;
        this.entities = entities;
    }

    /**
     * What part of a timeline to read.
     *
     * @param types types wanted; empty for all
     * @param history whether facts that were corrected or retracted are given too
     * @param after the last row of the page before, if any
     */
    public record Slice(
            KnownAt at,
            Set<String> types,
            boolean history,
            @Nullable Position after,
            int limit) {}

    /** A place in a timeline: newest event first, then the greatest number. */
    public record Position(LocalDate validFrom, long fact) {}

    /** The part of an entity's timeline, newest event first. */
    public List<Fact> list(EntityId entity, Slice slice) {
        List<GivenIdentifier> identifiers = entities.identifiersOf(entity, slice.at());
        if (identifiers.isEmpty()) {
            return List.of();
        }
        Position after =
                slice.after() == null ? new Position(LocalDate.of(9999, 12, 31), Long.MAX_VALUE) : slice.after();
        List<Fact> facts = jdbc.sql("select distinct on (f.valid_from, f.id) " + FactRows.COLUMNS + """
                from unnest(:schemes::smallint[], :identifiers::text[]) as k (scheme, identifier)
                join dossier.fact_subjects s on s.identifier = k.identifier and s.scheme = k.scheme
                join dossier.facts f on f.id = s.fact_id
                left join dossier.facts c on c.of_fact = f.id and c.recorded_at <= :knownAt
                where s.valid_from <= :validOn
                    and (s.valid_from, s.fact_id) < (:afterDay, :afterFact)
                    and f.recorded_at <= :knownAt
                    and (:history or c.id is null)
                    and (:everyType or f.type = any(:types::int[]))
                order by f.valid_from desc, f.id desc
                limit :limit
                """)
                .param("schemes", schemes(identifiers))
                .param("identifiers", values(identifiers))
                .param("knownAt", Timestamp.from(slice.at().knownAt()))
                .param("validOn", slice.at().validOn())
                .param("afterDay", after.validFrom())
                .param("afterFact", after.fact())
                .param("history", slice.history())
                .param("everyType", slice.types().isEmpty())
                .param("types", numbers(slice.types()))
                .param("limit", slice.limit())
                .query((row, number) -> rows.read(row, List.of()))
                .list();
        return withSubjects(facts, slice.at());
    }

    /** How many facts of each type stand for an entity, each counted up to a bound. */
    public Map<String, Integer> count(EntityId entity, KnownAt at, int bound) {
        List<GivenIdentifier> identifiers = entities.identifiersOf(entity, at);
        var counts = new HashMap<String, Integer>();
        jdbc.sql("""
                select type, count(*) as facts
                from (
                    select distinct f.id, f.type
                    from unnest(:schemes::smallint[], :identifiers::text[]) as k (scheme, identifier)
                    join dossier.fact_subjects s on s.identifier = k.identifier and s.scheme = k.scheme
                    join dossier.facts f on f.id = s.fact_id
                    left join dossier.facts c on c.of_fact = f.id and c.recorded_at <= :knownAt
                    where s.valid_from <= :validOn and f.recorded_at <= :knownAt and c.id is null
                    limit :bound
                ) found
                group by type
                """)
                .param("schemes", schemes(identifiers))
                .param("identifiers", values(identifiers))
                .param("knownAt", Timestamp.from(at.knownAt()))
                .param("validOn", at.validOn())
                .param("bound", bound)
                .query(row -> {
                    counts.put(terms.word(row.getInt("type")), row.getInt("facts"));
                });
        return counts;
    }

    /** The standing facts of many entities with one query; the order within an entity is newest event first. */
    public Map<EntityId, List<Fact>> listAll(Collection<EntityId> wanted, KnownAt at, Set<String> types) {
        var owners = new ArrayList<EntityId>();
        var identifiers = new ArrayList<GivenIdentifier>();
        var facts = new LinkedHashMap<EntityId, List<Fact>>();
        entities.identifiersOfAll(wanted, at)
                .forEach((entity, names) -> names.forEach(name -> {
                    owners.add(entity);
                    identifiers.add(name);
                }));
        wanted.forEach(entity -> facts.put(entity, new ArrayList<>()));
        var seen = new HashSet<String>();
        jdbc.sql("select k.entity, s.role, s.identifier, " + FactRows.COLUMNS + """
                from unnest(:owners::bigint[], :schemes::smallint[], :identifiers::text[]) as k (entity, scheme, identifier)
                cross join lateral (
                    select * from dossier.fact_subjects s
                    where s.identifier = k.identifier and s.scheme = k.scheme and s.valid_from <= :validOn
                    order by s.valid_from desc, s.fact_id desc
                    offset 0
                ) s
                join dossier.facts f on f.id = s.fact_id
                left join dossier.facts c on c.of_fact = f.id and c.recorded_at <= :knownAt
                where f.recorded_at <= :knownAt and c.id is null and (:everyType or f.type = any(:types::int[]))
                """)
                .param("owners", owners.stream().map(EntityId::value).toArray(Long[]::new))
                .param("schemes", schemes(identifiers))
                .param("identifiers", values(identifiers))
                .param("knownAt", Timestamp.from(at.knownAt()))
                .param("validOn", at.validOn())
                .param("everyType", types.isEmpty())
                .param("types", numbers(types))
                .query(row -> {
                    var entity = new EntityId(row.getLong("entity"));
                    if (seen.add(entity + "/" + row.getLong("id"))) {
                        var subject = new SubjectAs(row.getString("role"), row.getString("identifier"), entity);
                        facts.computeIfAbsent(entity, any -> new ArrayList<>()).add(rows.read(row, List.of(subject)));
                    }
                });
        return facts;
    }

    /**
     * The day of the newest standing fact of a type for each entity that has one. Walks the index of each identifier from its newest fact back and
     * stops at the first of the type.
     */
    public Map<EntityId, LocalDate> lastDays(Collection<EntityId> wanted, KnownAt at, String type) {
        var owners = new ArrayList<EntityId>();
        var identifiers = new ArrayList<GivenIdentifier>();
        entities.identifiersOfAll(wanted, at)
                .forEach((entity, names) -> names.forEach(name -> {
                    owners.add(entity);
                    identifiers.add(name);
                }));
        var days = new HashMap<EntityId, LocalDate>();
        jdbc.sql("""
                select k.entity, max(newest.valid_from) as last
                from unnest(:owners::bigint[], :schemes::smallint[], :identifiers::text[]) as k (entity, scheme, identifier)
                cross join lateral (
                    select s.valid_from
                    from dossier.fact_subjects s
                    join dossier.facts f on f.id = s.fact_id
                    left join dossier.facts c on c.of_fact = f.id and c.recorded_at <= :knownAt
                    where s.identifier = k.identifier and s.scheme = k.scheme and s.valid_from <= :validOn
                        and f.type = :type and f.recorded_at <= :knownAt and c.id is null
                    order by s.valid_from desc, s.fact_id desc
                    limit 1
                ) newest
                group by k.entity
                """)
                .param("owners", owners.stream().map(EntityId::value).toArray(Long[]::new))
                .param("schemes", schemes(identifiers))
                .param("identifiers", values(identifiers))
                .param("knownAt", Timestamp.from(at.knownAt()))
                .param("validOn", at.validOn())
                .param("type", terms.find(type))
                .query(row -> {
                    days.put(new EntityId(row.getLong("entity")), row.getObject("last", LocalDate.class));
                });
        return days;
    }

    /** One fact as known at a time, whatever became of it; empty if it was not known then. */
    public Optional<Fact> find(FactId id, KnownAt at) {
        return jdbc.sql("select " + FactRows.COLUMNS + """
                from dossier.facts f
                left join dossier.facts c on c.of_fact = f.id and c.recorded_at <= :knownAt
                where f.id = :id and f.recorded_at <= :knownAt and f.kind <> 'retraction'
                """)
                .param("id", id.value())
                .param("knownAt", Timestamp.from(at.knownAt()))
                .query((row, number) -> rows.read(row, List.of()))
                .optional()
                .map(fact -> withSubjects(List.of(fact), at).getFirst());
    }

    /** The subjects of a fact exactly as they were given. */
    public List<Subject> subjects(FactId id) {
        return jdbc.sql(
                        "select role, scheme, identifier from dossier.fact_subjects where fact_id = :id order by role, identifier")
                .param("id", id.value())
                .query((row, number) -> new Subject(
                        row.getString("role"),
                        new GivenIdentifier(FactWriter.scheme(row.getInt("scheme")), row.getString("identifier"))))
                .list();
    }

    /** The same facts with their subjects, resolved as known at a time. */
    List<Fact> withSubjects(List<Fact> facts, KnownAt at) {
        Map<Long, List<StoredSubject>> stored = new HashMap<>();
        jdbc.sql(
                        "select fact_id, role, scheme, identifier from dossier.fact_subjects where fact_id = any(:ids::bigint[])")
                .param("ids", facts.stream().map(fact -> fact.id().value()).toArray(Long[]::new))
                .query(row -> {
                    stored.computeIfAbsent(row.getLong("fact_id"), any -> new ArrayList<>())
                            .add(new StoredSubject(
                                    row.getString("role"),
                                    new GivenIdentifier(
                                            FactWriter.scheme(row.getInt("scheme")), row.getString("identifier"))));
                });
        var given = new HashSet<GivenIdentifier>();
        stored.values().forEach(subjects -> subjects.forEach(subject -> given.add(subject.identifier())));
        Map<GivenIdentifier, EntityId> meant = entities.resolveAll(given, at);
        return facts.stream()
                .map(fact -> FactRows.with(
                        fact,
                        stored.getOrDefault(fact.id().value(), List.of()).stream()
                                .map(subject -> new SubjectAs(
                                        subject.role(), subject.identifier().value(), meant.get(subject.identifier())))
                                .toList()))
                .toList();
    }

    private Integer[] numbers(Set<String> types) {
        return types.stream().map(terms::find).toArray(Integer[]::new);
    }

    private static Integer[] schemes(List<GivenIdentifier> identifiers) {
        return identifiers.stream()
                .map(identifier -> FactWriter.number(identifier.scheme()))
                .toArray(Integer[]::new);
    }

    private static String[] values(List<GivenIdentifier> identifiers) {
        return identifiers.stream().map(GivenIdentifier::value).toArray(String[]::new);
    }

    private record StoredSubject(String role, GivenIdentifier identifier) {}
}
