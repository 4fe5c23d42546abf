package cn.huijian.inspection.store;

import cn.huijian.access.Scope;
import cn.huijian.inspection.Workload;
import cn.huijian.inspection.model.InspectionParameters;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the tasks of officers over the days that the parameters of draws name. */
@Repository
class WorkloadRows implements Workload {
    private final JdbcClient jdbc;
    private final Knowledge knowledge;

    WorkloadRows(JdbcClient jdbc, Knowledge knowledge) {
        this.jdbc = jdbc;
        this.knowledge = knowledge;
    }

    @Override
    public Map<AccountId, Load> of(LocalDate day) {
        return within(day, Scope.ofBureau());
    }

    @Override
    public Map<AccountId, Load> within(LocalDate day, Scope scope) {
        int days = InspectionParameters.of(
                        knowledge.get("parameters", "inspection", day).body())
                .loadDays();
        Map<AccountId, Load> loads = new HashMap<>();
        jdbc.sql("""
                        select o.account_id, count(*) as recent,
                               count(*) filter (where t.state in ('DRAWN', 'NOTICED', 'INSPECTING', 'RETURNED')) as open
                        from inspection.task_officers o
                        join inspection.tasks t on t.id = o.task_id
                        where t.created_at >= :since and t.state <> 'CANCELLED'
                          and (:whole or t.unit_id = any(:units))
                        group by o.account_id
                        """)
                .param("whole", scope.wholeBureau())
                .param("units", scope.unitNumbers())
                .param("since", day.minusDays(days).atStartOfDay(Zone.CHINA).toOffsetDateTime())
                .query((row, n) -> loads.put(
                        new AccountId(row.getLong("account_id")), new Load(row.getInt("recent"), row.getInt("open"))))
                .list();
        return loads;
    }
}
