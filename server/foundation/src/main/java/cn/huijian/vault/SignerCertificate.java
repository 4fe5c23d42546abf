package cn.huijian.vault;

import cn.huijian.vault.model.Sm2;

/**
 * The public half of a signing key, of this instance or of a partner: everything that is needed to check its signatures, anywhere.
 *
 * @param keyId first 8 bytes of SM3 over the public key (SubjectPublicKeyInfo), 16 hex digits
 * @param pem X.509 certificate with an SM2 key
 */
public record SignerCertificate(String keyId, String pem) {
    /**
     * Reads a certificate as a partner handed it over.
     *
     * @throws IllegalArgumentException if it is no X.509 certificate in PEM form with an SM2 key
     */
    public static SignerCertificate of(String pem) {
        return new SignerCertificate(Sm2.keyId(Sm2.publicKey(pem)), pem);
    }

    /** Whether {@code signature} was made over {@code message} with this key. Never throws on a malformed signature. */
    public boolean verify(byte[] message, InstanceSignature signature) {
        return signature.keyId().equals(keyId) && Sm2.verify(Sm2.publicKey(pem), message, signature.value());
    }
}
