package cn.huijian.documents.store;

import cn.huijian.audit.EvidenceSource;
import cn.huijian.documents.StoredDocument;
import cn.huijian.engine.ledger.ByteText;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.engine.ledger.NodeHash;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stored documents as leaves of the ledger. The digest of the content is computed anew from its pieces; of a document whose time was over only the
 * digest taken at storing is left, and the trail must hold the act by which it was removed.
 *
 * <p>Content digest: SM3 over text {@code huijian-document-1}, number (8 bytes), texts name, media type, purpose, size (8 bytes), texts SHA-256 and
 * SM3 (hex), stored at (microseconds, 8 bytes), text stored by.
 */
public final class DocumentEvidence implements EvidenceSource {
    private static final int ROWS_AT_A_TIME = 500;

    @Override
    public String kind() {
        return "document";
    }

    @Override
    public String name() {
        return "文件";
    }

    @Override
    public void walk(JdbcClient database, Consumer<EvidenceSource.Kept> record) {
        try (var rows = database
                .sql("select * from documents.documents order by id")
                .withFetchSize(ROWS_AT_A_TIME)
                .query((row, n) -> {
                    StoredDocument document = JdbcDocuments.document(row, n);
                    boolean expired = row.getTimestamp("expired_at") != null;
                    return new Now(
                            document,
                            row.getString("stored_by"),
                            expired ? document.sm3() : sm3(database, document),
                            expired);
                })
                .stream()) {
            rows.forEach(record);
        }
    }

    private record Now(StoredDocument document, String by, String sm3, boolean expired) implements EvidenceSource.Kept {
        @Override
        public long number() {
            return document.id().value();
        }

        @Override
        public NodeHash contentAt(long place) {
            return content(place, document, by, sm3);
        }

        @Override
        public Optional<Removal> removal() {
            return expired
                    ? Optional.of(new Removal(JdbcDocuments.EXPIRE, JdbcDocuments.object(document.id())))
                    : Optional.empty();
        }
    }

    static LedgerEntry entry(StoredDocument document, String by) {
        long number = document.id().value();
        return new LedgerEntry("document", number, content(number, document, by, document.sm3()));
    }

    private static NodeHash content(long number, StoredDocument document, String by, String sm3) {
        byte[] bytes = new ByteText()
                .text("huijian-document-1")
                .number(number)
                .text(document.name())
                .text(document.mediaType())
                .text(document.purpose())
                .number(document.size())
                .text(document.sha256())
                .text(sm3)
                .number(LedgerEntry.micros(document.storedAt()))
                .text(by)
                .bytes();
        var digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        return NodeHash.of(done(digest));
    }

    private static String sm3(JdbcClient database, StoredDocument document) {
        var digest = new SM3Digest();
        try (var pieces = database
                .sql("select content from documents.chunks where document_id = :id order by n")
                .param("id", document.id().value())
                .withFetchSize(8)
                .query((row, n) -> row.getBytes("content"))
                .stream()) {
            pieces.forEach(piece -> digest.update(piece, 0, piece.length));
        }
        return HexFormat.of().formatHex(done(digest));
    }

    private static byte[] done(SM3Digest digest) {
        byte[] bytes = new byte[digest.getDigestSize()];
        digest.doFinal(bytes, 0);
        return bytes;
    }
}
