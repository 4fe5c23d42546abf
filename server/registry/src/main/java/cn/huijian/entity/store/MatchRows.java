package cn.huijian.entity.store;

import cn.huijian.engine.match.Identifiers;
import cn.huijian.engine.match.MatchRecord;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.PersonRef;
import cn.huijian.vault.PersonVault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The register as the matcher reads it: independent firms, in id order, page by page with four statements each. Of telephones it gets the digests of
 * the vault's blind index, which are equal or not; numbers and persons stay in the vault, because guessing that two firms are one is no purpose for
 * which it is opened.
 */
@Repository
public class MatchRows {
    /** Digits of a 注册号 from before the unified code. */
    private static final int OLD_NUMBER = 15;

    private static final String COLUMNS = "id, uscc, name, address, district, industry, person from entity.entities";

    private final JdbcClient jdbc;
    private final PersonVault vault;

    MatchRows(JdbcClient jdbc, PersonVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
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

    /**
     * Which firms there are, and in which version each.
     *
     * @param ids in rising order
     * @param versions of each
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // a million of them as plain numbers; two states are never compared as wholes
    public record Versions(long[] ids, int[] versions) {
        public static final Versions NONE = new Versions(new long[0], new int[0]);

        /** The firms that were not there before, or in another version. */
        public long[] changedSince(Versions before) {
            return IntStream.range(0, ids.length)
                    .filter(i -> before.version(ids[i]) != versions[i])
                    .mapToLong(i -> ids[i])
                    .toArray();
        }

        /** The firms that were there before and are not any more. */
        public long[] goneSince(Versions before) {
            return Arrays.stream(before.ids).filter(id -> version(id) < 0).toArray();
        }

        private int version(long id) {
            int at = Arrays.binarySearch(ids, id);
            return at < 0 ? -1 : versions[at];
        }
    }

    /** All independent firms, so many with each statement. */
    public Versions versions(int limit) {
        long[] ids = new long[limit];
        int[] versions = new int[limit];
        int[] size = {0};
        int before = -1;
        while (size[0] > before) {
            before = size[0];
            long after = before == 0 ? 0 : ids[before - 1];
            if (ids.length < before + limit) {
                ids = Arrays.copyOf(ids, ids.length * 2);
                versions = Arrays.copyOf(versions, ids.length);
            }
            long[] to = ids;
            int[] in = versions;
            jdbc.sql(
                            "select id, version from entity.entities where id > :after and merged_into is null order by id limit :limit")
                    .param("after", after)
                    .param("limit", limit)
                    .query(row -> {
                        to[size[0]] = row.getLong(1);
                        in[size[0]++] = row.getInt(2);
                    });
        }
        return new Versions(Arrays.copyOf(ids, size[0]), Arrays.copyOf(versions, size[0]));
    }

    /** The firms of these numbers that are independent. */
    public List<Compared> read(long[] ids, Map<String, String> divisions) {
        var statement = jdbc.sql("select " + COLUMNS + " where id = any(:ids) and merged_into is null order by id")
                .param("ids", ids);
        return compared(statement, divisions);
    }

    /** The next firms behind a number, changed since a moment if it is given. */
    public List<Compared> next(long after, @Nullable Instant since, int limit, Map<String, String> divisions) {
        String sql = "select " + COLUMNS
                + " where id > :after and merged_into is null" + (since == null ? "" : " and changed_at >= :since")
                + " order by id limit :limit";
        var statement = jdbc.sql(sql).param("after", after).param("limit", limit);
        if (since != null) {
            statement = statement.param("since", since.atOffset(ZoneOffset.UTC));
        }
        return compared(statement, divisions);
    }

    private List<Compared> compared(StatementSpec statement, Map<String, String> divisions) {
        Map<Long, Draft> drafts = new LinkedHashMap<>();
        statement.query(row -> {
            drafts.put(
                    row.getLong("id"),
                    new Draft(
                            text(row.getString("uscc")),
                            row.getString("name"),
                            text(row.getString("address")),
                            divisions.getOrDefault(text(row.getString("district")), ""),
                            text(row.getString("industry")),
                            row.getObject("person", UUID.class)));
        });
        Map<UUID, byte[]> phones = phones(drafts.values());
        Map<Long, Set<String>> numbers = numbers(drafts.keySet());
        Map<Long, List<String>> names = otherNames(drafts.keySet());
        List<Compared> compared = new ArrayList<>(drafts.size());
        drafts.forEach((id, draft) -> compared.add(new Compared(
                new MatchRecord(
                        id,
                        identifiers(draft.code, numbers.getOrDefault(id, Set.of())),
                        draft.name,
                        names.getOrDefault(id, List.of()),
                        draft.address,
                        phone(draft.person == null ? null : phones.get(draft.person)),
                        draft.district,
                        draft.industry),
                !draft.code.isEmpty())));
        return compared;
    }

    private record Draft(
            String code,
            String name,
            String address,
            String district,
            String industry,
            @Nullable UUID person) {}

    private Map<UUID, byte[]> phones(Collection<Draft> drafts) {
        List<PersonRef> persons = drafts.stream()
                .map(Draft::person)
                .filter(Objects::nonNull)
                .map(PersonRef::new)
                .toList();
        Map<UUID, byte[]> phones = HashMap.newHashMap(persons.size());
        if (!persons.isEmpty()) {
            vault.phoneDigests(persons).forEach((person, digest) -> phones.put(person.value(), digest));
        }
        return phones;
    }

    private static String phone(byte @Nullable [] digest) {
        return digest == null ? "" : MatchRecord.sealedPhone(digest);
    }

    /** A firm may carry several old numbers and codes, above all one that others were merged into; all of them name it exactly. */
    private static Identifiers identifiers(String code, Set<String> numbers) {
        Set<String> others = new TreeSet<>(numbers);
        others.remove(code);
        String old = others.stream()
                .filter(number -> number.length() == OLD_NUMBER)
                .findFirst()
                .orElse("");
        others.remove(old);
        return new Identifiers(code, old, others);
    }

    private Map<Long, Set<String>> numbers(Set<Long> ids) {
        Map<Long, Set<String>> numbers = new HashMap<>();
        jdbc.sql("""
                select entity_id, value from entity.identifiers
                where entity_id = any(:ids) and scheme in ('REGISTRATION_NUMBER', 'USCC') and superseded_at is null
                """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            numbers.computeIfAbsent(row.getLong(1), id -> new HashSet<>(4)).add(row.getString(2));
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
