package cn.huijian.exchange;

import java.util.List;

/**
 * The interface through which a room of a later stage takes in the rows of datasets. Implemented by entity, dossier and others; found as beans.
 */
public interface DatasetReceiver {
    /** Whether this room takes in the dataset. Exactly one receiver must answer yes for a declared dataset. */
    boolean receives(String dataset);

    /**
     * Takes in a batch in the caller's transaction and says for each row, in order, what became of it. A row that cannot be taken in is
     * {@link RowOutcome.Quarantined}, never an exception; an exception rolls the whole batch back and it is tried again.
     */
    List<RowOutcome> receive(Batch batch);

    /** What can be done with the rows of a run ahead; called once for a run. A row may still come to {@link #receive} unprepared. */
    default RowPreparation preparation(RunContext run) {
        return RowPreparation.NONE;
    }

    /** Called once, after the last batch of a run was committed: for work that is cheaper for the whole run (statistics, events). */
    default void completed(RunContext run) {}
}
