package cn.huijian.jobs.store;

import cn.huijian.jobs.Jobs;
import cn.huijian.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty queue on a real database. */
public final class JobStoreSetting {
    private final List<String> audited = new CopyOnWriteArrayList<>();
    private final JobSignal signal = new JobSignal();
    private final JobQueue queue;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public JobStoreSetting() {
        var database = TestDatabase.create().dataSource();
        var transactions = new JdbcTransactionManager(database);
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(transactions);
        queue = new JobQueue(database, transactions);
        jobs = new JdbcJobs(
                database, transactions, (actor, entry) -> audited.add(entry.action() + " " + entry.object()), signal);
    }

    public Jobs jobs() {
        return jobs;
    }

    public JobQueue queue() {
        return queue;
    }

    public JobSignal signal() {
        return signal;
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    public List<String> audited() {
        return audited;
    }

    public void letLeasesRunOut() {
        jdbc.sql("update jobs.jobs set lease_until = now() - interval '1 second' where state = 'RUNNING'")
                .update();
    }
}
