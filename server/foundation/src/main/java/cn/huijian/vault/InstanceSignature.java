package cn.huijian.vault;

import java.util.Base64;

/**
 * A signature of this instance.
 *
 * @param keyId which key made it: 16 hex digits, see {@link SignerCertificate#keyId()}
 * @param value SM2 signature with SM3 (GB/T 32918.2) in DER form (GM/T 0009), base64; about 96 characters
 */
public record InstanceSignature(String keyId, String value) {
    /** @throws IllegalArgumentException if {@code keyId} is no key number or {@code value} no base64 */
    public InstanceSignature {
        if (!keyId.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("not the number of a signing key: " + keyId);
        }
        Base64.getDecoder().decode(value);
    }

    /** {@code keyId:value}, for one column or one header. */
    @Override
    public String toString() {
        return keyId + ":" + value;
    }

    /** @throws IllegalArgumentException if {@code text} is not of the form {@code keyId:value} */
    public static InstanceSignature parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a signature: " + text);
        }
        return new InstanceSignature(text.substring(0, colon), text.substring(colon + 1));
    }
}
