package cn.huijian.database;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The schemas in the order in which they are migrated: one per module, stage after stage. A schema whose scripts are not on the classpath is left
 * out, so that an early stage can be tested alone.
 */
public final class Schemas {
    /** All schemas, foundation first. */
    public static final List<String> IN_ORDER = List.of(
            "events",
            "knowledge",
            "audit",
            "vault",
            "documents",
            "jobs",
            "access",
            "revision",
            "exchange",
            "entity",
            "dossier",
            "matter",
            "creditrisk",
            "lead",
            "inspection",
            "disclosure",
            "code",
            "enterprise",
            "sharing");

    private Schemas() {}

    /** Brings every schema to the newest version; each keeps its own history table. */
    public static void migrate(DataSource database) {
        migrateTo(database, Map.of());
    }

    /** Brings each schema to the version named for it, or to the newest where none is named; for putting back older backups. */
    public static void migrateTo(DataSource database, Map<String, String> versions) {
        IN_ORDER.stream()
                .filter(schema -> versions.isEmpty() || versions.containsKey(schema))
                .filter(Schemas::hasScripts)
                .forEach(schema -> Flyway.configure()
                        .dataSource(database)
                        .schemas(schema)
                        .defaultSchema(schema)
                        .locations("classpath:db/migration/" + schema)
                        .target(versions.getOrDefault(schema, "latest"))
                        .load()
                        .migrate());
    }

    private static boolean hasScripts(String schema) {
        return Schemas.class.getClassLoader().getResource("db/migration/" + schema) != null;
    }
}
