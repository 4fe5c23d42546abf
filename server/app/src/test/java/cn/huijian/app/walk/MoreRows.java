package cn.huijian.app.walk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that count: one task of the officer's own station in a plan of the bureau, and a few of another station that come and go. */
final class MoreRows {
    private static final int FEW = 4;

    private final JdbcClient jdbc;
    private final int own;
    private final int other;

    MoreRows(JdbcClient jdbc, int own, int other) {
        this.jdbc = jdbc;
        this.own = own;
        this.other = other;
    }

    /** The officer takes part in the plan, so the plan is seen. */
    void begin() {
        jdbc.sql("update inspection.plans set state = 'DRAWN'").update();
        jdbc.sql("""
                insert into access.inspectors (account_id, certificate, certificate_valid_to)
                select id, 'count-' || id, '2099-01-01' from access.accounts where login in ('officer', 'neighbour')
                """).update();
        task(own, 900);
        for (int i = 0; i < FEW; i++) {
            task(other, 901 + i);
        }
        // How many were drawn is published with the draw; what became of them is not.
        jdbc.sql("update inspection.task_officers set account_id = account_id + 900000 where name = '人neighbour'")
                .update();
    }

    /** A few rows more to be counted in the other station: tasks got done and were an officer's, a colleague came, work of the bureau got on. */
    void add() {
        jdbc.sql("update inspection.tasks set state = 'CLOSED' where position > 900")
                .update();
        jdbc.sql("update inspection.task_officers set account_id = account_id - 900000 where account_id > 900000")
                .update();
        jdbc.sql("""
                insert into access.accounts (login, name, unit_id, password_hash, created_at)
                select 'colleague', '又一人', unit_id, password_hash, created_at
                from access.accounts where login = 'neighbour'
                """).update();
        jdbc.sql("update jobs.jobs set done = done + 1 where done % 5 < 4").update();
        jdbc.sql("update creditrisk.runs set graded = graded + 1").update();
    }

    void remove() {
        List.of(
                        "delete from inspection.task_officers where certificate = 'count'",
                        "delete from inspection.tasks where position >= 900",
                        "delete from access.inspectors where certificate like 'count-%'",
                        "update inspection.plans set state = 'PLAN'")
                .forEach(sql -> jdbc.sql(sql).update());
    }

    private void task(int unit, int position) {
        jdbc.sql("""
                with task as (
                    insert into inspection.tasks (plan_id, kind, position, entity_id, uscc, entity_name, unit_id, bureau_id,
                        stratum, state, checklist_version, created_at)
                    select id, 'RANDOM', :position, 1000000 + :position, '91500107MA5U7K9Q1C', '户' || :position, :unit, 1, 's',
                        :state, 'c@1', now()
                    from inspection.plans order by id limit 1
                    returning id
                )
                insert into inspection.task_officers (task_id, seat, account_id, name, certificate, certificate_valid_to)
                select task.id, 1, a.id, a.name, 'count', '2099-01-01'
                from task, access.accounts a
                where a.unit_id = :unit and a.login in ('officer', 'neighbour')
                """)
                .param("position", position)
                .param("unit", unit)
                .param("state", unit == own ? "CLOSED" : "DRAWN")
                .update();
    }
}
