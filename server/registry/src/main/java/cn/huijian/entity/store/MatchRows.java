package cn.huijian.entity.store;

import cn.huijian.engine.match.Identifiers;
import cn.huijian.engine.match.MatchRecord;
import cn.huijian.kernel.EntityId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The register as the matcher reads it: independent firms, in id order, page by page with three statements each. Telephones and persons are not
 * among it: they lie in the vault, and guessing that two firms are one is no purpose for which it is opened.
 */
@Repository
public class MatchRows {
    private final JdbcClient jdbc;

    MatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A firm as it is compared; {@code coded} whether it has a unified code. */
    public record Compared(MatchRecord entry, boolean coded) {
        public EntityId id() {
            return new EntityId(entry.id());
        }
    }

    public long count() {
        return jdbc.sql("select count(*) from entity.entities where merged_into is null")
                .query(Long.class)
                .single();
    }

    /** How many independent firms changed since a moment; all if it is absent. */
    public long count(@Nullable Instant since) {
        return since == null
                ? count()
                : jdbc.sql("select count(*) from entity.entities where merged_into is null and changed_at >= :since")
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
    }

    /** The next firms behind a number, changed since a moment if it is given. */
    public List<Compared> next(long after, @Nullable Instant since, int limit, Map<String, String> divisions) {
        String sql = "select id, uscc, name, address, district, industry from entity.entities"
                + " where id > :after and merged_into is null" + (since == null ? "" : " and changed_at >= :since")
                + " order by id limit :limit";
        var statement = jdbc.sql(sql).param("after", after).param("limit", limit);
        if (since != null) {
            statement = statement.param("since", since.atOffset(ZoneOffset.UTC));
        }
        Map<Long, Draft> drafts = new LinkedHashMap<>();
        statement.query(row -> {
            drafts.put(
                    row.getLong("id"),
                    new Draft(
                            text(row.getString("uscc")),
                            row.getString("name"),
                            text(row.getString("address")),
                            divisions.getOrDefault(text(row.getString("district")), ""),
                            text(row.getString("industry"))));
        });
        Map<Long, String> numbers = numbers(drafts.keySet());
        Map<Long, List<String>> names = otherNames(drafts.keySet());
        List<Compared> compared = new ArrayList<>(drafts.size());
        drafts.forEach((id, draft) -> compared.add(new Compared(
                new MatchRecord(
                        id,
                        new Identifiers(draft.code, numbers.getOrDefault(id, ""), Set.of()),
                        draft.name,
                        names.getOrDefault(id, List.of()),
                        draft.address,
                        "",
                        draft.district,
                        draft.industry),
                !draft.code.isEmpty())));
        return compared;
    }

    private record Draft(String code, String name, String address, String district, String industry) {}

    private Map<Long, String> numbers(Set<Long> ids) {
        Map<Long, String> numbers = new HashMap<>();
        jdbc.sql("""
                select entity_id, value from entity.identifiers
                where entity_id = any(:ids) and scheme = 'REGISTRATION_NUMBER' and superseded_at is null order by value
                """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            numbers.putIfAbsent(row.getLong(1), row.getString(2));
        });
        return numbers;
    }

    /** Former names that a source told, and the names of the firms that were merged into each. */
    private Map<Long, List<String>> otherNames(Set<Long> ids) {
        Map<Long, List<String>> names = new HashMap<>();
        jdbc.sql("""
                select entity_id, given ->> '曾用名' from entity.register_entries
                where entity_id = any(:ids) and superseded_at is null and given ->> '曾用名' <> ''
                union
                select m.survivor_id, e.name from entity.merges m join entity.entities e on e.id = m.merged_id
                where m.survivor_id = any(:ids) and m.unmerged_at is null
                """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            for (String name : row.getString(2).split("[;；、,，]", -1)) {
                if (!name.isBlank()) {
                    names.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1))
                            .add(name.strip());
                }
            }
        });
        return names;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
