package cn.huijian.audit.model;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditRecord.Origin;
import cn.huijian.kernel.Actor;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * The digest that chains a record to the one before: {@code SM3(previous ‖ canonical bytes)}, GB/T 32905-2016.
 *
 * <p>Canonical bytes, numbers big-endian. A text is its length in UTF-8 bytes as 4 bytes, then the bytes; an absent text is the length
 * {@code 0xFFFFFFFF} alone.
 *
 * <ol>
 *   <li>text {@code huijian-audit-1}
 *   <li>seq, 8 bytes; microseconds since 1970-01-01T00:00Z, 8 bytes
 *   <li>texts: actor kind, actor id, actor name, actor unit (decimal)
 *   <li>texts: action, object, purpose
 *   <li>number of details, 4 bytes; for each in the order of keys (UTF-16 code units): text key, text value
 *   <li>texts: ip, terminal, trace
 * </ol>
 */
public final class ChainDigest {
    /** Bytes in an SM3 digest. */
    public static final int LENGTH = 32;

    private static final String FORM = "huijian-audit-1";

    private ChainDigest() {}

    /** Digest of the record at {@code seq} that follows a record with the digest {@code previous}. */
    public static byte[] of(byte[] previous, long seq, Instant at, Actor actor, AuditEntry entry, Origin origin) {
        byte[] canonical = canonicalBytes(seq, at, actor, entry, origin);
        var sm3 = new SM3Digest();
        sm3.update(previous, 0, previous.length);
        sm3.update(canonical, 0, canonical.length);
        byte[] digest = new byte[LENGTH];
        sm3.doFinal(digest, 0);
        return digest;
    }

    /** Digest of the record alone, by which it stands in the ledger: {@code SM3(canonical bytes)}, independent of its neighbours. */
    public static byte[] contentOf(long seq, Instant at, Actor actor, AuditEntry entry, Origin origin) {
        byte[] canonical = canonicalBytes(seq, at, actor, entry, origin);
        var sm3 = new SM3Digest();
        sm3.update(canonical, 0, canonical.length);
        byte[] digest = new byte[LENGTH];
        sm3.doFinal(digest, 0);
        return digest;
    }

    static byte[] canonicalBytes(long seq, Instant at, Actor actor, AuditEntry entry, Origin origin) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            writeText(out, FORM);
            out.writeLong(seq);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            writeText(out, actor.kind().name());
            writeText(out, actor.id());
            writeText(out, actor.display());
            writeText(out, actor.unit() == null ? null : actor.unit().toString());
            writeText(out, entry.action());
            writeText(out, entry.object());
            writeText(out, entry.purpose());
            out.writeInt(entry.details().size());
            for (var detail : new TreeMap<>(entry.details()).entrySet()) {
                writeText(out, detail.getKey());
                writeText(out, detail.getValue());
            }
            writeText(out, origin.ip());
            writeText(out, origin.terminal());
            writeText(out, origin.trace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
