package cn.huijian.code.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The text of a code: one byte of version, five of number and ten of HMAC-SM3 over both (GB/T 32905, RFC 2104), written in Crockford's base 32. With
 * 80 bits an invented or altered text passes once in 10^24 tries.
 */
public final class CodeText {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final byte VERSION = 1;
    private static final int NUMBER_BYTES = 5;
    private static final int TAG_BYTES = 10;
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    private final byte[] key;

    /** @param key at least 32 secret bytes */
    public CodeText(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the key of scan codes has at least 32 bytes");
        }
        this.key = key.clone();
    }

    /** The signed text of a code number below 2^40. */
    public String write(long number) {
        if (number < 0 || number >= 1L << (NUMBER_BYTES * 8)) {
            throw new IllegalArgumentException("a code number has at most 40 bits: " + number);
        }
        byte[] head = head(number);
        var all = ByteBuffer.allocate(head.length + TAG_BYTES);
        all.put(head).put(tag(head));
        return encode(all.array());
    }

    /** The number in a genuine text; empty for any other text. */
    public OptionalLong read(String text) {
        byte[] all = decode(text.strip().toUpperCase(Locale.ROOT));
        if (all.length == 0 || all[0] != VERSION) {
            return OptionalLong.empty();
        }
        byte[] head = Arrays.copyOf(all, 1 + NUMBER_BYTES);
        byte[] given = Arrays.copyOfRange(all, 1 + NUMBER_BYTES, all.length);
        if (!MessageDigest.isEqual(tag(head), given)) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int at = 1; at < head.length; at++) {
            number = number << 8 | (head[at] & 0xFF);
        }
        return OptionalLong.of(number);
    }

    private static byte[] head(long number) {
        byte[] head = new byte[1 + NUMBER_BYTES];
        head[0] = VERSION;
        for (int at = 0; at < NUMBER_BYTES; at++) {
            head[NUMBER_BYTES - at] = (byte) (number >>> (8 * at));
        }
        return head;
    }

    private byte[] tag(byte[] head) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(head, 0, head.length);
        byte[] full = new byte[mac.getMacSize()];
        mac.doFinal(full, 0);
        return Arrays.copyOf(full, TAG_BYTES);
    }

    private static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte value : bytes) {
            buffer = buffer << 8 | (value & 0xFF);
            bits += 8;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(buffer >>> bits & 31));
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt(buffer << (BITS - bits) & 31));
        }
        return text.toString();
    }

    private static byte[] decode(String text) {
        if (text.length() != LENGTH) {
            return new byte[0];
        }
        var bytes = ByteBuffer.allocate(1 + NUMBER_BYTES + TAG_BYTES);
        int buffer = 0;
        int bits = 0;
        for (int at = 0; at < text.length(); at++) {
            int value = ALPHABET.indexOf(text.charAt(at));
            if (value < 0) {
                return new byte[0];
            }
            buffer = buffer << BITS | value;
            bits += BITS;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >>> bits));
                buffer &= (1 << bits) - 1;
            }
        }
        // The last character carries two bits of padding; another character with the same upper bits is an altered
        // text.
        return buffer == 0 ? bytes.array() : new byte[0];
    }
}
