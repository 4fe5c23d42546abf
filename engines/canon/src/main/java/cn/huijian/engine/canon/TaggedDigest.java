package cn.huijian.engine.canon;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * SM3 over a tag and fields, each preceded by its length in four bytes, big-endian, so that no two different lists of
 * fields share one input: {@code SM3(lp(family ‖ "/" ‖ tag) ‖ lp(field₁) ‖ … ‖ lp(fieldₙ))}.
 *
 * <p>Safe for use by several threads at once.
 */
public final class TaggedDigest {
    /** The name that documents carry beside their digests. */
    public static final String ALGORITHM = "SM3";

    /** Bytes of one digest. */
    public static final int LENGTH = 32;

    private final byte[] prefix;

    private TaggedDigest(byte[] prefix) {
        this.prefix = prefix;
    }

    /** The digest of one purpose, for example {@code of("huijian-draw/1", "leaf")}. */
    public static TaggedDigest of(String family, String tag) {
        return new TaggedDigest(utf8(family + "/" + tag));
    }

    /** The digest of these fields in this order. */
    public byte[] of(byte[]... fields) {
        SM3Digest digest = new SM3Digest();
        field(digest, prefix);
        for (byte[] field : fields) {
            field(digest, field);
        }
        byte[] result = new byte[LENGTH];
        digest.doFinal(result, 0);
        return result;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void field(SM3Digest digest, byte[] field) {
        int length = field.length;
        digest.update((byte) (length >>> 24));
        digest.update((byte) (length >>> 16));
        digest.update((byte) (length >>> 8));
        digest.update((byte) length);
        digest.update(field, 0, length);
    }
}
