package cn.huijian.entity.model;

import cn.huijian.exchange.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Salted digest of a row as given, personal values included: equal rows are told apart from changed ones without keeping those values. */
public final class RecordDigest {
    private static final int LENGTH = 16;

    private final Mac mac;

    public RecordDigest(byte[] salt) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sixteen bytes; the order of columns and blanks around values do not matter. */
    public ByteBuffer of(Row row) {
        for (var cell : new TreeMap<>(row.original()).entrySet()) {
            mac.update(cell.getKey().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0x1F);
            mac.update(cell.getValue().strip().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0x1E);
        }
        return ByteBuffer.wrap(Arrays.copyOf(mac.doFinal(), LENGTH)).asReadOnlyBuffer();
    }

    /** The bytes of a digest. */
    public static byte[] bytes(ByteBuffer digest) {
        byte[] bytes = new byte[digest.remaining()];
        digest.duplicate().get(bytes);
        return bytes;
    }
}
