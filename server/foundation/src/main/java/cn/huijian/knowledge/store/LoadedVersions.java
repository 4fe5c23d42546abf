package cn.huijian.knowledge.store;

import cn.huijian.knowledge.KnowledgeItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every version ever loaded here, whole, so that an act can be replayed after its file is gone. */
@Repository
public class LoadedVersions {
    private final JdbcClient jdbc;

    LoadedVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the versions not seen before, and gives how many these are. */
    public int keep(Collection<KnowledgeItem> items, Instant now) {
        int kept = 0;
        for (KnowledgeItem item : items) {
            kept += jdbc.sql("""
                            insert into knowledge.loaded_versions
                                (version, kind, item_id, pack, effective_from, effective_to, source, status, body, first_seen_at)
                            values
                                (:version, :kind, :id, :pack, :from, :to, :source, :status, cast(:body as json), :now)
                            on conflict (version, pack) do nothing
                            """)
                    .param("version", item.version())
                    .param("kind", item.kind())
                    .param("id", item.id())
                    .param("pack", item.pack())
                    .param("from", item.effectiveFrom())
                    .param("to", item.effectiveTo())
                    .param("source", item.source())
                    .param("status", item.status().name())
                    .param("body", item.body().toString())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return kept;
    }

    public Optional<KnowledgeItem> find(String version) {
        return jdbc.sql("""
                        select version, kind, item_id, pack, effective_from, effective_to, source, status, body
                        from knowledge.loaded_versions
                        where version = :version
                        order by first_seen_at
                        limit 1
                        """)
                .param("version", version)
                .query(LoadedVersions::item)
                .optional();
    }

    private static KnowledgeItem item(ResultSet row, int number) throws SQLException {
        return new KnowledgeItem(
                row.getString("kind"),
                row.getString("item_id"),
                row.getString("version"),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class),
                row.getString("source"),
                KnowledgeItem.Status.valueOf(row.getString("status")),
                row.getString("pack"),
                JsonMapper.shared().readTree(row.getString("body")));
    }
}
