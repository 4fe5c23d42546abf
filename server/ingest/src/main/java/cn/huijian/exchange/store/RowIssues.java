package cn.huijian.exchange.store;

import cn.huijian.database.CopyRows;
import cn.huijian.exchange.RowIssue;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found in the rows of runs. */
@Repository
public class RowIssues {
    /** How much an issue weighs. */
    public enum Severity {
        QUARANTINED,
        WARNED,
        NOTED
    }

    /** One issue of one row. */
    public record Found(long row, int ordinal, Severity severity, RowIssue issue) {}

    /** How many issues of one kind a run has. */
    public record Facet(Severity severity, String code, String field, long count) {}

    private final JdbcClient jdbc;
    private final DataSource database;

    RowIssues(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Stores issues in the caller's transaction. */
    public void add(long run, List<Found> issues) {
        var rows = new CopyRows();
        for (Found found : issues) {
            RowIssue issue = found.issue();
            rows.number(run)
                    .number(found.row())
                    .number(found.ordinal())
                    .text(found.severity().name())
                    .text(clean(issue.field()))
                    .text(issue.code())
                    .text(clean(issue.given()))
                    .text(issue.normalised() == null ? null : clean(issue.normalised()))
                    .text(clean(issue.reason()))
                    .text(issue.remedy())
                    .endRow();
        }
        rows.send(
                database,
                "exchange.row_issues (run_id, row_number, ordinal, severity, field, code, given, normalised, reason, remedy)");
    }

    private static final String LIST = """
            select row_number, ordinal, severity, field, code, given, normalised, reason, remedy
            from exchange.row_issues
            where run_id = :run
                and (row_number, ordinal) > (:row, :ordinal)
                and (:severity::text is null or severity = :severity)
                and (:code::text is null or code = :code)
                and (:field::text is null or field = :field)
            order by row_number, ordinal
            limit :limit
            """;

    /** Issues in row order, after a position. */
    public List<Found> list(long run, Filter filter, long afterRow, int afterOrdinal, int limit) {
        return jdbc.sql(LIST)
                .param("run", run)
                .param("row", afterRow)
                .param("ordinal", afterOrdinal)
                .param(
                        "severity",
                        filter.severity() == null ? null : filter.severity().name())
                .param("code", filter.code())
                .param("field", filter.field())
                .param("limit", limit)
                .query((row, n) -> new Found(
                        row.getLong(1),
                        row.getInt(2),
                        Severity.valueOf(row.getString(3)),
                        new RowIssue(
                                row.getString(4),
                                row.getString(5),
                                row.getString(8),
                                row.getString(9),
                                row.getString(6),
                                row.getString(7))))
                .list();
    }

    /** Which issues are wanted; {@code null} for all. */
    public record Filter(
            @Nullable Severity severity,
            @Nullable String code,
            @Nullable String field) {}

    public List<Facet> facets(long run) {
        return jdbc.sql(
                        "select severity, code, field, count(*) from exchange.row_issues where run_id = :run group by severity, code, field order by count(*) desc, code, field")
                .param("run", run)
                .query((row, n) -> new Facet(
                        Severity.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    private static String clean(String text) {
        String bounded = text.length() > 2000 ? text.substring(0, 2000) : text;
        return bounded.replace('\0', '\uFFFD');
    }
}
