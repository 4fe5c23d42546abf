package cn.huijian.dossier.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database believes of its tables. */
@Component
public class Statistics {
    private final JdbcClient jdbc;

    Statistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After a bulk import, so that the next query does not plan for empty tables. Reads a sample, never the whole table. */
    public void refresh() {
        jdbc.sql("analyze dossier.facts, dossier.fact_subjects").update();
    }
}
