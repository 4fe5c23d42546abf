package cn.huijian.documents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.documents.NewDocument;
import cn.huijian.documents.StoredDocument;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.RefusedException;
import cn.huijian.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class DocumentsTest {
    private static final Actor ACTOR = Actor.system("test");
    private static final List<String> RECORDED = new ArrayList<>();

    private static JdbcClient jdbc;
    private static JdbcDocuments documents;

    @BeforeAll
    static void a_store() {
        var database = TestDatabase.create().dataSource();
        jdbc = JdbcClient.create(database);
        documents = new JdbcDocuments(
                database,
                new JdbcTransactionManager(database),
                (actor, entry) -> RECORDED.add(entry.action() + " " + entry.object()),
                Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 262_143, 262_144, 262_145, 1_000_000})
    void content_of_any_size_comes_back_as_it_went_in(int size) throws Exception {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        StoredDocument stored = store("application/octet-stream", content);
        assertThat(stored.size()).isEqualTo(size);
        try (InputStream read = documents.open(stored.id())) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
        assertThat(documents.find(stored.id())).contains(stored);
        assertThat(RECORDED).contains("documents.store document:" + stored.id());
    }

    @Test
    void both_digests_are_those_of_the_standards() throws Exception {
        // GB/T 32905-2016 appendix A and FIPS 180-2 appendix B: the message "abc".
        StoredDocument stored = store("text/plain", "abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(stored.sm3()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(stored.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, FFD8FFE000104A4649460001",
        "image/png, 89504E470D0A1A0A0000000D",
        "image/webp, 524946460000000057454250",
        "application/pdf, 255044462D312E37"
    })
    void a_picture_is_taken_when_its_first_bytes_say_it_is_one(String type, String hex) throws Exception {
        assertThat(store(type, HexFormat.of().parseHex(hex)).size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, <html>",
        "image/png, GIF89a",
        "image/svg+xml, <svg/>",
        "application/pdf, MZ",
        "image/jpeg, ''"
    })
    void a_file_that_only_claims_to_be_a_picture_is_refused_and_nothing_of_it_stays(String type, String text) {
        long before = countChunks();
        assertThatThrownBy(() -> store(type, text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("documents.invalid-content");
        assertThat(countChunks()).isEqualTo(before);
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() {
        long before = countChunks();
        var breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };
        var broken = new SequenceInputStream(new ByteArrayInputStream(new byte[300_000]), breaking);
        assertThatThrownBy(() ->
                        documents.store(new NewDocument("a.csv", "text/csv", "exchange.upload", null), broken, ACTOR))
                .isInstanceOf(IOException.class)
                .hasMessage("connection lost");
        assertThat(countChunks()).isEqualTo(before);
    }

    @Test
    void what_is_expired_cannot_be_read_but_its_digests_stay() throws Exception {
        StoredDocument stored = store("text/csv", new byte[] {1, 2, 3});
        documents.expire(stored.id(), ACTOR, "保管期限届满");
        assertThatThrownBy(() -> documents.open(stored.id())).isInstanceOf(IOException.class);
        assertThat(documents.find(stored.id())).map(StoredDocument::sm3).contains(stored.sm3());
        assertThat(jdbc.sql("select count(*) from documents.chunks where document_id = :id")
                        .param("id", stored.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_database_refuses_to_change_content_or_digest() throws Exception {
        StoredDocument stored = store("text/csv", new byte[] {1, 2, 3});
        for (String change : new String[] {
            "update documents.chunks set content = '\\x00' where document_id = ",
            "delete from documents.chunks where document_id = ",
            "update documents.documents set name = 'x' where id = ",
            "delete from documents.documents where id = "
        }) {
            assertThatThrownBy(() -> jdbc.sql(change + stored.id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("is refused");
        }
    }

    @Test
    void content_damaged_behind_the_back_is_noticed_while_reading() throws Exception {
        StoredDocument stored = store("text/csv", new byte[] {1, 2, 3});
        jdbc.sql("begin; set local session_replication_role = replica;"
                        + "update documents.chunks set content = '\\x010204' where document_id = " + stored.id()
                        + "; commit")
                .update();
        try (InputStream read = documents.open(stored.id())) {
            assertThatThrownBy(read::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void documents_of_a_purpose_are_listed_newest_first() throws Exception {
        DocumentId first = storeFor("public.draw-transcript").id();
        DocumentId second = storeFor("public.draw-transcript").id();
        storeFor("inspection.photo");
        assertThat(documents.list("public.draw-transcript", 10))
                .extracting(StoredDocument::id)
                .containsExactly(second, first);
    }

    private static StoredDocument store(String type, byte[] content) throws IOException {
        return documents.store(
                new NewDocument("file", type, "inspection.photo", Instant.now().plusSeconds(60)),
                new ByteArrayInputStream(content),
                ACTOR);
    }

    private static StoredDocument storeFor(String purpose) throws IOException {
        return documents.store(
                new NewDocument("t.json", "application/json", purpose, null),
                new ByteArrayInputStream(new byte[] {'{', '}'}),
                ACTOR);
    }

    private static long countChunks() {
        return jdbc.sql("select count(*) from documents.chunks")
                .query(Long.class)
                .single();
    }
}
