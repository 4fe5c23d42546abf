package cn.huijian.app.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a backup file holds.
 *
 * @param kind content of the folder's mark, demonstration or real
 * @param versions newest migration of each schema
 * @param sequences next values, by qualified sequence name
 */
public record Manifest(
        int format,
        Instant takenAt,
        String kind,
        Map<String, String> versions,
        List<Table> tables,
        Map<String, Long> sequences) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** One table and its columns in order; generated columns are computed again and not kept. */
    public record Table(String schema, String name, List<String> columns, long rows) {
        String qualified() {
            return schema + "." + name;
        }

        String entry() {
            return "tables/" + qualified() + ".copy";
        }

        String columnsClause() {
            return quoted(schema) + "." + quoted(name)
                    + columns.stream().map(Table::quoted).collect(Collectors.joining(", ", " (", ")"));
        }

        Table withRows(long counted) {
            return new Table(schema, name, columns, counted);
        }

        private static String quoted(String identifier) {
            return '"' + identifier.replace("\"", "\"\"") + '"';
        }
    }
}
