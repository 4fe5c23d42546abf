package cn.huijian.documents;

import cn.huijian.kernel.DocumentId;
import java.time.Instant;

/** A stored file: size in bytes, digests in lower-case hex. */
public record StoredDocument(
        DocumentId id,
        String name,
        String mediaType,
        String purpose,
        long size,
        String sha256,
        String sm3,
        Instant storedAt) {}
