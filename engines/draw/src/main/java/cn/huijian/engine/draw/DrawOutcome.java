package cn.huijian.engine.draw;

import java.util.List;

/** The draw took place, or the seed did not come into being. */
public sealed interface DrawOutcome {

    /** Drawn; the transcript holds everything. */
    record Drawn(Transcript transcript) implements DrawOutcome {}

    /** The public value is not of the kind or not in the form that the statement names. */
    record SeedRefused(String value) implements DrawOutcome {}

    /** Accounts that did not reveal, or revealed something else than they had committed to; each is named. */
    record SeedWithheld(List<AccountFault> faults) implements DrawOutcome {
        public SeedWithheld {
            faults = List.copyOf(faults);
        }
    }

    /** Who, and what is wrong. */
    record AccountFault(String account, AccountFaultKind kind) {}

    /** What is wrong with a reveal. */
    enum AccountFaultKind {
        MISSING,
        FALSE,
        TWICE,
        UNKNOWN_ACCOUNT
    }
}
