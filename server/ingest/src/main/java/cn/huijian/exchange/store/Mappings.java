package cn.huijian.exchange.store;

import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Header mappings that people made for layouts the declared names do not cover. */
@Repository
public class Mappings {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Mappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<HeaderMapping> find(String dataset, List<String> header) {
        return jdbc.sql("select columns from exchange.mappings where dataset = :dataset and header_digest = :digest")
                .param("dataset", dataset)
                .param("digest", HeaderMapping.digest(header))
                .query((row, n) -> new HeaderMapping(Runs.texts(row.getString(1))))
                .optional()
                .filter(mapping -> mapping.columns().size() == header.size());
    }

    /** Saves a mapping; the newest for a layout holds. */
    public void save(String dataset, List<String> header, HeaderMapping mapping, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into exchange.mappings (dataset, header_digest, header, columns, saved_by, saved_at)
                        values (:dataset, :digest, :header::jsonb, :columns::jsonb, :by, :at)
                        on conflict (dataset, header_digest) do update
                        set header = excluded.header, columns = excluded.columns, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        """)
                .param("dataset", dataset)
                .param("digest", HeaderMapping.digest(header))
                .param("header", JSON.writeValueAsString(header))
                .param("columns", JSON.writeValueAsString(mapping.columns()))
                .param("by", actor.kind() + ":" + actor.id())
                .param("at", Runs.timestamp(now))
                .update();
    }
}
