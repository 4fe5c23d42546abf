package cn.huijian.app.backup;

import cn.huijian.database.Schemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the database's own catalog says about our schemas. */
final class Catalog {
    /** Without what followers of this very database still have to read: its transaction numbers mean nothing in another. */
    private static final String TABLES = """
            select n.nspname, c.relname, array_agg(a.attname::text order by a.attnum)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind = 'r'
              and c.relpersistence = 'p'
              and n.nspname = any(?)
              and c.relname <> 'flyway_schema_history'
              and c.relname not like 'spring_session%'
              and n.nspname || '.' || c.relname <> 'entity.search_changes'
            group by n.nspname, c.relname
            order by n.nspname, c.relname
            """;

    private Catalog() {}

    static List<Manifest.Table> tables(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(TABLES)) {
            query.setArray(1, connection.createArrayOf("text", Schemas.IN_ORDER.toArray()));
            var tables = new ArrayList<Manifest.Table>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(new Manifest.Table(
                            rows.getString(1),
                            rows.getString(2),
                            List.of((String[]) rows.getArray(3).getArray()),
                            0));
                }
            }
            return tables;
        }
    }

    static Map<String, String> versions(Connection connection) throws SQLException {
        var versions = new TreeMap<String, String>();
        try (var statement = connection.createStatement()) {
            for (String schema : Schemas.IN_ORDER) {
                try (var exists =
                        statement.executeQuery("select to_regclass('" + schema + ".flyway_schema_history')")) {
                    exists.next();
                    if (exists.getString(1) == null) {
                        continue;
                    }
                }
                try (var rows = statement.executeQuery(
                        "select version from " + schema
                                + ".flyway_schema_history where success and version is not null order by installed_rank desc limit 1")) {
                    if (rows.next()) {
                        versions.put(schema, rows.getString(1));
                    }
                }
            }
        }
        return versions;
    }

    static Map<String, Long> sequences(Connection connection) throws SQLException {
        var sequences = new TreeMap<String, Long>();
        try (var query = connection.prepareStatement(
                "select schemaname, sequencename, last_value from pg_sequences where schemaname = any(?) and last_value is not null")) {
            query.setArray(1, connection.createArrayOf("text", Schemas.IN_ORDER.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    sequences.put(rows.getString(1) + "." + rows.getString(2), rows.getLong(3));
                }
            }
        }
        return sequences;
    }
}
