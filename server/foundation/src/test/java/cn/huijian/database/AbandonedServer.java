package cn.huijian.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** Run as a process of its own: starts the server, commits a row, and dies without closing anything, as after kill -9. */
final class AbandonedServer {
    private AbandonedServer() {}

    public static void main(String[] arguments) throws Exception {
        var server = EmbeddedServer.start(Path.of(arguments[0]));
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create table kept (n int)");
            statement.execute("insert into kept values (42)");
        }
        Runtime.getRuntime().halt(137);
    }
}
