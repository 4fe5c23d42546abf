package cn.huijian.documents;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.DocumentId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The store of files. Content never changes once stored; its SM3 and SHA-256 digests are taken while it streams in. */
public interface Documents {
    /** Streams a file in. Acknowledged only when it is durable. */
    StoredDocument store(NewDocument document, InputStream content, Actor actor) throws IOException;

    Optional<StoredDocument> find(DocumentId id);

    /** The newest documents of a purpose, newest first; for example {@code public.draw-transcript}, which the public side reads. */
    List<StoredDocument> list(String purpose, int limit);

    /** Opens the content; the caller closes it. */
    InputStream open(DocumentId id) throws IOException;

    /** Removes the content (not the record and digests) when its time is over. */
    void expire(DocumentId id, Actor actor, String ground);
}
