package cn.huijian.entity.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a large import leaves for the database to put in order, so that the first search after it is as fast as the next. */
@Repository
public class RegisterCare {
    private final JdbcClient jdbc;
    private final SearchIndex index;

    RegisterCare(JdbcClient jdbc, SearchIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    /** Renews the statistics and brings the search index up to the last row. Outside a transaction. */
    public void afterImport() {
        jdbc.sql("vacuum (analyze, skip_locked) entity.entities").update();
        jdbc.sql("analyze entity.identifiers, entity.register_entries, entity.labels")
                .update();
        index.follow();
    }
}
