package cn.huijian.app.backup;

import cn.huijian.database.EmbeddedServer;
import cn.huijian.database.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Puts a backup into an empty data folder; a backup of an older version is brought up to this one afterwards. */
public final class Restore {
    private Restore() {}

    /** @throws IOException with a Chinese sentence if the folder is not empty or the file is not a backup */
    public static Manifest into(Path dataFolder, Path file) throws IOException, SQLException {
        return put(dataFolder, file, Schemas::migrate);
    }

    /** The same, but left at the version that wrote the backup: a data folder as that version would have left it. */
    static Manifest asWritten(Path dataFolder, Path file) throws IOException, SQLException {
        return put(dataFolder, file, database -> {});
    }

    private static Manifest put(Path dataFolder, Path file, Consumer<DataSource> afterwards)
            throws IOException, SQLException {
        if (Files.exists(dataFolder)) {
            try (var entries = Files.list(dataFolder)) {
                if (entries.findAny().isPresent()) {
                    throw new IOException("数据目录 " + dataFolder + " 不是空的，恢复不会覆盖已有数据。请用 --data 指向一个新目录。");
                }
            }
        }
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(Manifest.ENTRY);
            if (entry == null) {
                throw new IOException("文件 " + file + " 不是本平台的备份：缺少 " + Manifest.ENTRY + "。");
            }
            Manifest manifest;
            try (var in = zip.getInputStream(entry)) {
                manifest = JsonMapper.shared().readValue(in, Manifest.class);
            }
            Files.createDirectories(dataFolder);
            try (var server = EmbeddedServer.start(dataFolder.resolve("database"))) {
                var database = new PGSimpleDataSource();
                database.setUrl(server.url());
                database.setUser(server.user());
                database.setPassword(server.password());
                Schemas.migrateTo(database, manifest.versions());
                try (var connection = database.getConnection()) {
                    connection.setAutoCommit(false);
                    load(connection, zip, manifest);
                    connection.commit();
                }
                afterwards.accept(database);
            }
            restoreKey(dataFolder, file);
            // Written last: a folder whose restoring was interrupted has no mark and is not mistaken for a whole one.
            Files.writeString(dataFolder.resolve("instance.properties"), manifest.kind() + "\n");
            return manifest;
        }
    }

    private static void load(Connection connection, ZipFile zip, Manifest manifest) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            // Triggers that refuse changes guard people's acts, not the putting back of what they did.
            statement.execute("set local session_replication_role = replica");
            statement.execute("truncate "
                    + manifest.tables().stream()
                            .map(table -> '"' + table.schema() + "\".\"" + table.name() + '"')
                            .collect(Collectors.joining(", ")));
            for (var table : manifest.tables()) {
                try (var in = zip.getInputStream(zip.getEntry(table.entry()))) {
                    long rows = connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table.columnsClause() + " from stdin", in);
                    if (rows != table.rows()) {
                        throw new IOException(
                                "表 " + table.qualified() + " 应有 " + table.rows() + " 行，备份中只有 " + rows + " 行。");
                    }
                }
            }
        }
        try (var set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (var sequence : manifest.sequences().entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
    }

    private static void restoreKey(Path dataFolder, Path file) throws IOException {
        Path keys = Backup.keyBeside(file);
        if (!Files.exists(keys)) {
            return;
        }
        Path secrets = Files.createDirectories(dataFolder.resolve("secrets"));
        try (var zip = new ZipFile(keys.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path target = Files.createFile(
                        secrets.resolve(Path.of(entry.getName()).getFileName()),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                try (var in = zip.getInputStream(entry)) {
                    Files.write(target, in.readAllBytes());
                }
            }
        }
    }
}
