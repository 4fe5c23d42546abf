package cn.huijian.jobs.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.Jobs;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
final class JdbcJobs implements Jobs {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;
    private final JobSignal signal;

    JdbcJobs(DataSource database, PlatformTransactionManager transactions, AuditTrail trail, JobSignal signal) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
        this.trail = trail;
        this.signal = signal;
    }

    @Override
    public JobId submit(String kind, String title, Map<String, String> parameters, Actor actor) {
        return transaction.execute(status -> {
            var id = new JobId(jdbc.sql("""
                    insert into jobs.jobs (kind, title, parameters, state, actor_kind, actor_id, actor_name, actor_unit)
                    values (:kind, :title, :parameters::jsonb, 'QUEUED', :actorKind, :actorId, :actorName, :actorUnit)
                    returning id
                    """)
                    .param("kind", kind)
                    .param("title", title)
                    .param("parameters", JobRow.JSON.writeValueAsString(new TreeMap<>(parameters)))
                    .param("actorKind", actor.kind().name())
                    .param("actorId", actor.id())
                    .param("actorName", actor.display())
                    .param(
                            "actorUnit",
                            actor.unit() == null ? null : actor.unit().value())
                    .query((row, n) -> row.getLong("id"))
                    .single());
            trail.record(actor, AuditEntry.of("jobs.submit", "job:" + id).with("kind", kind));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    signal.raise();
                }
            });
            return id;
        });
    }

    @Override
    public Optional<Job> find(JobId id) {
        return jdbc.sql("select * from jobs.jobs where id = :id")
                .param("id", id.value())
                .query(JobRow::of)
                .optional()
                .map(JobRow::job);
    }

    @Override
    public List<Job> listOfKind(String kind, int limit) {
        return jdbc
                .sql("select * from jobs.jobs where kind = :kind order by id desc limit :limit")
                .param("kind", kind)
                .param("limit", Math.clamp(limit, 1, 100))
                .query(JobRow::of)
                .list()
                .stream()
                .map(JobRow::job)
                .toList();
    }

    @Override
    public void cancel(JobId id, Actor actor) {
        transaction.executeWithoutResult(status -> {
            int asked = jdbc.sql("""
                    update jobs.jobs
                    set cancel_asked_at = now(),
                        state = case state when 'QUEUED' then 'CANCELLED' else state end,
                        finished_at = case state when 'QUEUED' then now() end
                    where id = :id and state in ('QUEUED', 'RUNNING') and cancel_asked_at is null
                    """).param("id", id.value()).update();
            if (asked == 1) {
                trail.record(actor, AuditEntry.of("jobs.cancel", "job:" + id));
                signal.raise();
            }
        });
    }
}
