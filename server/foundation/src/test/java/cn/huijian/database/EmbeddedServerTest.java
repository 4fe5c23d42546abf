package cn.huijian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path folder;

    @Test
    void what_was_committed_is_there_after_a_start_that_finds_the_former_process_still_running() throws Exception {
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedServer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("first.log").toFile())
                .start()
                .waitFor();
        assertThat(exit).isEqualTo(137);
        assertThat(folder.resolve("cluster/postmaster.pid")).exists();
        try (var again = EmbeddedServer.start(folder);
                var connection = DriverManager.getConnection(again.url(), again.user(), again.password());
                var rows = connection.createStatement().executeQuery("select n, current_setting('fsync') from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
            assertThat(rows.getString(2)).isEqualTo("on");
        }
    }

    @Test
    void nobody_gets_in_without_the_password_that_only_the_owner_of_the_folder_can_read() throws Exception {
        try (var server = EmbeddedServer.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
