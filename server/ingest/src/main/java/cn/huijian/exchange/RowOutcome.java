package cn.huijian.exchange;

import java.util.List;

/** What became of one row. */
public sealed interface RowOutcome {
    /** Taken in, perhaps with remarks. */
    record Accepted(Effect effect, List<RowIssue> warnings) implements RowOutcome {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /** Kept apart with reasons; the other rows go in. */
    record Quarantined(List<RowIssue> reasons) implements RowOutcome {
        public Quarantined {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a quarantined row has a reason");
            }
        }
    }

    /** What an accepted row did. */
    enum Effect {
        NEW,
        UPDATED,
        UNCHANGED,
        /** Two different rows claim the same identity: both are kept for the conflict desk and the register is left as it was. */
        CONFLICT
    }
}
