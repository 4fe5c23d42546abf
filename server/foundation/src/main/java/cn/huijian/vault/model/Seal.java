package cn.huijian.vault.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.gcm.BasicGCMMultiplier;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Authenticated encryption SM4-GCM (GB/T 32907, NIST SP 800-38D) with a 96-bit nonce in front and a 128-bit tag behind. The context is bound in, so
 * a sealed value moved to another row does not open.
 */
public final class Seal {
    /** Bytes of a key. */
    public static final int KEY_BYTES = 16;

    /** Bytes of a nonce; never used twice under one key. */
    public static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private Seal() {}

    /** Seals {@code plain} under {@code key}; {@code nonce} must be fresh for the key. */
    public static byte[] close(byte[] key, byte[] nonce, byte[] context, byte[] plain) {
        byte[] body = run(true, key, nonce, context, plain);
        return ByteBuffer.allocate(nonce.length + body.length)
                .put(nonce)
                .put(body)
                .array();
    }

    /**
     * Opens what {@link #close} sealed.
     *
     * @throws IllegalStateException if key or context are not those it was sealed with, or a byte was changed
     */
    public static byte[] open(byte[] key, byte[] context, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return run(false, key, nonce, context, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private static byte[] run(boolean encrypt, byte[] key, byte[] nonce, byte[] context, byte[] input) {
        // A table for each key would cost more than it saves: the values are a few blocks long and every key is
        // another.
        var cipher = GCMBlockCipher.newInstance(new SM4Engine(), new BasicGCMMultiplier());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, context));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        try {
            length += cipher.doFinal(output, length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("a sealed value does not open: wrong key, wrong place, or changed", e);
        }
        return length == output.length ? output : Arrays.copyOf(output, length);
    }
}
