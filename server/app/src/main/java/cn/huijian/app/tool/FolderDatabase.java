package cn.huijian.app.tool;

import cn.huijian.database.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of a data folder: the one of the running instance, or started for the time of one verb. */
final class FolderDatabase {
    private static final int PORT_LINE = 3;

    private FolderDatabase() {}

    /** Work on a database. */
    interface Work<T> {
        T on(PGSimpleDataSource database) throws IOException, SQLException;
    }

    static <T> T with(Path folder, Work<T> work) throws IOException, SQLException {
        Path database = folder.resolve("database");
        if (!Files.exists(database.resolve("password"))) {
            throw new IOException("数据目录 " + folder + " 中没有数据库。请用 --data 指明数据目录。");
        }
        if (RunningInstance.find(folder).isPresent()) {
            var lines = Files.readAllLines(database.resolve("cluster").resolve("postmaster.pid"));
            return work.on(source(
                    "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/postgres",
                    Files.readString(database.resolve("password")).strip()));
        }
        try (var server = EmbeddedServer.start(database)) {
            return work.on(source(server.url(), server.password()));
        }
    }

    private static PGSimpleDataSource source(String url, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        source.setPassword(password);
        return source;
    }
}
