package cn.huijian.app.tool;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.app.backup.Backup;
import cn.huijian.app.backup.Restore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./hj audit verify} on a data folder and on a backup, before and after somebody was at the database. */
class AuditVerbTest {
    @TempDir
    Path folder;

    @Test
    void what_was_done_behind_the_back_is_found_in_the_folder_and_in_its_backup() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("after.backup");
        Restore.into(
                data,
                Path.of(Objects.requireNonNull(AuditVerbTest.class.getResource("/upgrade/2026-11-30.backup"))
                        .toURI()));
        FolderDatabase.with(data, database -> {
            var jdbc = JdbcClient.create(database);
            new TransactionTemplate(new org.springframework.jdbc.support.JdbcTransactionManager(database))
                    .executeWithoutResult(status -> {
                        jdbc.sql("set local session_replication_role = replica").update();
                        jdbc.sql("delete from audit.records where seq = 11").update();
                        jdbc.sql("update documents.chunks set content = content || '1' where document_id = 2")
                                .update();
                        jdbc.sql("""
                                insert into inspection.rosters (plan_id, frozen_at, frozen_by, frozen_by_name, pool, excluded,
                                    total, commitment, sealed_input, commitment_document)
                                values (99, now(), 1, '某', 1, 0, 1, repeat('ab', 32), '', 1)
                                """).update();
                        jdbc.sql("""
                                insert into inspection.draws (plan_id, drawn_at, drawn_by, drawn_by_name, witness, source_value,
                                    source_time, seed, result_digest, millis, transcript_document, public_document)
                                values (99, now(), 1, '某', '某', 'v', now(), 's', 'd', 1, 1, 1)
                                """).update();
                    });
            Backup.write(database, data, backup, Instant.parse("2026-11-30T08:00:00Z"));
            return true;
        });
        Path heads = folder.resolve("heads.ndjson");
        Files.writeString(heads, "{\"log\":\"other\",\"number\":1,\"size\":5,\"root\":\"00\"}\n");

        for (Path place : List.of(data, backup)) {
            JsonNode found = verify(1, place.toString(), "--heads", heads.toString());
            assertThat(found.path("valid").asBoolean()).isFalse();
            assertThat(found.path("findings")
                            .valueStream()
                            .map(fault -> fault.path("fault").asString() + " "
                                    + fault.path("kind").asString() + " "
                                    + fault.path("number").asLong())
                            .toList())
                    .as(place.toString())
                    .containsExactlyInAnyOrder(
                            "TRUNCATED head 1", "DELETED audit 11", "CHANGED document 2", "INSERTED draw 99");
        }
        Files.writeString(heads, "no head\n");
        assertThat(Tool.run(List.of("audit", "verify", "--data", data.toString(), "--heads", heads.toString())))
                .as("misuse")
                .isEqualTo(2);
    }

    private static JsonNode verify(int exit, String place, String... more) {
        var words = new java.util.ArrayList<>(List.of("audit", "verify", "--json", "--data", place));
        words.addAll(List.of(more));
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(Tool.run(words)).isEqualTo(exit);
        } finally {
            System.setOut(before);
        }
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        return JsonMapper.shared().readTree(lines.getLast());
    }
}
