package cn.huijian.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.app.system.ServerProcess;
import cn.huijian.audit.LedgerVerifier;
import cn.huijian.database.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data folder and a backup of an earlier state open with this version, and what stood in them is still there. The state was left by the walk of a
 * station through an invented bureau; {@code upgrade/README.md} says how it was made.
 */
class AnEarlierStateOpensTest {
    private static final String MARKED_CODE = "91500107MA5U7K9Q1C";

    @TempDir
    Path folder;

    private static Path earlier() throws Exception {
        return Path.of(Objects.requireNonNull(AnEarlierStateOpensTest.class.getResource("/upgrade/2026-11-30.backup"))
                .toURI());
    }

    @Test
    void a_backup_of_an_earlier_version_is_restored_with_every_row() throws Exception {
        Path data = folder.resolve("restored");
        Manifest manifest = Restore.into(data, earlier());
        try (var server = EmbeddedServer.start(data.resolve("database"))) {
            var database = new PGSimpleDataSource();
            database.setUrl(server.url());
            database.setUser(server.user());
            database.setPassword(server.password());
            var jdbc = JdbcClient.create(database);
            var lost = new ArrayList<String>();
            for (Manifest.Table table : manifest.tables()) {
                long rows = jdbc.sql("select count(*) from " + table.qualified())
                        .query(Long.class)
                        .single();
                if (rows != table.rows()) {
                    lost.add(table.qualified() + ": " + table.rows() + " before, " + rows + " now");
                }
            }
            assertThat(lost)
                    .as("a migration that moves rows elsewhere says so here")
                    .isEmpty();
            assertThat(LedgerVerifier.verify(database, List.of()).findings()).isEmpty();
        }
    }

    @Test
    void a_data_folder_of_an_earlier_version_is_brought_up_by_the_next_start() throws Exception {
        Path data = folder.resolve("left");
        Manifest manifest = Restore.asWritten(data, earlier());
        long firms = manifest.tables().stream()
                .filter(table -> table.qualified().equals("entity.entities"))
                .findFirst()
                .orElseThrow()
                .rows();
        try (var server = ServerProcess.start(data, "--huijian.demo=small")) {
            JsonNode firm = get(server, data, "/api/entity/by-code/" + MARKED_CODE);
            assertThat(firm.path("name").asString()).isEqualTo("暗礁潮汐商贸有限公司");
            assertThat(firm.path("fields").size()).isGreaterThan(5);
            assertThat(get(server, data, "/api/entity/entities?limit=200").path("items"))
                    .hasSize((int) firms);
            JsonNode timeline =
                    get(server, data, "/api/dossier/entities/" + firm.path("id").asString() + "/facts");
            assertThat(timeline.toString()).contains("administrative-penalty");
        }
    }

    private static JsonNode get(ServerProcess server, Path data, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header(
                        "Authorization",
                        "Bearer " + Files.readString(data.resolve("token")).strip())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
