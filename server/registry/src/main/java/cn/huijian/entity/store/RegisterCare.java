package cn.huijian.entity.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a large import leaves for the database to put in order, so that the first search after it is as fast as the next. */
@Repository
public class RegisterCare {
    private final JdbcClient jdbc;

    RegisterCare(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Merges the pending entries of the name index and renews the statistics. Outside a transaction. */
    public void afterImport() {
        jdbc.sql("select gin_clean_pending_list('entity.entities_by_unit_and_pairs')")
                .query(Long.class)
                .single();
        jdbc.sql("vacuum (analyze, skip_locked) entity.entities").update();
        jdbc.sql("analyze entity.identifiers, entity.register_entries, entity.labels")
                .update();
    }
}
