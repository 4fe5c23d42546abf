package cn.huijian.exchange;

import java.util.List;

/** What became of one row. */
public sealed interface RowOutcome {
    /**
     * Taken in, perhaps with remarks.
     *
     * @param warnings what a person should look at; a row with one counts as warned
     * @param notes what was put right by itself and needs nobody (a lower-case letter in a code); the row still counts as accepted
     */
    record Accepted(Effect effect, List<RowIssue> warnings, List<RowIssue> notes) implements RowOutcome {
        public Accepted {
            warnings = List.copyOf(warnings);
            notes = List.copyOf(notes);
        }

        public Accepted(Effect effect, List<RowIssue> warnings) {
            this(effect, warnings, List.of());
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
