package cn.huijian.inspection;

import cn.huijian.documents.Documents;
import cn.huijian.documents.NewDocument;
import cn.huijian.documents.StoredDocument;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents in memory, unless a test names a real store. */
final class FakeDocuments implements Documents {
    private record Kept(StoredDocument document, String content) {}

    private final Map<DocumentId, Kept> kept = new LinkedHashMap<>();

    @Nullable
    Documents real;

    private final Set<DocumentId> expired = new HashSet<>();

    @Override
    public StoredDocument store(NewDocument document, InputStream content, Actor actor) throws IOException {
        if (real != null) {
            return real.store(document, content, actor);
        }
        byte[] bytes = content.readAllBytes();
        var id = new DocumentId(kept.size() + 1L);
        var stored = new StoredDocument(
                id,
                document.name(),
                document.mediaType(),
                document.purpose(),
                bytes.length,
                sha256(bytes),
                "0".repeat(64),
                Instant.EPOCH);
        kept.put(id, new Kept(stored, new String(bytes, StandardCharsets.ISO_8859_1)));
        return stored;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Changes what was stored, as somebody with access to the disk could. */
    void tamper(DocumentId id, String from, String to) {
        Kept before = get(id);
        String text = new String(before.content().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        byte[] changed = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        kept.put(id, new Kept(before.document(), new String(changed, StandardCharsets.ISO_8859_1)));
    }

    private Kept get(DocumentId id) {
        return Objects.requireNonNull(kept.get(id), "no such document");
    }

    @Override
    public Optional<StoredDocument> find(DocumentId id) {
        return real != null ? real.find(id) : Optional.ofNullable(kept.get(id)).map(Kept::document);
    }

    @Override
    public List<StoredDocument> list(String purpose, int limit) {
        return kept.values().stream()
                .map(Kept::document)
                .filter(document -> document.purpose().equals(purpose))
                .limit(limit)
                .toList();
    }

    @Override
    public InputStream open(DocumentId id) throws IOException {
        if (real != null) {
            return real.open(id);
        }
        return new ByteArrayInputStream(get(id).content().getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void expire(DocumentId id, Actor actor, String ground) {
        expired.add(id);
    }
}
