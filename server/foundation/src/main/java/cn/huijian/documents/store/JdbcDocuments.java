package cn.huijian.documents.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.documents.Documents;
import cn.huijian.documents.NewDocument;
import cn.huijian.documents.StoredDocument;
import cn.huijian.documents.model.ImageSignature;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import cn.huijian.kernel.RefusedException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
final class JdbcDocuments implements Documents {
    static final int CHUNK = 256 * 1024;
    static final String EXPIRE = "documents.expire";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;
    private final Clock clock;

    JdbcDocuments(DataSource database, PlatformTransactionManager transactions, AuditTrail trail, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public StoredDocument store(NewDocument document, InputStream content, Actor actor) throws IOException {
        try {
            return transaction.execute(status -> storeInside(document, content, actor));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Optional<StoredDocument> find(DocumentId id) {
        return jdbc.sql("select * from documents.documents where id = :id")
                .param("id", id.value())
                .query(JdbcDocuments::document)
                .optional();
    }

    @Override
    public List<StoredDocument> list(String purpose, int limit) {
        return jdbc.sql("""
                select * from documents.documents
                where purpose = :purpose and expired_at is null
                order by id desc
                limit :limit
                """)
                .param("purpose", purpose)
                .param("limit", limit)
                .query(JdbcDocuments::document)
                .list();
    }

    @Override
    public InputStream open(DocumentId id) throws IOException {
        StoredDocument document = find(id).orElseThrow(() -> new FileNotFoundException("there is no document " + id));
        boolean expired = jdbc.sql("select expired_at is not null from documents.documents where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
        if (expired) {
            throw new FileNotFoundException("the content of document " + id + " was removed when its time was over");
        }
        return new ContentStream(jdbc, document);
    }

    @Override
    public void expire(DocumentId id, Actor actor, String ground) {
        transaction.executeWithoutResult(status -> {
            int marked = jdbc.sql("""
                    update documents.documents
                    set expired_at = :now, expired_by = :by, expired_ground = :ground
                    where id = :id and expired_at is null
                    """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", actor.kind() + ":" + actor.id())
                    .param("ground", ground)
                    .param("id", id.value())
                    .update();
            if (marked == 1) {
                jdbc.sql("delete from documents.chunks where document_id = :id")
                        .param("id", id.value())
                        .update();
                trail.record(actor, AuditEntry.of(EXPIRE, object(id)).withPurpose(ground));
            }
        });
    }

    private StoredDocument storeInside(NewDocument document, InputStream content, Actor actor) {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('documents.documents', 'id'))")
                .query(Long.class)
                .single();
        var digest = new DoubleDigest();
        long size = writeChunks(id, document, content, digest);
        var stored = new StoredDocument(
                new DocumentId(id),
                document.name(),
                document.mediaType(),
                document.purpose(),
                size,
                digest.sha256Hex(),
                digest.sm3Hex(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        insert(stored, document, actor);
        trail.record(
                actor,
                AuditEntry.of("documents.store", "document:" + id)
                        .with("purpose", document.purpose())
                        .with("size", Long.toString(size))
                        .with("sm3", stored.sm3()));
        trail.seal(DocumentEvidence.entry(stored, actor.kind() + ":" + actor.id()));
        return stored;
    }

    private long writeChunks(long id, NewDocument document, InputStream content, DoubleDigest digest) {
        long size = 0;
        byte[] buffer = new byte[CHUNK];
        try {
            for (int n = 0; ; n++) {
                int length = content.readNBytes(buffer, 0, CHUNK);
                if (n == 0) {
                    requireSignature(document, Arrays.copyOf(buffer, Math.min(length, ImageSignature.LENGTH)));
                }
                if (length == 0) {
                    return size;
                }
                digest.update(buffer, length);
                jdbc.sql("insert into documents.chunks (document_id, n, content) values (:id, :n, :content)")
                        .param("id", id)
                        .param("n", n)
                        .param("content", length == CHUNK ? buffer : Arrays.copyOf(buffer, length))
                        .update();
                size += length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireSignature(NewDocument document, byte[] head) {
        if (!ImageSignature.fits(document.mediaType(), head)) {
            throw new RefusedException(
                    "documents.invalid-content",
                    "文件“" + document.name() + "”的内容与所标类型 " + document.mediaType() + " 不符,未收存;请重新拍摄或导出为 JPEG、PNG 后再传。");
        }
    }

    private void insert(StoredDocument stored, NewDocument document, Actor actor) {
        Instant expires = document.expiresAt();
        jdbc.sql("""
                insert into documents.documents
                    (id, name, media_type, purpose, size, sha256, sm3, stored_at, stored_by, expires_at)
                overriding system value
                values (:id, :name, :type, :purpose, :size, :sha256, :sm3, :at, :by, :expires)
                """)
                .param("id", stored.id().value())
                .param("name", stored.name())
                .param("type", stored.mediaType())
                .param("purpose", stored.purpose())
                .param("size", stored.size())
                .param("sha256", stored.sha256())
                .param("sm3", stored.sm3())
                .param("at", Timestamp.from(stored.storedAt()))
                .param("by", actor.kind() + ":" + actor.id())
                .param("expires", expires == null ? null : Timestamp.from(expires))
                .update();
    }

    static String object(DocumentId id) {
        return "document:" + id;
    }

    static StoredDocument document(ResultSet row, int n) throws SQLException {
        return new StoredDocument(
                new DocumentId(row.getLong("id")),
                row.getString("name"),
                row.getString("media_type"),
                row.getString("purpose"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("sm3"),
                row.getTimestamp("stored_at").toInstant());
    }
}
