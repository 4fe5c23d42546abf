package cn.huijian.inspection.store;

import cn.huijian.inspection.Plan;
import cn.huijian.inspection.PlanCommand;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.PlanState;
import cn.huijian.inspection.model.PlanTransitions;
import cn.huijian.kernel.Actor;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes a plan when the last of its tasks is closed or cancelled. */
@Component
class RoundClosing {
    private final JdbcClient jdbc;
    private final PlanRows plans;
    private final PlanMatters matters;
    private final StateLog log;

    RoundClosing(JdbcClient jdbc, PlanRows plans, PlanMatters matters, StateLog log) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.matters = matters;
        this.log = log;
    }

    void closeIfDone(PlanId id, Instant now) {
        Plan plan = plans.find(id).orElseThrow();
        if (plan.state() != PlanState.DRAWN || anyOpen(id)) {
            return;
        }
        var edge = PlanTransitions.find(plan.state(), PlanCommand.CLOSE).orElseThrow();
        if (plans.move(id, plan.version(), edge.from(), edge.to())) {
            log.moved("plan", id.value(), edge, "全部任务已办结", Actor.system("inspection"), now);
            matters.follow(plans.find(id).orElseThrow());
        }
    }

    private boolean anyOpen(PlanId id) {
        return jdbc.sql("""
                        select exists (
                            select from inspection.tasks
                            where plan_id = :plan and state not in ('CLOSED', 'CANCELLED'))
                        """).param("plan", id.value()).query(Boolean.class).single();
    }
}
