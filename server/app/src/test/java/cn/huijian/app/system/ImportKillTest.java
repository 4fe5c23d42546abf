package cn.huijian.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.city.City;
import cn.huijian.city.CityScale;
import cn.huijian.city.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the server, and every third time its database too, at random moments of an import. After the next start the import goes on by itself; each row
 * is in exactly once, and the same file again changes nothing.
 */
class ImportKillTest {
    private static final int KILLS = Integer.getInteger("prove.kills", 3);
    private static final long SEED = Long.getLong("prove.seed", System.nanoTime());
    private static final int ROWS = Integer.getInteger("prove.rows", 4_000);

    private static final String GARBLED = "锟斤拷锟斤拷,2001-01-01,有限责任公司,91500000000000000X,N/A";

    @TempDir
    Path folder;

    @Test
    void an_import_killed_at_random_moments_loses_and_doubles_nothing() throws Exception {
        System.out.println(
                "import-kill: " + KILLS + " kills, seed " + SEED + " (-Dprove.seed=" + SEED + " repeats it)");
        var random = new Random(SEED);
        Path data = folder.resolve("data");
        List<String> rows = rows();
        ServerProcess server = ServerProcess.start(data);
        for (int kill = 0; kill < KILLS; kill++) {
            Path file = write(kill, rows.subList(kill * ROWS, (kill + 1) * ROWS));
            Process upload = tool(data, folder.resolve("upload-" + kill + ".log"), file);
            awaitRun(data, kill);
            long pause = random.nextLong(2_500);
            Thread.sleep(pause);
            boolean databaseToo = kill % 3 == 2;
            server.kill(databaseToo);
            upload.destroyForcibly();
            server = ServerProcess.start(data);
            long resumedFrom = awaitFinished(data, kill);
            System.out.println("kill " + (kill + 1) + ": after " + pause + " ms" + (databaseToo ? ", database too" : "")
                    + ", went on from row " + resumedFrom);
            assertThat(counts(data))
                    .as("kill %s with seed %s", kill, SEED)
                    .isEqualTo(new Counts(ROWS + 1, ROWS, 1, ROWS, 0));
            assertThat(number(data, "select count(*) from entity.entities")).isEqualTo((long) ROWS * (kill + 1));
            assertThat(number(data, "select count(distinct uscc) from entity.entities"))
                    .isEqualTo((long) ROWS * (kill + 1));
            assertThat(again(data, file))
                    .as("the same file again changes nothing")
                    .isEqualTo(ROWS);
        }
        server.close();
    }

    /** What became of the rows of one run. */
    private record Counts(long rows, long taken, long quarantined, long created, long updated) {}

    private static List<String> rows() {
        return City.of(CityScale.of(KILLS * ROWS), City.DEFAULT_SEED, City.DEFAULT_DAY)
                .rows(Dataset.BUSINESS_ENTITY)
                .map(cells -> cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .toList();
    }

    private Path write(int kill, List<String> rows) throws IOException {
        var lines = new java.util.ArrayList<String>();
        lines.add(String.join(",", Dataset.BUSINESS_ENTITY.header()));
        lines.addAll(rows);
        lines.add(lines.size() / 2, GARBLED);
        return Files.write(folder.resolve("rows-" + kill + ".csv"), lines);
    }

    private static Process tool(Path data, Path log, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "cn.huijian.app.tool.Tool",
                        "import",
                        file.toString(),
                        "--dataset",
                        "business-entity",
                        "--data",
                        data.toString(),
                        "--json")
                .redirectError(log.resolveSibling(log.getFileName() + ".err").toFile())
                .redirectOutput(log.toFile())
                .start();
    }

    /** Imports a file whole and gives how many rows were unchanged; nothing else may have happened. */
    private long again(Path data, Path file) throws Exception {
        Path log = folder.resolve("again.log");
        assertThat(tool(data, log, file).waitFor()).isZero();
        JsonNode report = JsonMapper.shared().readTree(Files.readAllLines(log).getLast());
        assertThat(report.path("new").asLong()
                        + report.path("updated").asLong()
                        + report.path("conflicts").asLong())
                .isZero();
        return report.path("unchanged").asLong();
    }

    /** Waits until the upload was acknowledged: from then on nothing of it may be lost. Every earlier kill left two runs. */
    private static void awaitRun(Path data, int kill) throws Exception {
        while (number(data, "select count(*) from exchange.runs where job_id is not null") < 2L * kill + 1) {
            Thread.sleep(20);
        }
    }

    private static long awaitFinished(Path data, int kill) throws Exception {
        long first = number(data, "select cursor_row from exchange.runs order by id desc limit 1");
        for (int waited = 0; waited < 1_200; waited++) {
            if (number(data, "select count(*) from exchange.runs where finished_at is not null") == 2L * kill + 1) {
                return first;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the import did not go on after kill " + kill + " with seed " + SEED);
    }

    private static Counts counts(Path data) throws Exception {
        String columns =
                "select cursor_row, accepted + warned, quarantined, created, updated from exchange.runs order by id desc limit 1";
        try (var connection = connect(data);
                var row = connection.createStatement().executeQuery(columns)) {
            row.next();
            return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
        }
    }

    private static long number(Path data, String sql) throws Exception {
        try (var connection = connect(data);
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static java.sql.Connection connect(Path data) throws IOException, SQLException {
        Path database = data.resolve("database");
        String port = Files.readAllLines(database.resolve("cluster").resolve("postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "postgres",
                Files.readString(database.resolve("password")).strip());
    }
}
