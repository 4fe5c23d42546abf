package cn.huijian.exchange.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The signature over a pushed batch as {@code docs/push.md} defines it. */
public enum PushSignature {
    HMAC_SHA256("HMAC-SHA256"),
    HMAC_SM3("HMAC-SM3");

    private final String label;

    PushSignature(String label) {
        this.label = label;
    }

    /** The name in the header {@code X-Huijian-Algorithm}. */
    public String label() {
        return label;
    }

    public static Optional<PushSignature> find(String label) {
        return java.util.Arrays.stream(values())
                .filter(s -> s.label.equals(label))
                .findFirst();
    }

    /** The text that is signed: five lines joined by line feeds, none behind the last. */
    public String text(String method, String path, String timestamp, String nonce, byte[] body) {
        return String.join("\n", method, path, timestamp, nonce, bodyDigest(body));
    }

    /** Lower-case hex of the body's digest: SHA-256 or SM3, as in the signature. */
    public String bodyDigest(byte[] body) {
        Digest digest = digest();
        digest.update(body, 0, body.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    /** Lower-case hex of the signature. */
    public String sign(String secret, String text) {
        var mac = new HMac(digest());
        mac.init(new KeyParameter(secret.getBytes(StandardCharsets.UTF_8)));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    /** Compares in constant time. */
    public boolean verify(String secret, String text, String given) {
        return MessageDigest.isEqual(
                sign(secret, text).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private Digest digest() {
        return this == HMAC_SM3 ? new SM3Digest() : SHA256Digest.newInstance();
    }
}
