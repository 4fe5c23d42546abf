package cn.huijian.lineage.store;

import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The views that the rooms publish for lineage; every query goes by an index and is bounded. */
@Repository
class LineageViews {
    private final JdbcClient jdbc;

    LineageViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file or batch that came. */
    record Run(
            long id,
            String dataset,
            String source,
            String file,
            Instant receivedAt,
            long rows,
            long accepted,
            long quarantined) {}

    private static final String RUN =
            "select id, dataset, source, file_name, received_at, rows, accepted, quarantined from exchange.lineage_runs ";

    Optional<Run> run(long id) {
        return jdbc.sql(RUN + "where id = :id")
                .param("id", id)
                .query((row, n) -> run(row))
                .optional();
    }

    /** The run whose rows were recorded at that moment; a row that was kept apart first was recorded later than its file came. */
    Optional<Run> runOf(String dataset, String source, Instant recordedAt) {
        return jdbc.sql(RUN + """
                where dataset = :dataset and source = :source and received_at <= :at
                    and (received_at = :at or quarantined > 0)
                order by received_at desc limit 1
                """)
                .param("dataset", dataset)
                .param("source", source)
                .param("at", Timestamp.from(recordedAt))
                .query((row, n) -> run(row))
                .optional();
    }

    /** The newest runs of a source. */
    List<Run> runsOf(String source, int limit) {
        return jdbc.sql(RUN + "where source = :source order by id desc limit :limit")
                .param("source", source)
                .param("limit", limit)
                .query((row, n) -> run(row))
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("dataset"),
                row.getString("source"),
                row.getString("file_name"),
                row.getTimestamp("received_at").toInstant(),
                row.getLong("rows"),
                row.getLong("accepted"),
                row.getLong("quarantined"));
    }

    /** What a source or dataset brought altogether. */
    record Delivered(
            String dataset,
            String source,
            long created,
            long accepted,
            @Nullable Instant last) {}

    List<Delivered> delivered() {
        return jdbc.sql("""
                select dataset, source, sum(created) as created, sum(accepted) as accepted, max(received_at) filter (where state = 'DONE') as last
                from exchange.lineage_runs group by dataset, source order by dataset, source
                """)
                .query((row, n) -> new Delivered(
                        row.getString("dataset"),
                        row.getString("source"),
                        row.getLong("created"),
                        row.getLong("accepted"),
                        row.getTimestamp("last") == null
                                ? null
                                : row.getTimestamp("last").toInstant()))
                .list();
    }

    /** Rows checked and rows that failed, by dataset. */
    record Checked(String dataset, long checked, long failed) {}

    List<Checked> checked(Instant since) {
        return jdbc.sql("""
                select dataset, sum(checked) as checked, sum(failed) as failed
                from exchange.lineage_quality where received_at > :since group by dataset
                """)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Checked(row.getString("dataset"), row.getLong("checked"), row.getLong("failed")))
                .list();
    }

    /** A registered source. */
    record Source(long id, String code, String name, String owner) {}

    Optional<Source> source(String code) {
        return jdbc.sql("select id, code, name, owner from exchange.lineage_sources where code = :code")
                .param("code", code)
                .query((row, n) -> new Source(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .optional();
    }

    /** Facts that were recorded when a run came; any of them. */
    List<Long> factsOf(String type, String source, Instant recordedAt, int limit) {
        return jdbc.sql("""
                select id from dossier.lineage_facts
                where recorded_at = :at and source = :source and type = :type and kind = 'original' limit :limit
                """)
                .param("at", Timestamp.from(recordedAt))
                .param("source", source)
                .param("type", type)
                .param("limit", limit)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** The facts that a record of a source became. */
    List<Long> factsOfRecord(String type, String source, String record) {
        return jdbc.sql("""
                select id from dossier.lineage_facts
                where record = :record and source = :source and type = :type and kind = 'original' order by revision desc limit 8
                """)
                .param("record", record)
                .param("source", source)
                .param("type", type)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** The fact that this one corrects. */
    Optional<Long> corrected(long fact) {
        return jdbc.sql("select of_fact from dossier.lineage_facts where id = :id and of_fact is not null")
                .param("id", fact)
                .query((row, n) -> row.getLong(1))
                .optional();
    }

    /** A row that tells register data of a firm or of one that was merged into it. */
    record Entry(String source, long run, long row) {}

    List<Entry> entriesOf(Collection<EntityId> members, int limit) {
        return jdbc.sql("""
                select source, run_id, row_number from entity.lineage_entries
                where entity_id = any(:members) and stands order by recorded_at desc limit :limit
                """)
                .param("members", members.stream().map(EntityId::value).toArray(Long[]::new))
                .param("limit", limit)
                .query((row, n) -> new Entry(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /** What was or is to be published of a fact. */
    record Disclosure(long id, long fact, UnitId unit, String title, String state) {}

    Optional<Disclosure> disclosureOf(long fact) {
        return disclosure("fact_id", fact);
    }

    Optional<Disclosure> disclosure(long id) {
        return disclosure("id", id);
    }

    private Optional<Disclosure> disclosure(String column, long value) {
        return jdbc.sql("select id, fact_id, unit_id, title, state from disclosure.lineage_disclosures where " + column
                        + " = :value")
                .param("value", value)
                .query((row, n) -> new Disclosure(
                        row.getLong(1), row.getLong(2), new UnitId(row.getInt(3)), row.getString(4), row.getString(5)))
                .optional();
    }

    /** A row of reporting upward. */
    record ReportRow(
            long id,
            String layout,
            String key,
            long fact,
            UnitId unit,
            String title,
            String state,
            @Nullable Long pack) {}

    private static final String REPORT_ROW =
            "select id, layout, row_key, fact_id, unit_id, title, state, package_id from sharing.lineage_report_rows ";

    Optional<ReportRow> reportRow(long id) {
        return jdbc.sql(REPORT_ROW + "where id = :id")
                .param("id", id)
                .query((row, n) -> reportRow(row))
                .optional();
    }

    List<ReportRow> reportRowsOf(long fact) {
        return jdbc.sql(REPORT_ROW + "where fact_id = :fact order by id desc limit 20")
                .param("fact", fact)
                .query((row, n) -> reportRow(row))
                .list();
    }

    List<ReportRow> reportRowsIn(long pack, int limit) {
        return jdbc.sql(REPORT_ROW + "where package_id = :pack limit :limit")
                .param("pack", pack)
                .param("limit", limit)
                .query((row, n) -> reportRow(row))
                .list();
    }

    private static ReportRow reportRow(ResultSet row) throws SQLException {
        long pack = row.getLong("package_id");
        return new ReportRow(
                row.getLong("id"),
                row.getString("layout"),
                row.getString("row_key"),
                row.getLong("fact_id"),
                new UnitId(row.getInt("unit_id")),
                row.getString("title"),
                row.getString("state"),
                pack == 0 ? null : pack);
    }

    /** A frozen package. */
    record Pack(long id, String layout, String target, String file, String state, int rows) {}

    Optional<Pack> pack(long id) {
        return jdbc.sql(
                        "select id, layout, target, file_name, state, row_count from sharing.lineage_packages where id = :id")
                .param("id", id)
                .query((row, n) -> pack(row))
                .optional();
    }

    List<Pack> packsOf(String layout, int limit) {
        return jdbc.sql("""
                select id, layout, target, file_name, state, row_count from sharing.lineage_packages
                where layout = :layout order by id desc limit :limit
                """)
                .param("layout", layout)
                .param("limit", limit)
                .query((row, n) -> pack(row))
                .list();
    }

    private static Pack pack(ResultSet row) throws SQLException {
        return new Pack(
                row.getLong("id"),
                row.getString("layout"),
                row.getString("target"),
                row.getString("file_name"),
                row.getString("state"),
                row.getInt("row_count"));
    }
}
