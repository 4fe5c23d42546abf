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

    /**
     * After a bulk import, so that the next query does not plan for empty tables. Reads a sample, never the whole table, and only once the table has
     * grown by a tenth since the last time.
     */
    public void refresh() {
        boolean grown = jdbc.sql("""
                select coalesce(sum(n_mod_since_analyze), 0) > coalesce(sum(n_live_tup), 0) / 10
                from pg_stat_user_tables
                where schemaname = 'dossier' and relname in ('facts', 'fact_subjects')
                """).query((row, number) -> row.getBoolean(1)).single();
        if (grown) {
            jdbc.sql("analyze dossier.facts, dossier.fact_subjects").update();
        }
    }
}
