package cn.huijian.audit.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The records of one transaction, held back until just before its commit, so that the lock on the head of the chain is held only for the moment of
 * the commit and the chain follows the order of commits.
 */
final class PendingRecords implements TransactionSynchronization, Ordered {
    private final ChainStore chain;
    private final List<NewItem> records = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private boolean appended;

    PendingRecords(ChainStore chain) {
        this.chain = chain;
    }

    void add(NewItem record) {
        if (appended) {
            // A late act of another before-commit hook: the head is already ours, so the chain goes on from it.
            chain.append(List.of(record));
        } else {
            records.add(record);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        chain.append(records);
        appended = true;
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, records.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        records.subList(savepoints.getOrDefault(savepoint, 0), records.size()).clear();
    }
}
