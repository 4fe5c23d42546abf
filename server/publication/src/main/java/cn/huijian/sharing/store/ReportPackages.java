package cn.huijian.sharing.store;

import cn.huijian.documents.StoredDocument;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.Page;
import cn.huijian.sharing.ReportPackage;
import cn.huijian.sharing.ReportPackage.Format;
import cn.huijian.sharing.ReportPackage.State;
import cn.huijian.sharing.ReportPackage.Way;
import cn.huijian.sharing.ReportRow;
import cn.huijian.sharing.model.Layout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code sharing.report_packages} and what is in them. */
@Repository
public class ReportPackages {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ReportPackages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of a frozen package. */
    public record Line(
            int line,
            long row,
            String key,
            ReportRow.Act act,
            long fact,
            @Nullable Long entity,
            List<String> cells,
            @Nullable String result,
            @Nullable String reason,
            @Nullable Instant answeredAt) {}

    /** A row to be packed with its cells. */
    record Filled(ReportRow row, List<String> cells) {}

    long create(Layout layout, Format format, int rows, StoredDocument file, Actor actor, Instant now) {
        return jdbc.sql("""
                        insert into sharing.report_packages
                            (layout, layout_version, target, format, row_count, document_id, file_name, sha256, sm3, state, frozen_at, frozen_by)
                        values (:layout, :version, :target, :format, :rows, :document, :name, :sha256, :sm3, 'FROZEN', :now, :by)
                        returning id
                        """)
                .param("layout", layout.id())
                .param("version", layout.version())
                .param("target", layout.target())
                .param("format", format.name())
                .param("rows", rows)
                .param("document", file.id().value())
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("sm3", file.sm3())
                .param("now", Timestamp.from(now))
                .param("by", actor.display())
                .query(Long.class)
                .single();
    }

    void addLines(long id, List<Filled> lines) {
        jdbc.sql("""
                        insert into sharing.package_rows (package_id, line, row_id, row_key, act, fact_id, entity_id, cells)
                        select :id, l.line, l.row_id, r.row_key, r.act, r.fact_id, r.entity_id, l.cells::jsonb
                        from unnest(:rows::bigint[], :cells::text[]) with ordinality as l (row_id, cells, line)
                        join sharing.report_rows r on r.id = l.row_id
                        """)
                .param("id", id)
                .param("rows", lines.stream().map(line -> line.row().id()).toArray(Long[]::new))
                .param(
                        "cells",
                        lines.stream()
                                .map(line -> JSON.writeValueAsString(line.cells()))
                                .toArray(String[]::new))
                .update();
    }

    /** When each of the packages was handed over; those that still lie here have no entry. */
    public Map<Long, Instant> handedAt(Collection<Long> ids) {
        var handed = new HashMap<Long, Instant>();
        jdbc.sql(
                        "select id, handed_at from sharing.report_packages where id = any(:ids::bigint[]) and handed_at is not null")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    handed.put(row.getLong("id"), row.getTimestamp("handed_at").toInstant());
                });
        return handed;
    }

    public Optional<ReportPackage> find(long id) {
        return jdbc.sql("select * from sharing.report_packages where id = :id")
                .param("id", id)
                .query(ReportPackages::read)
                .optional();
    }

    /** Newest first. */
    public Page<ReportPackage> list(long before, int limit) {
        List<ReportPackage> found = jdbc.sql(
                        "select * from sharing.report_packages where id < :before order by id desc limit :limit")
                .param("before", before)
                .param("limit", limit + 1)
                .query(ReportPackages::read)
                .list();
        return Page.of(found, limit, one -> Long.toString(one.id()));
    }

    /** The lines of a package in their order. */
    public Page<Line> lines(long id, int after, int limit) {
        List<Line> found = jdbc.sql("""
                        select * from sharing.package_rows where package_id = :id and line > :after order by line limit :limit
                        """)
                .param("id", id)
                .param("after", after)
                .param("limit", limit + 1)
                .query(ReportPackages::line)
                .list();
        return Page.of(found, limit, line -> Integer.toString(line.line()));
    }

    Optional<Line> lockLine(long id, String key) {
        return jdbc.sql("select * from sharing.package_rows where package_id = :id and row_key = :key for update")
                .param("id", id)
                .param("key", key)
                .query(ReportPackages::line)
                .optional();
    }

    /** What a row was sent with last, column by column; empty if it never went out. */
    List<String> cellsSent(ReportRow row) {
        return jdbc.sql("""
                        select cells from sharing.package_rows
                        where package_id = :package and row_id = :row
                        """)
                .param("package", row.reportPackage(), Types.BIGINT)
                .param("row", row.id())
                .query((found, number) -> List.of(JSON.readValue(found.getString("cells"), String[].class)))
                .optional()
                .orElse(List.of());
    }

    void answer(long id, int line, boolean accepted, @Nullable String reason, Instant now) {
        jdbc.sql("""
                        update sharing.package_rows set result = :result, reason = :reason, answered_at = :now
                        where package_id = :id and line = :line
                        """)
                .param("result", accepted ? "ACCEPTED" : "REFUSED")
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("line", line)
                .update();
    }

    /** Rows of a package by their answer: accepted, refused, none yet. */
    public record Tally(int accepted, int refused, int waiting) {}

    public Tally tally(long id) {
        return jdbc.sql("""
                        select count(*) filter (where result = 'ACCEPTED') as accepted,
                            count(*) filter (where result = 'REFUSED') as refused,
                            count(*) filter (where result is null) as waiting
                        from sharing.package_rows where package_id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Tally(row.getInt("accepted"), row.getInt("refused"), row.getInt("waiting")))
                .single();
    }

    void handed(long id, Way way, Actor actor, Instant now) {
        jdbc.sql("""
                        update sharing.report_packages
                        set state = 'HANDED', handed_at = :now, handed_by = :by, handed_how = :how
                        where id = :id and state = 'FROZEN'
                        """)
                .param("now", Timestamp.from(now))
                .param("by", actor.display())
                .param("how", way.label())
                .param("id", id)
                .update();
    }

    void complete(long id, Instant now) {
        jdbc.sql("update sharing.report_packages set state = 'ANSWERED', answered_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private static ReportPackage read(ResultSet row, int number) throws SQLException {
        return new ReportPackage(
                row.getLong("id"),
                row.getString("layout"),
                row.getString("layout_version"),
                row.getString("target"),
                Format.valueOf(row.getString("format")),
                row.getInt("row_count"),
                new DocumentId(row.getLong("document_id")),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("sm3"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("frozen_at").toInstant(),
                row.getString("frozen_by"),
                instant(row, "handed_at"),
                row.getString("handed_by"),
                row.getString("handed_how"),
                instant(row, "answered_at"));
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        long entity = row.getLong("entity_id");
        return new Line(
                row.getInt("line"),
                row.getLong("row_id"),
                row.getString("row_key"),
                ReportRow.Act.valueOf(row.getString("act")),
                row.getLong("fact_id"),
                entity == 0 ? null : entity,
                List.of(JSON.readValue(row.getString("cells"), String[].class)),
                row.getString("result"),
                row.getString("reason"),
                instant(row, "answered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
