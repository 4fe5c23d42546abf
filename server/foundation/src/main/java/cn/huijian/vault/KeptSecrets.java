package cn.huijian.vault;

import java.util.Optional;
import java.util.UUID;

/** Keeps secrets of the instance itself (seeds of second factors, keys of partners), sealed under the master key and re-sealed when it changes. */
public interface KeptSecrets {
    /** Keeps a secret and gives the reference to it; in the caller's transaction. */
    UUID keep(byte[] secret);

    /** The secret; empty if it was destroyed. */
    Optional<byte[]> open(UUID reference);

    /** Forgets the secret for good. Destroying what is not there does nothing. */
    void destroy(UUID reference);
}
