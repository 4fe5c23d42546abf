package cn.huijian.engine.ledger;

import java.time.Instant;

/**
 * A state of the log that its keeper signs: from then on nobody can change one of its leaves without showing.
 *
 * <p>Signed bytes: text {@code huijian-head-1}, text log, text hash rule, head number (8 bytes), tree size (8 bytes), root (32 bytes), microseconds
 * since 1970 (8 bytes), previous head's digest (32 bytes).
 *
 * @param log name of the log, different for each instance
 * @param number from 1, without gaps: a head that was removed leaves a hole
 * @param size leaves under the root
 * @param previous digest of the signed bytes of the head before; of the first, 32 zero bytes
 */
public record TreeHead(
        String log, HashRule rule, long number, long size, NodeHash root, Instant at, NodeHash previous) {
    /** What the first head names as its previous one. */
    public static final NodeHash NONE = NodeHash.owned(new byte[NodeHash.LENGTH]);

    private static final String FORM = "huijian-head-1";

    public TreeHead {
        if (number < 1 || size < 0) {
            throw new IllegalArgumentException("a head has a number from 1 and a size from 0");
        }
    }

    public byte[] bytes() {
        return new ByteText()
                .text(FORM)
                .text(log)
                .text(rule.name())
                .number(number)
                .number(size)
                .raw(root.inside())
                .number(LedgerEntry.micros(at))
                .raw(previous.inside())
                .bytes();
    }

    /** What the next head names. */
    public NodeHash digest() {
        return NodeHash.owned(rule.digest(bytes()));
    }
}
