package cn.huijian.inspection.store;

import cn.huijian.calendar.Deadline;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.TaskState;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes tasks: from the draw, and re-checks of rectifications; each with its matter. */
@Component
class TaskCreation {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TaskRows tasks;
    private final TaskMatters matters;
    private final StateLog log;

    TaskCreation(JdbcClient jdbc, JsonMapper json, TaskRows tasks, TaskMatters matters, StateLog log) {
        this.jdbc = jdbc;
        this.json = json;
        this.tasks = tasks;
        this.matters = matters;
        this.log = log;
    }

    /** What a new task needs to know. */
    record NewTask(
            PlanId plan,
            Task.Kind kind,
            @Nullable TaskId parent,
            int position,
            EntityId entity,
            String uscc,
            String entityName,
            UnitId unit,
            UnitId bureau,
            String stratum,
            List<Task.Avoided> avoided,
            String checklistVersion,
            @Nullable Deadline deadline,
            List<Task.Officer> officers) {}

    Task create(NewTask wanted, String ground, Actor actor, Instant now) {
        TaskId id = insert(wanted, now);
        wanted.officers().forEach(officer -> seat(id, officer));
        log.created("task", id.value(), TaskState.DRAWN, ground, actor, now);
        Task task = tasks.find(id).orElseThrow();
        tasks.attach(id, matters.open(task));
        return tasks.find(id).orElseThrow();
    }

    private TaskId insert(NewTask wanted, Instant now) {
        Deadline deadline = wanted.deadline();
        return new TaskId(jdbc.sql("""
                        insert into inspection.tasks
                            (plan_id, kind, parent_id, position, entity_id, uscc, entity_name, unit_id, bureau_id, stratum,
                             avoided, state, checklist_version, deadline, due, created_at)
                        values
                            (:plan, :kind, :parent, :position, :entity, :uscc, :name, :unit, :bureau, :stratum,
                             :avoided::jsonb, 'DRAWN', :checklist, :deadline::jsonb, :due, :now)
                        returning id
                        """)
                .param("plan", wanted.plan().value())
                .param("kind", wanted.kind().name())
                .param(
                        "parent",
                        wanted.parent() == null ? null : wanted.parent().value())
                .param("position", wanted.position())
                .param("entity", wanted.entity().value())
                .param("uscc", wanted.uscc())
                .param("name", wanted.entityName())
                .param("unit", wanted.unit().value())
                .param("bureau", wanted.bureau().value())
                .param("stratum", wanted.stratum())
                .param("avoided", json.writeValueAsString(wanted.avoided()))
                .param("checklist", wanted.checklistVersion())
                .param("deadline", deadline == null ? null : json.writeValueAsString(deadline))
                .param("due", deadline == null ? null : deadline.due())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    /** Puts an officer on a seat of the task, in place of whoever had it. */
    void seat(TaskId task, Task.Officer officer) {
        jdbc.sql("""
                        insert into inspection.task_officers
                            (task_id, seat, account_id, name, certificate, certificate_valid_to)
                        values (:task, :seat, :account, :name, :certificate, :validTo)
                        on conflict (task_id, seat) do update
                        set account_id = excluded.account_id, name = excluded.name, certificate = excluded.certificate,
                            certificate_valid_to = excluded.certificate_valid_to
                        """)
                .param("task", task.value())
                .param("seat", officer.seat())
                .param("account", officer.account().value())
                .param("name", officer.name())
                .param("certificate", officer.certificate())
                .param("validTo", officer.certificateValidTo())
                .update();
    }
}
