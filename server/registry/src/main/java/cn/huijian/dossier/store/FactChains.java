package cn.huijian.dossier.store;

import cn.huijian.kernel.FactId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain of a fact: what was first recorded, and every act that took its place. */
@Component
public class FactChains {
    private final JdbcClient jdbc;
    private final Terms terms;

    FactChains(JdbcClient jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /**
     * One link.
     *
     * @param kind original, correction or retraction
     * @param ground why, for a correction or retraction
     * @param actor display name of who recorded it
     */
    public record Link(
            FactId fact,
            String kind,
            Instant recordedAt,
            @Nullable String ground,
            String actor) {}

    /** The chain in which a fact stands, first link first. */
    public List<Link> of(FactId id) {
        return jdbc.sql("""
                with recursive back as (
                    select id, of_fact from dossier.facts where id = :id
                    union all
                    select f.id, f.of_fact from back join dossier.facts f on f.id = back.of_fact
                ), chain as (
                    select f.id, 1 as step from dossier.facts f where f.id = (select id from back where of_fact is null)
                    union all
                    select f.id, chain.step + 1 from chain join dossier.facts f on f.of_fact = chain.id
                )
                select f.id, f.kind, f.recorded_at, f.ground, f.actor
                from chain
                join dossier.facts f on f.id = chain.id
                order by chain.step
                """)
                .param("id", id.value())
                .query((row, number) -> new Link(
                        new FactId(row.getLong("id")),
                        row.getString("kind"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("ground"),
                        display(terms.word(row.getInt("actor")))))
                .list();
    }

    /** The name part of {@code STAFF:7:许言之}. */
    private static String display(String actor) {
        return actor.substring(actor.indexOf(':', actor.indexOf(':') + 1) + 1);
    }
}
