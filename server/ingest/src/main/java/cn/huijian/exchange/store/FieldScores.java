package cn.huijian.exchange.store;

import cn.huijian.exchange.CrossChecker.CrossFinding;
import cn.huijian.exchange.CrossRule;
import cn.huijian.exchange.model.Dimension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Quality by source and field, and what rules between records found. */
@Repository
public class FieldScores {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    FieldScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One field of the newest finished delivery of a source: how often its rules were asked and broken. */
    public record FieldScore(String dataset, String source, String field, long run, long checked, long failed) {}

    /** What a rule between records found when it was last asked. */
    public record CrossCheck(
            String dataset,
            String rule,
            String field,
            Dimension dimension,
            String name,
            long checked,
            long failed,
            List<String> examples,
            Instant checkedAt) {
        public CrossCheck {
            examples = List.copyOf(examples);
        }
    }

    private static final String BY_FIELD = """
            select r.dataset, r.source, t.field, r.id, sum(t.checked)::bigint, sum(t.failed)::bigint
            from (
                select distinct on (dataset, source) id, dataset, source
                from exchange.runs where state = 'DONE' and (:dataset = '' or dataset = :dataset)
                order by dataset, source, id desc
            ) r
            join exchange.quality_tallies t on t.run_id = r.id
            group by r.dataset, r.source, t.field, r.id
            order by r.dataset, r.source, sum(t.failed)::float8 / greatest(sum(t.checked), 1) desc, t.field
            """;

    /** By dataset, source and field, the worst field of a source first; {@code dataset} empty for all. */
    public List<FieldScore> newest(String dataset) {
        return jdbc.sql(BY_FIELD)
                .param("dataset", dataset)
                .query((row, n) -> new FieldScore(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    /** Keeps what a rule found, over what it found before. */
    public void keep(CrossRule rule, String name, Dimension dimension, CrossFinding finding, Instant now) {
        jdbc.sql("""
                insert into exchange.cross_checks (dataset, rule, field, dimension, name, checked, failed, examples, checked_at)
                values (:dataset, :rule, :field, :dimension, :name, :checked, :failed, :examples::jsonb, :now)
                on conflict (dataset, rule) do update set field = excluded.field, dimension = excluded.dimension, name = excluded.name,
                    checked = excluded.checked, failed = excluded.failed, examples = excluded.examples, checked_at = excluded.checked_at
                """)
                .param("dataset", rule.dataset())
                .param("rule", rule.id())
                .param("field", rule.field())
                .param("dimension", dimension.name())
                .param("name", name)
                .param("checked", finding.checked())
                .param("failed", finding.failed())
                .param("examples", JsonMapper.shared().writeValueAsString(finding.examples()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the rules between records found, the worst first. */
    public List<CrossCheck> crossChecks() {
        return jdbc.sql("""
                        select * from exchange.cross_checks
                        order by failed::float8 / greatest(checked, 1) desc, dataset, rule
                        """)
                .query((row, n) -> new CrossCheck(
                        row.getString("dataset"),
                        row.getString("rule"),
                        row.getString("field"),
                        Dimension.valueOf(row.getString("dimension")),
                        row.getString("name"),
                        row.getLong("checked"),
                        row.getLong("failed"),
                        JsonMapper.shared().readValue(row.getString("examples"), TEXTS),
                        row.getTimestamp("checked_at").toInstant()))
                .list();
    }
}
