package cn.huijian.inspection.store;

import cn.huijian.access.Staff;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to change officers or to cancel, with their decisions. */
@Repository
class ChangeRows {
    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TaskId task, Tasks.ChangeWanted wanted, Staff by, Instant now) {
        jdbc.sql("""
                        insert into inspection.change_requests
                            (task_id, kind, reason, leaving, joining, requested_by, requested_by_name, requested_at)
                        values (:task, :kind, :reason, :leaving, :joining, :by, :name, :now)
                        """)
                .param("task", task.value())
                .param("kind", wanted.kind().name())
                .param("reason", wanted.reason())
                .param(
                        "leaving",
                        wanted.leaving() == null ? null : wanted.leaving().value())
                .param(
                        "joining",
                        wanted.joining() == null ? null : wanted.joining().value())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(long change, boolean approved, String reason, Staff by, Instant now) {
        jdbc.sql("""
                        update inspection.change_requests
                        set decision = :decision, decided_by = :by, decided_by_name = :name, decided_at = :now,
                            decision_reason = :reason
                        where id = :id and decision is null
                        """)
                .param("id", change)
                .param("decision", approved ? "APPROVED" : "REFUSED")
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    List<Tasks.Change> list(TaskId task) {
        return jdbc.sql("""
                        select id, kind, reason, leaving, joining, requested_by, requested_by_name, requested_at, decision,
                               decided_by_name, decided_at, decision_reason
                        from inspection.change_requests where task_id = :task
                        order by id desc
                        limit 100
                        """)
                .param("task", task.value())
                .query(ChangeRows::change)
                .list();
    }

    private static Tasks.Change change(ResultSet row, int n) throws SQLException {
        String decision = row.getString("decision");
        return new Tasks.Change(
                row.getLong("id"),
                Tasks.ChangeKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getObject("leaving", Long.class),
                row.getObject("joining", Long.class),
                row.getLong("requested_by"),
                row.getString("requested_by_name"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                decision == null ? null : decision.equals("APPROVED"),
                row.getString("decided_by_name"),
                instant(row.getObject("decided_at", OffsetDateTime.class)),
                row.getString("decision_reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
