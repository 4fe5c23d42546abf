package cn.huijian.exchange.jobs;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The JDBC drivers: PostgreSQL and MariaDB come along; any other is a jar in {@code DATA/drivers}, loaded apart from the product's own classes. The
 * time limits and the refusal to read local files are set here and cannot be overridden by an address.
 */
@Component
class DriverShelf {
    private static final Logger LOG = LoggerFactory.getLogger(DriverShelf.class);
    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 300;

    private final Path folder;
    private final Map<String, List<Driver>> dropped = new ConcurrentHashMap<>();

    DriverShelf(@Value("${huijian.data-dir:data}") Path data) {
        this.folder = data.resolve("drivers");
    }

    /** There is no driver for an address. */
    static final class NoDriverException extends SQLException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        NoDriverException(String url) {
            super("no driver accepts " + url.split("//", 2)[0]);
        }
    }

    /** Opens a connection that only reads. */
    Connection open(String url, String user, String password) throws SQLException {
        Driver driver = driver(url);
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        if (url.startsWith("jdbc:postgresql:")) {
            settings.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
            settings.setProperty("socketTimeout", Integer.toString(ANSWER_SECONDS));
            settings.setProperty("ApplicationName", "huijian");
        } else if (url.startsWith("jdbc:mariadb:")) {
            settings.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS * 1_000));
            settings.setProperty("socketTimeout", Integer.toString(ANSWER_SECONDS * 1_000));
            settings.setProperty("allowLocalInfile", "false");
            settings.setProperty("allowMultiQueries", "false");
        }
        Connection connection = driver.connect(url, settings);
        if (connection == null) {
            throw new NoDriverException(url);
        }
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return connection;
    }

    private Driver driver(String url) throws SQLException {
        for (Driver driver : List.of(new org.postgresql.Driver(), new org.mariadb.jdbc.Driver())) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        for (Path jar : jars()) {
            Optional<Driver> found =
                    load(jar).stream().filter(driver -> accepts(driver, url)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new NoDriverException(url);
    }

    private List<Path> jars() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("the folder of drivers cannot be read", e);
            return List.of();
        }
    }

    /** A jar put in place of another has another time and is loaded anew. */
    private List<Driver> load(Path jar) {
        return dropped.computeIfAbsent(jar + "@" + jar.toFile().lastModified(), key -> {
            try {
                // Stays open as long as the process: connections load classes as they go.
                @SuppressWarnings("resource")
                var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                return ServiceLoader.load(Driver.class, loader).stream()
                        .filter(provider -> loader.equals(provider.type().getClassLoader()))
                        .map(ServiceLoader.Provider::get)
                        .toList();
            } catch (IOException | java.util.ServiceConfigurationError e) {
                LOG.warn("{} holds no usable driver", jar, e);
                return List.of();
            }
        });
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }
}
