package cn.huijian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** The named peer of the import: PostgreSQL's own COPY of the same file into one table without index, check or history. */
final class CopyPeer {
    private CopyPeer() {}

    /** Seconds that the COPY took, commit included. The table is dropped afterwards. */
    static double seconds(DataSource database, Path file, List<String> header) throws SQLException, IOException {
        String columns = IntStream.range(0, header.size())
                .mapToObj(i -> "c" + i + " text")
                .collect(Collectors.joining(", "));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table public.bench_copy (" + columns + ")");
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                long start = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy public.bench_copy from stdin with (format csv, header true)", in);
                return (System.nanoTime() - start) / 1e9;
            } finally {
                statement.execute("drop table public.bench_copy");
            }
        }
    }
}
