package cn.huijian.entity.store;

import cn.huijian.entity.RegisterView;
import cn.huijian.entity.model.Json;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.PersonRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of a firm in both times. */
@Repository
public class RegisterHistory {
    private final JdbcClient jdbc;

    RegisterHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry as it was given, with what was read from it. */
    public record Entry(
            long id,
            String source,
            LocalDate validFrom,
            Instant recordedAt,
            Map<String, String> given,
            Map<String, @Nullable String> normalised,
            @Nullable PersonRef person,
            long run,
            long row) {}

    /**
     * Of each source the entry that held on the day, as known at the moment: recorded by then, not yet found wrong by then, latest in force by the
     * day.
     */
    private static final String AT = """
            select distinct on (source) id, source, valid_from, recorded_at, given, normalised, person, run_id, row_number
            from entity.register_entries
            where entity_id = :id
                and recorded_at <= :knownAt
                and (superseded_how is distinct from 'CORRECTED' or superseded_at > :knownAt)
                and valid_from <= :validOn
            order by source, valid_from desc, recorded_at desc, id desc
            """;

    /** The entries in force, oldest recorded first, so that later ones stand over them. */
    public List<Entry> at(EntityId id, KnownAt at) {
        List<Entry> entries = new ArrayList<>(jdbc.sql(AT)
                .param("id", id.value())
                .param("knownAt", at.knownAt().atOffset(ZoneOffset.UTC))
                .param("validOn", at.validOn())
                .query((row, n) -> entry(row))
                .list());
        entries.sort(java.util.Comparator.comparing(Entry::recordedAt).thenComparingLong(Entry::id));
        return entries;
    }

    private static final String ALL = """
            select id, source, valid_from, recorded_at, given, normalised, person, run_id, row_number
            from entity.register_entries where entity_id = :id order by recorded_at, id
            """;

    /** Every entry ever recorded, oldest first. */
    public List<Entry> all(EntityId id) {
        return jdbc.sql(ALL)
                .param("id", id.value())
                .query((row, n) -> entry(row))
                .list();
    }

    /** Fields with provenance; a later entry's silence does not hide what another source says. */
    public Optional<RegisterView> view(EntityId id, KnownAt at) {
        List<Entry> entries = at(id, at);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Map<String, RegisterView.Field> fields = new LinkedHashMap<>();
        for (Entry entry : entries) {
            var names = new TreeSet<>(entry.given().keySet());
            names.addAll(entry.normalised().keySet());
            for (String name : names) {
                fields.put(name, field(entry, name));
            }
        }
        return Optional.of(new RegisterView(id, List.copyOf(fields.values())));
    }

    private static RegisterView.Field field(Entry entry, String name) {
        String given = entry.given().getOrDefault(name, "");
        @Nullable
        String normalised =
                entry.normalised().containsKey(name) ? entry.normalised().get(name) : given;
        return new RegisterView.Field(name, given, normalised, entry.source(), entry.validFrom(), entry.recordedAt());
    }

    private static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
        @Nullable UUID person = row.getObject("person", UUID.class);
        return new Entry(
                row.getLong("id"),
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
