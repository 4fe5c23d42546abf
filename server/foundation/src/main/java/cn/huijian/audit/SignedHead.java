package cn.huijian.audit;

import cn.huijian.engine.ledger.Sm2;
import cn.huijian.engine.ledger.TreeHead;
import java.util.Arrays;
import java.util.Collection;

/**
 * A head of the ledger with its signature (签名树头). Whoever keeps a copy outside can later prove that the log was not rewritten.
 *
 * @param publicKey X.509 SubjectPublicKeyInfo (DER)
 * @param signature SM2 with SM3 over {@link TreeHead#bytes()}, DER
 */
public record SignedHead(TreeHead head, String keyId, byte[] publicKey, byte[] signature) {
    /** Whether one of the trusted keys signed this head. */
    public boolean isSignedBy(Collection<byte[]> trusted) {
        return trusted.stream().anyMatch(key -> Arrays.equals(key, publicKey))
                && Sm2.verifies(publicKey, head.bytes(), signature);
    }
}
