package cn.huijian.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along trail, draws, documents and heads found.
 *
 * @param leaves how many leaves were walked
 * @param heads how many heads were walked
 * @param records how many records were compared with their leaves
 * @param findings nothing if all is sound; at most {@link #MOST} are named
 */
public record LedgerVerification(long leaves, long heads, long records, List<Finding> findings) {
    /** So many findings are named one by one. */
    public static final int MOST = 200;

    public LedgerVerification {
        findings = List.copyOf(findings);
    }

    public boolean valid() {
        return findings.isEmpty();
    }

    /**
     * One place that is not as it was written.
     *
     * @param kind register of the record, or {@code head}, {@code leaf}, {@code chain}
     * @param number number in its register; of a leaf its index
     * @param afterHead the last head before the record entered the ledger; {@code null} if it never did
     * @param beforeHead the first head that covers it; {@code null} if none does yet
     * @param sentence the same in Chinese
     */
    public record Finding(
            Fault fault,
            String kind,
            long number,
            @Nullable Long afterHead,
            @Nullable Long beforeHead,
            String sentence) {}

    /** What can be wrong. */
    public enum Fault {
        /** 被删除. */
        DELETED,
        /** 被改动. */
        CHANGED,
        /** 被插入: stands in its register but never entered the ledger. */
        INSERTED,
        /** 次序被改. */
        REORDERED,
        /** 尾部被截断: a head covers more than there is. */
        TRUNCATED,
        /** 树根不符: the leaves are no longer those that the head covers. */
        ROOT_DIFFERS,
        /** 签名不符: not signed by a key of this instance. */
        UNSIGNED
    }
}
