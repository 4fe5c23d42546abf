package cn.huijian.entity;

import cn.huijian.documents.Documents;
import cn.huijian.documents.NewDocument;
import cn.huijian.documents.StoredDocument;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files in memory, without digests. */
final class MemoryDocuments implements Documents {
    private final Map<DocumentId, StoredDocument> stored = new LinkedHashMap<>();
    private final Map<DocumentId, byte[]> contents = new HashMap<>();
    private final Clock clock;

    MemoryDocuments(Clock clock) {
        this.clock = clock;
    }

    @Override
    public StoredDocument store(NewDocument document, InputStream content, Actor actor) throws IOException {
        var id = new DocumentId(stored.size() + 1);
        byte[] bytes = content.readAllBytes();
        var record = new StoredDocument(
                id,
                document.name(),
                document.mediaType(),
                document.purpose(),
                bytes.length,
                "00",
                "00",
                clock.instant());
        stored.put(id, record);
        contents.put(id, bytes);
        return record;
    }

    @Override
    public Optional<StoredDocument> find(DocumentId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public List<StoredDocument> list(String purpose, int limit) {
        return List.copyOf(stored.values());
    }

    @Override
    public InputStream open(DocumentId id) {
        return new ByteArrayInputStream(contents.getOrDefault(id, new byte[0]));
    }

    @Override
    public void expire(DocumentId id, Actor actor, String ground) {
        contents.remove(id);
    }
}
