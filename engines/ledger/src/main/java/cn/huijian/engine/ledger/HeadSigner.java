package cn.huijian.engine.ledger;

import java.util.List;

/** Whoever keeps the signing key of the instance. */
public interface HeadSigner {
    /** Name of the key that signs now; stored with each head, so that a changed key leaves older heads checkable. */
    String keyId();

    /** Public key, X.509 SubjectPublicKeyInfo (DER). */
    byte[] publicKey();

    /** Every key whose heads are believed, from a place apart from the heads. */
    default List<byte[]> trustedKeys() {
        return List.of(publicKey());
    }

    /** Signature over the bytes, DER. */
    byte[] sign(byte[] message);
}
