package cn.huijian.documents.store;

import cn.huijian.documents.StoredDocument;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the content piece by piece; when the last byte was read, the digest is compared with the one taken at storing. */
final class ContentStream extends InputStream {
    private final JdbcClient jdbc;
    private final StoredDocument document;
    private final MessageDigest digest = DoubleDigest.newSha256();
    private byte[] chunk = new byte[0];
    private int position;
    private int next;
    private long left;

    ContentStream(JdbcClient jdbc, StoredDocument document) {
        this.jdbc = jdbc;
        this.document = document;
        this.left = document.size();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (position == chunk.length && !fetch()) {
            return -1;
        }
        int n = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, n);
        position += n;
        return n;
    }

    private boolean fetch() throws IOException {
        if (left == 0) {
            return false;
        }
        chunk = jdbc.sql("select content from documents.chunks where document_id = :id and n = :n")
                .param("id", document.id().value())
                .param("n", next++)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> damaged("a piece is missing"));
        position = 0;
        left -= chunk.length;
        digest.update(chunk);
        if (left <= 0 && !HexFormat.of().formatHex(digest.digest()).equals(document.sha256())) {
            throw damaged("its digest is not the one taken when it was stored");
        }
        return true;
    }

    private IOException damaged(String what) {
        return new IOException("document " + document.id() + " is damaged: " + what);
    }
}
