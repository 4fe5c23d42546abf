package cn.huijian.vault;

import java.util.Arrays;

/**
 * A secret in the form in which it may be stored.
 *
 * @param masterId names the master key it was sealed under
 * @param bytes nonce, ciphertext and tag
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below
public record SealedSecret(String masterId, byte[] bytes) {
    public SealedSecret {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedSecret that && masterId.equals(that.masterId) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Says nothing of its content. */
    @Override
    public String toString() {
        return "SealedSecret[" + masterId + "]";
    }
}
