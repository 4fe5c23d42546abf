package cn.huijian.jobs.store;

import cn.huijian.jobs.Job.State;
import cn.huijian.kernel.JobId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The queue as the dispatchers of all server processes share it. A running job is held by a lease; whoever holds it renews the lease. Leases are
 * measured by the clock of the database, the only one that all processes have in common.
 */
@Component
public final class JobQueue {
    /** How long a silent process keeps its jobs. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private static final int STARTS_IN_VAIN = 10;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JobQueue(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Who runs jobs: a server process by its lasting name and the mark of this one run of it. */
    public record Holder(String instance, String run) {}

    /** What the holder of a job learns when it renews the lease. */
    public enum Standing {
        HELD,
        CANCEL_ASKED,
        LOST
    }

    /** Frees the jobs that a former run of this very process left behind, so that they go on at once. */
    public int releaseFormer(Holder holder) {
        return jdbc.sql("""
                update jobs.jobs set lease_until = now() - interval '1 second'
                where state = 'RUNNING' and instance = :instance and holder <> :run
                """)
                .param("instance", holder.instance())
                .param("run", holder.run())
                .update();
    }

    /** Takes the oldest job of a kind that is queued or was left behind, unless enough of its kind are running. */
    public Optional<JobRow> claim(String kind, int concurrency, Holder holder) {
        return transaction.execute(status -> {
            // Claims of one kind come one after the other, or two processes could each start the one job allowed.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('jobs.' || :kind))::text")
                    .param("kind", kind)
                    .query(String.class)
                    .optional();
            giveUpWhatStartsInVain(kind);
            return jdbc.sql("""
                    update jobs.jobs
                    set state = 'RUNNING', instance = :instance, holder = :run, lease_until = now() + :lease * interval '1 second',
                        started_at = coalesce(started_at, now()), starts = starts + 1, rate = 0, done_at_start = done,
                        starts_in_vain = case when starts > 0 and done = done_at_start then starts_in_vain + 1 else 0 end
                    where id = (
                        select id from jobs.jobs
                        where kind = :kind and (state = 'QUEUED' or state = 'RUNNING' and lease_until < now())
                        order by id limit 1
                        for update skip locked)
                      and (select count(*) from jobs.jobs
                           where kind = :kind and state = 'RUNNING' and lease_until >= now()) < :concurrency
                    returning *
                    """)
                    .param("instance", holder.instance())
                    .param("run", holder.run())
                    .param("lease", LEASE.toSeconds())
                    .param("kind", kind)
                    .param("concurrency", concurrency)
                    .query(JobRow::of)
                    .optional();
        });
    }

    /** Renews the lease and writes the progress. */
    public Standing renew(JobId id, Holder holder, long done, long total, String stage, double rate) {
        return jdbc.sql("""
                update jobs.jobs
                set lease_until = now() + :lease * interval '1 second', done = :done, total = :total, stage = :stage, rate = :rate
                where id = :id and state = 'RUNNING' and holder = :run
                returning cancel_asked_at is not null as asked
                """)
                .param("lease", LEASE.toSeconds())
                .param("done", done)
                .param("total", total)
                .param("stage", stage)
                .param("rate", rate)
                .param("id", id.value())
                .param("run", holder.run())
                .query((row, n) -> row.getBoolean("asked") ? Standing.CANCEL_ASKED : Standing.HELD)
                .optional()
                .orElse(Standing.LOST);
    }

    /** Whether the job is still held; keeps it so until the caller's transaction ends. */
    public boolean holds(JobId id, Holder holder) {
        return jdbc.sql("select id from jobs.jobs where id = :id and state = 'RUNNING' and holder = :run for share")
                .param("id", id.value())
                .param("run", holder.run())
                .query((row, n) -> row.getLong("id"))
                .optional()
                .isPresent();
    }

    /** Writes the end of a job; nothing happens if somebody else holds it by now. */
    public void finish(JobId id, Holder holder, State state, @Nullable String result, @Nullable String failure) {
        jdbc.sql("""
                update jobs.jobs
                set state = :state, finished_at = now(), result = :result, failure = :failure
                where id = :id and state = 'RUNNING' and holder = :run
                """)
                .param("state", state.name())
                .param("result", result)
                .param("failure", failure)
                .param("id", id.value())
                .param("run", holder.run())
                .update();
    }

    /** Gives a job back unfinished, because this process stops. */
    public void giveBack(JobId id, Holder holder) {
        jdbc.sql("update jobs.jobs set state = 'QUEUED' where id = :id and state = 'RUNNING' and holder = :run")
                .param("id", id.value())
                .param("run", holder.run())
                .update();
    }

    /** Jobs, newest first, with numbers below {@code before}; narrowed by kind, state and submitter where given. */
    public List<JobRow> list(
            @Nullable String kind, @Nullable State state, @Nullable String submitter, long before, int limit) {
        return jdbc.sql("""
                select * from jobs.jobs
                where id < :before
                  and (:kind::text is null or kind = :kind)
                  and (:state::text is null or state = :state)
                  and (:submitter::text is null or actor_id = :submitter and actor_kind = 'STAFF')
                order by id desc
                limit :limit
                """)
                .param("before", before)
                .param("kind", kind)
                .param("state", state == null ? null : state.name())
                .param("submitter", submitter)
                .param("limit", limit)
                .query(JobRow::of)
                .list();
    }

    public Optional<JobRow> find(JobId id) {
        return jdbc.sql("select * from jobs.jobs where id = :id")
                .param("id", id.value())
                .query(JobRow::of)
                .optional();
    }

    /** A job that ends the process each time it is started must not do so for ever. */
    private void giveUpWhatStartsInVain(String kind) {
        jdbc.sql("""
                update jobs.jobs
                set state = 'FAILED', finished_at = now(), failure = '连续 ' || starts_in_vain || ' 次启动都没有进展,已停止;请系统管理员查看运行日志。'
                where kind = :kind and state = 'RUNNING' and lease_until < now() and starts_in_vain >= :limit
                """).param("kind", kind).param("limit", STARTS_IN_VAIN).update();
    }
}
