package cn.huijian.exchange.feeds;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A real database of a source: a second PostgreSQL, or the MariaDB of this Debian, each as a process of its own. */
interface OtherDatabase extends AutoCloseable {
    String USER = "feed";
    String PASSWORD = "geheim-7";

    /** Address without user and password. */
    String url();

    Connection administrator() throws SQLException;

    @Override
    void close() throws IOException;

    static OtherDatabase postgres() throws Exception {
        var server = EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
        var database = new OtherDatabase() {
            @Override
            public String url() {
                return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
            }

            @Override
            public Connection administrator() throws SQLException {
                return DriverManager.getConnection(url(), "postgres", "postgres");
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
        try (var connection = database.administrator();
                var statement = connection.createStatement()) {
            statement.execute("create user " + USER + " password '" + PASSWORD + "'");
            statement.execute("alter default privileges in schema public grant select on tables to " + USER);
        }
        return database;
    }

    /** Whether the MariaDB of Debian is installed. */
    static boolean hasMariaDb() {
        return Files.isExecutable(Path.of("/usr/sbin/mariadbd"))
                && Files.isExecutable(Path.of("/usr/bin/mariadb-install-db"));
    }

    static OtherDatabase mariaDb(Path folder) throws Exception {
        Path data = folder.resolve("mariadb");
        Path log = folder.resolve("mariadb.log");
        String me = System.getProperty("user.name");
        var install = new ProcessBuilder(
                        "/usr/bin/mariadb-install-db",
                        "--no-defaults",
                        "--datadir=" + data,
                        "--user=" + me,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (install.waitFor() != 0) {
            throw new IOException("mariadb-install-db failed:\n" + Files.readString(log));
        }
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Process server = new ProcessBuilder(
                        "/usr/sbin/mariadbd",
                        "--no-defaults",
                        "--datadir=" + data,
                        "--user=" + me,
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + folder.resolve("m.sock"),
                        "--skip-name-resolve",
                        "--character-set-server=utf8mb4",
                        "--innodb-buffer-pool-size=32M")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var database = new OtherDatabase() {
            @Override
            public String url() {
                return "jdbc:mariadb://127.0.0.1:" + port + "/bureau";
            }

            @Override
            public Connection administrator() throws SQLException {
                return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", "root", "");
            }

            @Override
            public void close() {
                server.destroy();
                try {
                    if (!server.waitFor(20, TimeUnit.SECONDS)) {
                        server.destroyForcibly();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        for (int i = 0; ; i++) {
            try (var connection = database.administrator();
                    var statement = connection.createStatement()) {
                statement.execute("create database bureau");
                statement.execute("create user " + USER + "@'127.0.0.1' identified by '" + PASSWORD + "'");
                statement.execute("grant select on bureau.* to " + USER + "@'127.0.0.1'");
                return database;
            } catch (SQLException e) {
                if (i > 100 || !server.isAlive()) {
                    database.close();
                    throw new IOException("mariadbd did not start:\n" + Files.readString(log), e);
                }
                Thread.sleep(100);
            }
        }
    }
}
