package cn.huijian.engine.draw;

import java.util.List;

/** The roster is frozen, or says why not. */
public sealed interface FreezeOutcome {

    /** Frozen: publish {@link Frozen#statement()} before the seed exists. */
    record Done(Frozen frozen) implements FreezeOutcome {}

    /** Not frozen; every reason found is listed. */
    record Refused(List<Problem> problems) implements FreezeOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** One reason, with the code, certificate or account it concerns ("" when it concerns the round). */
    record Problem(Kind kind, String concerns) {}

    /** Why a roster cannot be frozen. */
    enum Kind {
        NO_ENTRANTS,
        CODE_TWICE,
        CERTIFICATE_TWICE,
        RECUSAL_OF_UNKNOWN_OFFICER,
        RECUSAL_TWICE,
        NOT_THREE_ACCOUNTS,
        ACCOUNT_TWICE,
        SECTION_TWICE,
        SEED_NOT_LATER_THAN_COMMITMENT,
        /** Two strata share a label (about once in a million rounds): freeze again with another secret. */
        LABEL_CLASH
    }
}
