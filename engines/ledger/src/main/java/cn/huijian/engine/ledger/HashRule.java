package cn.huijian.engine.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * How bytes become nodes (RFC 6962 §2.1): a leaf is {@code H(0x00 ‖ bytes)}, an inner node {@code H(0x01 ‖ left ‖ right)}, the empty tree {@code H()}.
 * The prefixes keep anybody from passing an inner node off as a leaf.
 */
public enum HashRule {
    /** GB/T 32905-2016, the rule of this house. */
    SM3 {
        @Override
        public byte[] digest(byte[]... parts) {
            var sm3 = new SM3Digest();
            for (byte[] part : parts) {
                sm3.update(part, 0, part.length);
            }
            byte[] digest = new byte[NodeHash.LENGTH];
            sm3.doFinal(digest, 0);
            return digest;
        }
    },
    /** FIPS 180-4, the rule of RFC 6962; for exchange with logs outside and for its published vectors. */
    SHA_256 {
        @Override
        public byte[] digest(byte[]... parts) {
            try {
                var sha256 = MessageDigest.getInstance("SHA-256");
                for (byte[] part : parts) {
                    sha256.update(part);
                }
                return sha256.digest();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    };

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** The plain digest of some bytes one after another, 32 bytes. */
    public abstract byte[] digest(byte[]... parts);

    /** The leaf that stands for an entry. */
    public NodeHash leaf(byte[] entry) {
        return NodeHash.owned(digest(LEAF, entry));
    }

    /** The node above two others. */
    public NodeHash node(NodeHash left, NodeHash right) {
        return NodeHash.owned(digest(NODE, left.inside(), right.inside()));
    }

    /** The root of a tree without leaves. */
    public NodeHash empty() {
        return NodeHash.owned(digest());
    }
}
