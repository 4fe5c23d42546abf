package cn.huijian.entity.store;

import cn.huijian.entity.RegisterView;
import cn.huijian.entity.model.Json;
import cn.huijian.entity.model.Survivorship;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.PersonRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of a firm in both times, with those of the firms that were merged into it as known at the time. */
@Repository
public class RegisterHistory {
    private final JdbcClient jdbc;

    private final Merges merges;
    private final StandingFields standing;

    RegisterHistory(JdbcClient jdbc, Merges merges, StandingFields standing) {
        this.jdbc = jdbc;
        this.merges = merges;
        this.standing = standing;
    }

    /** One entry as it was given, with what was read from it. */
    public record Entry(
            long id,
            long entity,
            String source,
            LocalDate validFrom,
            Instant recordedAt,
            Map<String, String> given,
            Map<String, @Nullable String> normalised,
            @Nullable PersonRef person,
            long run,
            long row)
            implements Survivorship.Claim {}

    /**
     * Of each source the entry that held on the day, as known at the moment: recorded by then, not yet found wrong by then, latest in force by the
     * day.
     */
    private static final String AT = """
            select distinct on (entity_id, source) id, entity_id, source, valid_from, recorded_at, given, normalised, person, run_id, row_number
            from entity.register_entries
            where entity_id = any(:members)
                and recorded_at <= :knownAt
                and (superseded_how is distinct from 'CORRECTED' or superseded_at > :knownAt)
                and valid_from <= :validOn
            order by entity_id, source, valid_from desc, recorded_at desc, id desc
            """;

    /** The entries in force, oldest recorded first. */
    public List<Entry> at(EntityId id, KnownAt at) {
        return at(merges.members(id, at.knownAt()), at);
    }

    /** The same of many firms with two statements; every firm asked for has an entry. */
    public Map<EntityId, List<Entry>> atAll(Collection<EntityId> firms, KnownAt at) {
        Map<EntityId, List<EntityId>> members = merges.membersOf(firms, at.knownAt());
        Map<EntityId, EntityId> root = new HashMap<>();
        members.forEach((firm, all) -> all.forEach(member -> root.put(member, firm)));
        Map<EntityId, List<Entry>> entries = new LinkedHashMap<>();
        members.keySet().forEach(firm -> entries.put(firm, new ArrayList<>()));
        for (Entry entry : at(root.keySet(), at)) {
            entries.getOrDefault(root.get(new EntityId(entry.entity())), new ArrayList<>())
                    .add(entry);
        }
        return entries;
    }

    /** The same of one firm's own records alone, whatever was merged into it. */
    public List<Entry> own(EntityId id, KnownAt at) {
        return at(List.of(id), at);
    }

    private List<Entry> at(Collection<EntityId> members, KnownAt at) {
        List<Entry> entries = new ArrayList<>(jdbc.sql(AT)
                .param("members", numbers(members))
                .param("knownAt", at.knownAt().atOffset(ZoneOffset.UTC))
                .param("validOn", at.validOn())
                .query((row, n) -> entry(row))
                .list());
        entries.sort(java.util.Comparator.comparing(Entry::recordedAt).thenComparingLong(Entry::id));
        return entries;
    }

    private static final String ALL = """
            select id, entity_id, source, valid_from, recorded_at, given, normalised, person, run_id, row_number
            from entity.register_entries where entity_id = any(:members) order by recorded_at, id
            """;

    /** Every entry ever recorded of the firm and of those merged into it as known at a moment, oldest first. */
    public List<Entry> all(EntityId id, Instant knownAt) {
        return jdbc.sql(ALL)
                .param("members", numbers(merges.members(id, knownAt)))
                .query((row, n) -> entry(row))
                .list();
    }

    /** Fields with the provenance of the value that stands. */
    public Optional<RegisterView> view(EntityId id, KnownAt at) {
        List<Entry> entries = at(id, at);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<RegisterView.Field> fields = new ArrayList<>();
        standing.of(id, entries, at.validOn()).forEach((name, one) -> fields.add(field(one.winner(), name)));
        return Optional.of(new RegisterView(id, fields));
    }

    private static RegisterView.Field field(Entry entry, String name) {
        String given = entry.given().getOrDefault(name, "");
        @Nullable
        String normalised =
                entry.normalised().containsKey(name) ? entry.normalised().get(name) : given;
        return new RegisterView.Field(name, given, normalised, entry.source(), entry.validFrom(), entry.recordedAt());
    }

    private static Long[] numbers(Collection<EntityId> firms) {
        return firms.stream().map(EntityId::value).toArray(Long[]::new);
    }

    private static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
        @Nullable UUID person = row.getObject("person", UUID.class);
        return new Entry(
                row.getLong("id"),
                row.getLong("entity_id"),
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                Json.texts(row.getString("given")),
                Json.nullableTexts(row.getString("normalised")),
                person == null ? null : new PersonRef(person),
                row.getLong("run_id"),
                row.getLong("row_number"));
    }
}
