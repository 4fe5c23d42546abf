package cn.huijian.exchange.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar in {@code DATA/drivers} brings a driver of its own: compiled and packed here, so that it stands on no class path. */
class ADriverIsDroppedIntoTheFolderTest {
    private static final String SOURCE = """
            package dropped;
            import java.lang.reflect.Proxy;
            import java.sql.*;
            import java.util.Properties;
            public final class TinyDriver implements Driver {
                public Connection connect(String url, Properties given) {
                    return acceptsURL(url) ? (Connection) Proxy.newProxyInstance(TinyDriver.class.getClassLoader(), new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> method.getName().equals("getCatalog") ? "tiny VERSION, " + given.getProperty("user") : null) : null;
                }
                public boolean acceptsURL(String url) { return url.startsWith("jdbc:tiny:"); }
                public DriverPropertyInfo[] getPropertyInfo(String url, Properties given) { return new DriverPropertyInfo[0]; }
                public int getMajorVersion() { return 1; }
                public int getMinorVersion() { return 0; }
                public boolean jdbcCompliant() { return false; }
                public java.util.logging.Logger getParentLogger() { return java.util.logging.Logger.getGlobal(); }
            }
            """;

    @TempDir
    Path data;

    private void drop(int version) throws IOException {
        Path work = Files.createDirectories(data.resolve("work"));
        Path source = Files.createDirectories(work.resolve("dropped")).resolve("TinyDriver.java");
        Files.writeString(source, SOURCE.replace("VERSION", Integer.toString(version)));
        assertThat(Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                        .run(null, null, null, "-proc:none", "-d", work.toString(), source.toString()))
                .isZero();
        Path jar = Files.createDirectories(data.resolve("drivers")).resolve("tiny.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                var packed = new JarOutputStream(out);
                Stream<Path> classes = Files.walk(work)) {
            packed.putNextEntry(new JarEntry("META-INF/services/java.sql.Driver"));
            packed.write("dropped.TinyDriver".getBytes(StandardCharsets.UTF_8));
            for (Path one :
                    classes.filter(file -> file.toString().endsWith(".class")).toList()) {
                packed.putNextEntry(new JarEntry(work.relativize(one).toString()));
                packed.write(Files.readAllBytes(one));
            }
        }
        assertThat(jar.toFile().setLastModified(1_700_000_000_000L + version * 10_000L))
                .isTrue();
    }

    @Test
    void it_is_loaded_without_a_restart_and_another_in_its_place_too() throws Exception {
        var shelf = new DriverShelf(data);
        assertThatThrownBy(() -> shelf.open("jdbc:tiny://host/db", "reader", "x"))
                .isInstanceOf(DriverShelf.NoDriverException.class)
                .hasMessageContaining("jdbc:tiny:");

        drop(1);
        try (Connection connection = shelf.open("jdbc:tiny://host/db", "reader", "x")) {
            assertThat(connection.getCatalog()).isEqualTo("tiny 1, reader");
        }
        drop(2);
        try (Connection connection = shelf.open("jdbc:tiny://host/db", "reader", "x")) {
            assertThat(connection.getCatalog()).isEqualTo("tiny 2, reader");
        }
    }

    @Test
    void a_jar_that_holds_no_driver_stops_nothing() throws Exception {
        Files.write(Files.createDirectories(data.resolve("drivers")).resolve("a-broken.jar"), new byte[] {1, 2, 3});
        drop(1);

        try (Connection connection = new DriverShelf(data).open("jdbc:tiny://host/db", "reader", "x")) {
            assertThat(connection.getCatalog()).startsWith("tiny 1");
        }
    }
}
