package cn.huijian.inspection.store;

import cn.huijian.access.Scope;
import cn.huijian.calendar.Deadline;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.PlanNumber;
import cn.huijian.inspection.PlanTerms;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.TaskState;
import cn.huijian.inspection.Tasks;
import cn.huijian.inspection.Transition;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.MatterId;
import cn.huijian.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads tasks and moves them. */
@Repository
class TaskRows {
    private static final String SELECT = """
            select t.id, t.plan_id, p.number, p.name, p.orientation, p.emphasis, p.organisation, t.kind, t.parent_id, t.position,
                   t.entity_id, t.uscc, t.entity_name, t.unit_id, t.bureau_id, coalesce(e.grade, 'UNRATED') as grade,
                   coalesce(e.industry, '') as industry, t.avoided, t.state, t.version, t.checklist_version, t.planned_on,
                   t.deadline, t.matter_id, t.follow_up,
                   coalesce(
                       (select v.result_code from inspection.reviews v
                        where v.task_id = t.id and v.result_code is not null order by v.id desc limit 1),
                       (select r.main_code from inspection.records r
                        where r.task_id = t.id order by r.revision desc limit 1)) as result_code,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                               'seat', o.seat, 'account', o.account_id, 'name', o.name, 'certificate', o.certificate,
                               'certificateValidTo', o.certificate_valid_to) order by o.seat), '[]')
                    from inspection.task_officers o where o.task_id = t.id) as officers
            from inspection.tasks t
            join inspection.plans p on p.id = t.plan_id
            left join inspection.roster_entries e on e.plan_id = t.plan_id and e.entity_id = t.entity_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TaskRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Task> find(TaskId id) {
        return jdbc.sql(SELECT + " where t.id = :id")
                .param("id", id.value())
                .query(this::task)
                .optional();
    }

    /** The same, and no other command can change the task until this transaction ends. */
    Optional<Task> lock(TaskId id) {
        jdbc.sql("select id from inspection.tasks where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return find(id);
    }

    List<Task> list(Tasks.Filter filter, long after, int limit, Scope scope) {
        return jdbc.sql(SELECT + """
                        where t.id > :after
                          and (:plan::bigint is null or t.plan_id = :plan)
                          and (:state::text is null or t.state = :state)
                          and (:unit::int is null or t.unit_id = :unit)
                          and (:officer::bigint is null or exists (
                              select from inspection.task_officers o where o.task_id = t.id and o.account_id = :officer))
                          and (:avoided::boolean is null or (t.avoided <> '[]'::jsonb) = :avoided)
                          and (:whole or t.unit_id = any(:units))
                        order by t.id
                        limit :limit
                        """)
                .param("after", after)
                .param("plan", filter.plan() == null ? null : filter.plan().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("unit", filter.unit())
                .param(
                        "officer",
                        filter.officer() == null ? null : filter.officer().value())
                .param("avoided", filter.avoided())
                .param("whole", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .param("limit", limit)
                .query(this::task)
                .list();
    }

    /** Open tasks of an officer, and those whose record came in on the day. */
    List<Task> mine(AccountId officer, LocalDate day) {
        return jdbc.sql(SELECT + """
                        where exists (
                              select from inspection.task_officers o where o.task_id = t.id and o.account_id = :officer)
                          and (t.state in ('DRAWN', 'NOTICED', 'INSPECTING', 'RETURNED')
                               or exists (select from inspection.records r
                                          where r.task_id = t.id
                                            and (r.received_at at time zone 'Asia/Shanghai')::date = :day))
                        order by t.planned_on nulls last, t.due nulls last, t.id
                        limit 300
                        """)
                .param("officer", officer.value())
                .param("day", day)
                .query(this::task)
                .list();
    }

    /** Tasks of a firm that were given out since a moment and are not at their end. */
    List<Task> openSince(EntityId firm, Instant since) {
        return jdbc.sql(SELECT + """
                        where t.entity_id = :firm and t.created_at >= :since and t.state not in ('CLOSED', 'CANCELLED')
                        order by t.id
                        """)
                .param("firm", firm.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(this::task)
                .list();
    }

    List<Task> childrenOf(TaskId parent) {
        return jdbc.sql(SELECT + " where t.parent_id = :parent order by t.id")
                .param("parent", parent.value())
                .query(this::task)
                .list();
    }

    /** Moves a task; false if it was changed meanwhile. */
    boolean move(Task task, Transition<TaskState, ?> edge) {
        return jdbc.sql("""
                                update inspection.tasks set state = :to, version = version + 1
                                where id = :id and version = :version and state = :from
                                """)
                        .param("id", task.id().value())
                        .param("version", task.version())
                        .param("from", edge.from().name())
                        .param("to", edge.to().name())
                        .update()
                == 1;
    }

    void plan(TaskId id, LocalDate visitOn) {
        jdbc.sql("update inspection.tasks set planned_on = :day where id = :id")
                .param("id", id.value())
                .param("day", visitOn)
                .update();
    }

    void follow(TaskId id, Task.@Nullable FollowUp followUp) {
        jdbc.sql("update inspection.tasks set follow_up = :followUp::jsonb, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("followUp", followUp == null ? null : json.writeValueAsString(followUp))
                .update();
    }

    void attach(TaskId id, MatterId matter) {
        jdbc.sql("update inspection.tasks set matter_id = :matter where id = :id")
                .param("id", id.value())
                .param("matter", matter.value())
                .update();
    }

    /** Counts the change of something that hangs on the task, so that a stale page is refused. */
    void touch(TaskId id) {
        jdbc.sql("update inspection.tasks set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    private Task task(ResultSet row, int n) throws SQLException {
        String deadline = row.getString("deadline");
        String followUp = row.getString("follow_up");
        Long parent = row.getObject("parent_id", Long.class);
        Long matter = row.getObject("matter_id", Long.class);
        return new Task(
                new TaskId(row.getLong("id")),
                new PlanId(row.getLong("plan_id")),
                PlanNumber.parse(row.getString("number")),
                row.getString("name"),
                PlanTerms.Orientation.valueOf(row.getString("orientation")).word()
                        + "、"
                        + PlanTerms.Emphasis.valueOf(row.getString("emphasis")).word()
                        + "、"
                        + PlanTerms.Organisation.valueOf(row.getString("organisation"))
                                .word(),
                Task.Kind.valueOf(row.getString("kind")),
                parent == null ? null : new TaskId(parent),
                row.getInt("position"),
                new EntityId(row.getLong("entity_id")),
                row.getString("uscc"),
                row.getString("entity_name"),
                new UnitId(row.getInt("unit_id")),
                new UnitId(row.getInt("bureau_id")),
                row.getString("grade"),
                row.getString("industry"),
                Arrays.asList(json.readValue(row.getString("avoided"), Task.Avoided[].class)),
                TaskState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("checklist_version"),
                row.getObject("planned_on", LocalDate.class),
                deadline == null ? null : json.readValue(deadline, Deadline.class),
                matter == null ? null : new MatterId(matter),
                followUp == null ? null : json.readValue(followUp, Task.FollowUp.class),
                row.getString("result_code"),
                Arrays.stream(json.readValue(row.getString("officers"), StoredOfficer[].class))
                        .map(StoredOfficer::officer)
                        .toList());
    }

    private record StoredOfficer(
            int seat, long account, String name, String certificate, LocalDate certificateValidTo) {
        Task.Officer officer() {
            return new Task.Officer(seat, new AccountId(account), name, certificate, certificateValidTo);
        }
    }
}
