package cn.huijian.portal.web;

import cn.huijian.audit.SignedHead;
import cn.huijian.engine.ledger.HashRule;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key as it is printed: to be compared with what the bureau tells by another way.
 *
 * @param sm3 SM3 digest of the key (X.509, DER), hexadecimal
 * @param sha256 SHA-256 digest of the same
 */
record PublicKeyText(String keyId, String pem, String sm3, String sha256) {
    static PublicKeyText of(SignedHead head) {
        byte[] key = head.publicKey();
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key);
        return new PublicKeyText(
                head.keyId(),
                "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n",
                HexFormat.of().formatHex(HashRule.SM3.digest(key)),
                HexFormat.of().formatHex(HashRule.SHA_256.digest(key)));
    }
}
