package cn.huijian.testing;

import cn.huijian.database.Schemas;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migrated database of its own for a test class, on the one real PostgreSQL of this JVM. The first call starts the server and migrates a template
 * (about 2.5 s); each further database is a copy of the template (well under 0.1 s).
 */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PGSimpleDataSource dataSource;

    private TestDatabase(PGSimpleDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A fresh database with every schema whose scripts are on the classpath. */
    public static synchronized TestDatabase create() {
        String name = "test_" + COUNT.incrementAndGet();
        try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template huijian_template strategy = file_copy");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(dataSource(name));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public String url() {
        return dataSource.getUrl();
    }

    private static PGSimpleDataSource dataSource(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + Server.INSTANCE.getPort() + "/" + database);
        source.setUser("postgres");
        return source;
    }

    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("timezone", "Asia/Shanghai")
                        .setServerConfig("jit", "off")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database huijian_template");
                }
                var template = new PGSimpleDataSource();
                template.setUrl("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/huijian_template");
                template.setUser("postgres");
                Schemas.migrate(template);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
