package cn.huijian.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the whole chain found.
 *
 * @param records how many records were walked
 * @param head digest of the last sound record, lower-case hex
 * @param broken the first place that is not as it was written, or {@code null} if all is sound
 */
public record AuditVerification(
        long records, String head, @Nullable Break broken) {
    public boolean valid() {
        return broken == null;
    }

    /** The first broken place: the number of the record, and what is wrong with it. */
    public record Break(long seq, Fault fault) {}

    /** What can be wrong with a record. */
    public enum Fault {
        /** 缺失: no record stands at this place although later ones or the head say there was one. */
        MISSING,
        /** 内容被改: the record no longer gives its digest. */
        CHANGED,
        /** 链接被改: the record does not name the digest of the one before it. */
        RELINKED,
        /** 多出: a record stands behind the head of the chain. */
        ADDED
    }
}
