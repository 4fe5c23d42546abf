package cn.huijian.knowledge.store;

import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.NewVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of versions made here. */
@Repository
class LocalRows {
    private final JdbcClient jdbc;

    LocalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Grows with every version; tells a process that it has to read again. */
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from knowledge.local_versions")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    List<NewVersion> list() {
        return jdbc.sql("""
                        select kind, item_id, effective_from, effective_to, source, status, body
                        from knowledge.local_versions
                        order by id
                        """).query(LocalRows::version).list();
    }

    void add(NewVersion version, String by, Instant now) {
        jdbc.sql("""
                        insert into knowledge.local_versions
                            (kind, item_id, effective_from, effective_to, source, status, body, enacted_at, enacted_by)
                        values
                            (:kind, :id, :from, :to, :source, :status, cast(:body as json), :now, :by)
                        """)
                .param("kind", version.kind())
                .param("id", version.id())
                .param("from", version.effectiveFrom())
                .param("to", version.effectiveTo())
                .param("source", version.source())
                .param("status", version.status().name())
                .param("body", version.body().toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static NewVersion version(ResultSet row, int number) throws SQLException {
        return new NewVersion(
                row.getString("kind"),
                row.getString("item_id"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                row.getString("source"),
                KnowledgeItem.Status.valueOf(row.getString("status")),
                LocalFile.JSON.readTree(row.getString("body")));
    }
}
