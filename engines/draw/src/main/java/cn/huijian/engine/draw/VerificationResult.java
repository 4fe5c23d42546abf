package cn.huijian.engine.draw;

/** Valid, or the first fault that was found. */
public sealed interface VerificationResult {

    /**
     * Everything recomputed is equal.
     *
     * @param commitment to be compared with what was published before the seed existed
     * @param drawn how many were drawn
     * @param allocationChecked whether this was a staff copy, whose weights were recomputed too
     */
    record Valid(Hash commitment, int drawn, boolean allocationChecked) implements VerificationResult {}

    /**
     * Something is not as it must be.
     *
     * @param where path of the member, e.g. {@code drawn[3].salt}
     * @param reason in English, for the log; screens speak by kind
     */
    record Fault(FaultKind kind, String where, String reason) implements VerificationResult {}

    /** What was touched. */
    enum FaultKind {
        /** Leaves, strata or exclusions are not those frozen. */
        ROSTER,
        /** Rules, quotas, weights or algorithms are not those committed. */
        RULE,
        /** Commitment, source, reveals or seed do not belong together. */
        SEED,
        /** The right ones, but not in the order of their ranks. */
        ORDER,
        /** Officers, their qualifications, recusals or assignments. */
        OFFICER,
        /** Who is said to be drawn, or a document that is not a transcript. */
        RESULT
    }
}
