package cn.huijian.app.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole instance into one zip file from one snapshot, while people work. The secrets go into a file of their own beside
 * it, so that the backup alone cannot be read.
 */
public final class Backup {
    private Backup() {}

    /** Writes {@code file} and, if there is a master key, {@code file.key}; the file appears under its name only when it is complete. */
    public static Manifest write(DataSource database, Path dataFolder, Path file, Instant now)
            throws IOException, SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Manifest manifest;
        try (var connection = database.getConnection();
                var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var tables = new ArrayList<Manifest.Table>();
            for (Manifest.Table table : Catalog.tables(connection)) {
                zip.putNextEntry(new ZipEntry(table.entry()));
                long rows = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + table.columnsClause() + " to stdout", new Uncloseable(zip));
                zip.closeEntry();
                tables.add(table.withRows(rows));
            }
            manifest = new Manifest(
                    Manifest.FORMAT,
                    now,
                    Files.readString(dataFolder.resolve("instance.properties")).strip(),
                    Catalog.versions(connection),
                    tables,
                    Catalog.sequences(connection));
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            connection.rollback();
        }
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        keepKey(dataFolder, file);
        return manifest;
    }

    static Path keyBeside(Path file) {
        return file.resolveSibling(file.getFileName() + ".key");
    }

    private static void keepKey(Path dataFolder, Path file) throws IOException {
        Path secrets = dataFolder.resolve("secrets");
        if (!Files.exists(secrets)) {
            return;
        }
        Path copy = keyBeside(file);
        Files.deleteIfExists(copy);
        Files.createFile(copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var zip = new ZipOutputStream(Files.newOutputStream(copy));
                var keys = Files.list(secrets)) {
            for (Path key : keys.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(key.getFileName().toString()));
                zip.write(Files.readAllBytes(key));
                zip.closeEntry();
            }
        }
    }

    /** The driver closes what it copies to; the zip must stay open for the next table. */
    private static final class Uncloseable extends FilterOutputStream {
        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Names of the tables of a manifest, for messages. */
    static List<String> names(Manifest manifest) {
        return manifest.tables().stream().map(Manifest.Table::qualified).toList();
    }
}
