package cn.huijian.inspection.store;

import cn.huijian.inspection.Plan;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room drew before, for the caps on frequency. */
@Repository
class EarlierDraws {
    private final JdbcClient jdbc;

    EarlierDraws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Days on which firms were drawn whose result is not in the dossier yet. */
    Map<EntityId, List<LocalDate>> withoutResult(List<EntityId> firms) {
        Map<EntityId, List<LocalDate>> days = new HashMap<>();
        jdbc.sql("""
                        select t.entity_id, t.created_at at time zone 'Asia/Shanghai' as day
                        from inspection.tasks t
                        where t.entity_id = any(:firms) and t.kind = 'RANDOM' and t.state <> 'CANCELLED'
                          and not exists (
                              select from inspection.reviews v where v.task_id = t.id and v.fact_id is not null)
                        """)
                .param("firms", numbers(firms))
                .query((row, n) -> days.computeIfAbsent(
                                new EntityId(row.getLong("entity_id")), any -> new ArrayList<>())
                        .add(row.getTimestamp("day").toLocalDateTime().toLocalDate()))
                .list();
        return days;
    }

    /** Firms that were drawn this year for an item of the plan as often as that item allows, with the item's name. */
    Map<EntityId, String> itemCapsReached(Plan plan, List<EntityId> firms, int year) {
        Map<EntityId, String> full = new HashMap<>();
        plan.items().stream()
                .filter(item -> item.yearlyCap() > 0)
                .forEach(item -> drawnFor(item, firms, year).forEach(firm -> full.put(firm, item.name())));
        return full;
    }

    private List<EntityId> drawnFor(Plan.Item item, List<EntityId> firms, int year) {
        return jdbc.sql("""
                        select t.entity_id
                        from inspection.tasks t
                        join inspection.plans p on p.id = t.plan_id
                        where t.entity_id = any(:firms) and t.kind = 'RANDOM' and t.state <> 'CANCELLED'
                          and t.created_at >= :from and p.terms -> 'items' ?? :item
                        group by t.entity_id
                        having count(*) >= :cap
                        """)
                .param("firms", numbers(firms))
                .param("from", LocalDate.of(year, 1, 1).atStartOfDay(Zone.CHINA).toOffsetDateTime())
                .param("item", item.id())
                .param("cap", item.yearlyCap())
                .query((row, n) -> new EntityId(row.getLong("entity_id")))
                .list();
    }

    private static Long[] numbers(List<EntityId> firms) {
        return firms.stream().map(EntityId::value).toArray(Long[]::new);
    }
}
