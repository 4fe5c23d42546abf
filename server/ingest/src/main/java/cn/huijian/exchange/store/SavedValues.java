package cn.huijian.exchange.store;

import cn.huijian.exchange.model.ValueMappings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The values that people mapped for the spellings of a source. */
@Repository
public class SavedValues {
    private final JdbcClient jdbc;

    SavedValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One saved mapping. */
    public record SavedValue(
            String dataset,
            String source,
            String field,
            String given,
            String value,
            String reason,
            String savedBy,
            Instant savedAt,
            int version) {}

    public ValueMappings of(String dataset, String source) {
        Map<String, Map<String, String>> byField = new HashMap<>();
        jdbc.sql(
                        "select field, given, value from exchange.value_mappings where dataset = :dataset and source = :source")
                .param("dataset", dataset)
                .param("source", source)
                .query(row -> {
                    byField.computeIfAbsent(row.getString(1), f -> new HashMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        return new ValueMappings(byField);
    }

    public Optional<SavedValue> find(String dataset, String source, String field, String given) {
        return jdbc.sql(
                        "select * from exchange.value_mappings where dataset = :dataset and source = :source and field = :field and given = :given")
                .param("dataset", dataset)
                .param("source", source)
                .param("field", field)
                .param("given", given)
                .query((row, n) -> read(row))
                .optional();
    }

    public List<SavedValue> list(int limit) {
        return jdbc.sql("select * from exchange.value_mappings order by saved_at desc, field, given limit :limit")
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static final String SAVE = """
            insert into exchange.value_mappings (dataset, source, field, given, value, reason, saved_by, saved_at)
            values (:dataset, :source, :field, :given, :value, :reason, :by, :at)
            on conflict (dataset, source, field, given) do update
            set value = excluded.value, reason = excluded.reason, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
                version = value_mappings.version + 1
            where value_mappings.version = :version
            """;

    /** Saves over the version that was seen; whether nobody else had changed it. */
    public boolean save(SavedValue saved) {
        return jdbc.sql(SAVE)
                        .param("dataset", saved.dataset())
                        .param("source", saved.source())
                        .param("field", saved.field())
                        .param("given", saved.given())
                        .param("value", saved.value())
                        .param("reason", saved.reason())
                        .param("by", saved.savedBy())
                        .param("at", Runs.timestamp(saved.savedAt()))
                        .param("version", saved.version())
                        .update()
                == 1;
    }

    private static SavedValue read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new SavedValue(
                row.getString("dataset"),
                row.getString("source"),
                row.getString("field"),
                row.getString("given"),
                row.getString("value"),
                row.getString("reason"),
                row.getString("saved_by"),
                row.getTimestamp("saved_at").toInstant(),
                row.getInt("version"));
    }
}
