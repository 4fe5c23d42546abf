package cn.huijian.vault;

import java.util.List;

/**
 * Signs in the name of this instance: tree heads, transcripts, messages to partners. SM2 with SM3 (GB/T 32918, GB/T 32905, user id
 * {@code 1234567812345678}); the private key lies in the database, sealed under the master key, so every process of the instance signs with the same
 * one. About 2,000 signatures a second: sign heads and batches, not single rows.
 */
public interface InstanceSigner {
    /** Signs the bytes themselves (SM3 is part of the signature) with the key in use; the first call ever makes it. */
    InstanceSignature sign(byte[] message);

    /** Whether this instance signed {@code message}, with the key in use or one replaced since. */
    boolean verify(byte[] message, InstanceSignature signature);

    /** The key in use, to be handed to whoever checks signatures. */
    SignerCertificate certificate();

    /** All keys, the one in use first: old signatures verify with old keys. */
    List<SignerCertificate> certificates();
}
