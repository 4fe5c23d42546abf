package cn.huijian.exchange.store;

import cn.huijian.exchange.Row;
import cn.huijian.exchange.model.Dimension;
import cn.huijian.exchange.model.QualityRule;
import cn.huijian.exchange.model.QualityRule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many rows of each run kept each rule. */
@Repository
public class QualityTallies {
    private final JdbcClient jdbc;

    QualityTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One rule in one run. */
    public record Tally(
            String rule, String field, Dimension dimension, String name, long checked, long failed) {}

    /** One dimension of one run. */
    public record RunScore(
            long run,
            String dataset,
            String source,
            Instant receivedAt,
            String fileName,
            long rows,
            Dimension dimension,
            long checked,
            long failed) {}

    private static final String ADD = """
            insert into exchange.quality_tallies as t (run_id, rule, field, dimension, name, checked, failed)
            select :run, * from unnest(:rules::text[], :fields::text[], :dimensions::text[], :names::text[], :checked::bigint[], :failed::bigint[])
            on conflict (run_id, rule) do update set checked = t.checked + excluded.checked, failed = t.failed + excluded.failed
            """;

    /** Judges the rows of a batch and adds up what was found, in the caller's transaction: one statement whatever the size. */
    public void add(long run, List<QualityRule> rules, List<Row> rows, LocalDate asOf) {
        Long[] checked = new Long[rules.size()];
        Long[] failed = new Long[rules.size()];
        for (int i = 0; i < checked.length; i++) {
            long asked = 0;
            long wrong = 0;
            QualityRule rule = rules.get(i);
            for (Row row : rows) {
                Verdict verdict = rule.judge(row.values(), asOf);
                asked += verdict == Verdict.SILENT ? 0 : 1;
                wrong += verdict == Verdict.FAILS ? 1 : 0;
            }
            checked[i] = asked;
            failed[i] = wrong;
        }
        jdbc.sql(ADD)
                .param("run", run)
                .param("rules", rules.stream().map(QualityRule::id).toArray(String[]::new))
                .param("fields", rules.stream().map(QualityRule::field).toArray(String[]::new))
                .param(
                        "dimensions",
                        rules.stream().map(rule -> rule.dimension().name()).toArray(String[]::new))
                .param("names", rules.stream().map(QualityRule::name).toArray(String[]::new))
                .param("checked", checked)
                .param("failed", failed)
                .update();
    }

    /** The rules of a run, the worst first. */
    public List<Tally> of(long run) {
        return jdbc.sql("""
                        select rule, field, dimension, name, checked, failed from exchange.quality_tallies
                        where run_id = :run
                        order by failed::float8 / greatest(checked, 1) desc, rule
                        """)
                .param("run", run)
                .query((row, n) -> new Tally(
                        row.getString(1),
                        row.getString(2),
                        Dimension.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    private static final String SCORES = """
            select r.id, r.dataset, r.source, r.received_at, r.file_name, r.cursor_row, t.dimension, sum(t.checked), sum(t.failed)
            from (%s) r
            join exchange.quality_tallies t on t.run_id = r.id
            group by r.id, r.dataset, r.source, r.received_at, r.file_name, r.cursor_row, t.dimension
            order by r.dataset, r.source, r.id desc, t.dimension
            """;
    private static final String NEWEST = """
            select distinct on (dataset, source) id, dataset, source, received_at, file_name, cursor_row
            from exchange.runs where state = 'DONE' order by dataset, source, id desc
            """;
    private static final String OF_SOURCE = """
            select id, dataset, source, received_at, file_name, cursor_row
            from exchange.runs where state = 'DONE' and dataset = :dataset and source = :source order by id desc limit :limit
            """;

    /** The newest finished run of each dataset and source, by dimension. */
    public List<RunScore> newest() {
        return scores(jdbc.sql(SCORES.formatted(NEWEST)));
    }

    /** The finished runs of one source, newest first, by dimension. */
    public List<RunScore> history(String dataset, String source, int limit) {
        return scores(jdbc.sql(SCORES.formatted(OF_SOURCE))
                .param("dataset", dataset)
                .param("source", source)
                .param("limit", limit));
    }

    private static List<RunScore> scores(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) -> new RunScore(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5),
                        row.getLong(6),
                        Dimension.valueOf(row.getString(7)),
                        row.getLong(8),
                        row.getLong(9)))
                .list();
    }

    /** The share of the rows asked that kept the rules, 0 to 100; {@code null} if none was asked. */
    public static @Nullable Double score(long checked, long failed) {
        return checked == 0 ? null : Math.floor(10_000.0 * (checked - failed) / checked) / 100;
    }
}
