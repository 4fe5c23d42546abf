package cn.huijian.dossier.store;

import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactFeed;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.KnownAt;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads facts by their numbers. */
@Component
class NumberedFacts implements FactFeed {
    private final JdbcClient jdbc;
    private final FactRows rows;
    private final FactQueries queries;
    private final Terms terms;
    private final Clock clock;

    NumberedFacts(JdbcClient jdbc, FactRows rows, FactQueries queries, Terms terms, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.queries = queries;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<Fact> listNumbered(FactId first, FactId last, Set<String> types, int limit) {
        var facts = jdbc.sql("select " + FactRows.COLUMNS + """
                from dossier.facts f
                left join dossier.facts c on c.of_fact = f.id
                where f.id between :first and :last and f.kind <> 'retraction' and f.type = any(:types::int[])
                order by f.id
                limit :limit
                """)
                .param("first", first.value())
                .param("last", last.value())
                .param("types", types.stream().map(terms::find).toArray(Integer[]::new))
                .param("limit", limit)
                .query((row, number) -> rows.read(row, List.of()))
                .list();
        return queries.withSubjects(facts, KnownAt.now(clock.instant()));
    }

    @Override
    public Map<FactId, Fact> findAll(Collection<FactId> ids) {
        var facts = jdbc.sql("select " + FactRows.COLUMNS + """
                from dossier.facts f
                left join dossier.facts c on c.of_fact = f.id
                where f.id = any(:ids::bigint[]) and f.kind <> 'retraction'
                """)
                .param("ids", ids.stream().map(FactId::value).toArray(Long[]::new))
                .query((row, number) -> rows.read(row, List.of()))
                .list();
        return queries.withSubjects(facts, KnownAt.now(clock.instant())).stream()
                .collect(Collectors.toMap(Fact::id, fact -> fact));
    }
}
