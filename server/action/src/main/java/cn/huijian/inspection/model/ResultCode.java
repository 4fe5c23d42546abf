package cn.huijian.inspection.model;

/**
 * A code of rulebook 5.3 in the version in force.
 *
 * @param words as it is published
 * @param next what follows, in Chinese
 * @param followUp what the room does when a result with this code is reviewed
 * @param listingGround ground of a listing that follows (A2–A4), empty otherwise
 * @param deadlineRule rule in {@code knowledge/deadlines} that gives the term of what follows; empty if the officers' order gives it
 */
public record ResultCode(
        String code,
        String words,
        String next,
        FollowUpKind followUp,
        String listingGround,
        String deadlineRule,
        boolean needsAnswers,
        boolean needsCorrectionDue,
        boolean asProblem,
        String version) {

    /** What follows from a result. */
    public enum FollowUpKind {
        /** 归档. */
        NONE,
        /** 拟列入经营异常名录. */
        LISTING,
        /** 整改跟踪. */
        RECTIFICATION,
        /** 转线索. */
        LEAD
    }
}
