package cn.huijian.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of our own in a folder of ours: real binaries, durable settings, a password that only this folder's owner can read.
 *
 * <p>After the application is killed the database process lives on; a new start on the same folder first ends it in an orderly way, so nothing
 * of an interrupted transaction remains.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Duration STOP_WAIT = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedServer(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /** Starts the server on {@code folder}, making the database cluster on the first start. */
    public static EmbeddedServer start(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path cluster = folder.resolve("cluster");
        Path passwordFile = folder.resolve("password");
        endLeftover(cluster);
        boolean secured = Files.exists(passwordFile);
        String password = secured ? Files.readString(passwordFile).strip() : newPassword();
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password);
        durableSettings().forEach(setting -> builder.setServerConfig(setting.name(), setting.value()));
        EmbeddedPostgres server = builder.start();
        var started = new EmbeddedServer(server, password);
        if (!secured) {
            started.secure(cluster, passwordFile);
        }
        return started;
    }

    /** JDBC address of the product's database, without the password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?reWriteBatchedInserts=true";
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private record Setting(String name, String value) {}

    /** Unlike the library's defaults, which are made for tests, an acknowledged transaction survives a power cut. */
    private static List<Setting> durableSettings() {
        return List.of(
                new Setting("fsync", "on"),
                new Setting("synchronous_commit", "on"),
                new Setting("full_page_writes", "on"),
                new Setting("listen_addresses", "127.0.0.1"),
                new Setting("timezone", "Asia/Shanghai"),
                new Setting("shared_buffers", "512MB"),
                new Setting("effective_cache_size", "2GB"),
                new Setting("work_mem", "16MB"),
                new Setting("maintenance_work_mem", "256MB"),
                new Setting("max_wal_size", "4GB"),
                new Setting("checkpoint_timeout", "15min"),
                new Setting("random_page_cost", "1.1"),
                new Setting("jit", "off"),
                new Setting("max_connections", "60"));
    }

    private void secure(Path cluster, Path passwordFile) throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            Files.writeString(
                    cluster.resolve("pg_hba.conf"),
                    "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            Files.writeString(
                    Files.createFile(
                            passwordFile,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                    password);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the new database could not be secured with a password", e);
        }
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static void endLeftover(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var leftover = ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(false));
        if (leftover.isEmpty()) {
            Files.delete(pidFile);
            return;
        }
        try {
            // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is kept.
            new ProcessBuilder("kill", "-INT", Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            leftover.get().onExit().get(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the former database process was ending", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IOException("the former database process " + pid + " does not end", e);
        }
    }
}
