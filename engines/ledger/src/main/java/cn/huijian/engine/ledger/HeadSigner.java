package cn.huijian.engine.ledger;

/** Whoever keeps the signing key of the instance. */
public interface HeadSigner {
    /** Name of the key that signs now; stored with each head, so that a changed key leaves older heads checkable. */
    String keyId();

    /** Public key, X.509 SubjectPublicKeyInfo (DER). */
    byte[] publicKey();

    /** Signature over the bytes, DER. */
    byte[] sign(byte[] message);
}
