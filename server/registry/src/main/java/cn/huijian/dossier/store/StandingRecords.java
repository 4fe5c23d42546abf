package cn.huijian.dossier.store;

import cn.huijian.exchange.CrossChecker;
import cn.huijian.exchange.CrossChecker.CrossFinding;
import cn.huijian.kernel.GivenIdentifier;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks at all standing facts of a type at once, for rules between records. */
@Repository
public class StandingRecords {
    private final JdbcClient jdbc;
    private final Terms terms;

    StandingRecords(JdbcClient jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** A firm as the facts name it, with how many of them do and how many of these are in force on a day. */
    public record Party(GivenIdentifier identifier, long facts, long inForce, String record) {}

    private static final String UNIQUE = """
            with standing as (
                select f.record, f.attributes ->> :key as value, case when :bySubject then s.identifier else coalesce(f.attributes ->> :within, '') end as place
                from dossier.facts f
                join dossier.fact_subjects s on s.fact_id = f.id and s.role = 'party'
                where f.type = :type and f.kind <> 'retraction' and jsonb_exists(f.attributes, :key)
                    and not exists (select 1 from dossier.facts c where c.of_fact = f.id)
            ), counted as (
                select record, count(*) over (partition by value, place) as same from standing
            )
            select count(*), count(*) filter (where same > 1),
                array(select record from counted where same > 1 order by record limit %d)
            from counted
            """.formatted(CrossChecker.EXAMPLES);

    /**
     * Records that share the value of an attribute.
     *
     * @param within attribute within whose values it must be unique, {@code subject} within the records of a firm; empty for everywhere
     */
    public CrossFinding unique(String type, String key, String within) {
        return jdbc.sql(UNIQUE)
                .param("key", key)
                .param("within", within)
                .param("bySubject", within.equals("subject"))
                .param("type", terms.find(type))
                .query((row, n) -> new CrossFinding(row.getLong(1), row.getLong(2), texts(row.getArray(3))))
                .single();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static final String PARTIES = """
            select s.scheme, s.identifier, count(*), count(*) filter (where f.valid_from <= :today and (f.valid_to is null or f.valid_to > :today)),
                min(f.record)
            from dossier.fact_subjects s
            join dossier.facts f on f.id = s.fact_id
            where f.type = :type and f.kind <> 'retraction' and s.role = 'party' and (s.identifier, s.scheme) > (:after, :afterScheme)
                and not exists (select 1 from dossier.facts c where c.of_fact = f.id)
            group by s.identifier, s.scheme
            order by s.identifier, s.scheme
            limit :limit
            """;

    /** The firms that standing facts of a type name, in the order of their identifiers, those behind {@code after}. */
    public List<Party> parties(String type, GivenIdentifier after, LocalDate today, int limit) {
        List<Party> parties = new ArrayList<>();
        jdbc.sql(PARTIES)
                .param("type", terms.find(type))
                .param("today", today)
                .param("after", after.value())
                .param("afterScheme", FactWriter.number(after.scheme()))
                .param("limit", limit)
                .query(row -> {
                    parties.add(new Party(
                            new GivenIdentifier(FactWriter.scheme(row.getInt(1)), row.getString(2)),
                            row.getLong(3),
                            row.getLong(4),
                            row.getString(5)));
                });
        return parties;
    }
}
