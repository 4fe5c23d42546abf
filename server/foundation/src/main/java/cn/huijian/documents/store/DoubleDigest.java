package cn.huijian.documents.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SHA-256 and SM3 of the same bytes in one pass. */
final class DoubleDigest {
    private final MessageDigest sha256 = newSha256();
    private final SM3Digest sm3 = new SM3Digest();

    void update(byte[] bytes, int length) {
        sha256.update(bytes, 0, length);
        sm3.update(bytes, 0, length);
    }

    String sha256Hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    String sm3Hex() {
        byte[] digest = new byte[sm3.getDigestSize()];
        sm3.doFinal(digest, 0);
        return HexFormat.of().formatHex(digest);
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
