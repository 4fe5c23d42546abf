package cn.huijian.inspection.store;

import cn.huijian.entity.Entities;
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

/** What this room drew before, for the caps on frequency. A firm was drawn when one that stands under it now was. */
@Repository
class EarlierDraws {
    private final JdbcClient jdbc;
    private final Entities entities;

    EarlierDraws(JdbcClient jdbc, Entities entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** Days on which firms were drawn whose result is not in the dossier yet. */
    Map<EntityId, List<LocalDate>> withoutResult(List<EntityId> firms) {
        Map<EntityId, List<LocalDate>> days = new HashMap<>();
        Members members = Members.of(entities.membersOf(firms));
        jdbc.sql("""
                        select f.firm, t.created_at at time zone 'Asia/Shanghai' as day
                        from unnest(:firms::bigint[], :members::bigint[]) as f (firm, member)
                        join inspection.tasks t on t.entity_id = f.member
                        where t.kind = 'RANDOM' and t.state <> 'CANCELLED'
                          and not exists (
                              select from inspection.reviews v where v.task_id = t.id and v.fact_id is not null)
                        """)
                .param("firms", members.firms())
                .param("members", members.members())
                .query((row, n) -> days.computeIfAbsent(new EntityId(row.getLong("firm")), any -> new ArrayList<>())
                        .add(row.getTimestamp("day").toLocalDateTime().toLocalDate()))
                .list();
        return days;
    }

    /** Firms that were drawn this year for an item of the plan as often as that item allows, with the item's name. */
    Map<EntityId, String> itemCapsReached(Plan plan, List<EntityId> firms, int year) {
        Map<EntityId, String> full = new HashMap<>();
        Members members = Members.of(entities.membersOf(firms));
        plan.items().stream()
                .filter(item -> item.yearlyCap() > 0)
                .forEach(item -> drawnFor(item, members, year).forEach(firm -> full.put(firm, item.name())));
        return full;
    }

    private List<EntityId> drawnFor(Plan.Item item, Members members, int year) {
        return jdbc.sql("""
                        select f.firm
                        from unnest(:firms::bigint[], :members::bigint[]) as f (firm, member)
                        join inspection.tasks t on t.entity_id = f.member
                        join inspection.plans p on p.id = t.plan_id
                        where t.kind = 'RANDOM' and t.state <> 'CANCELLED'
                          and t.created_at >= :from and p.terms -> 'items' ?? :item
                        group by f.firm
                        having count(*) >= :cap
                        """)
                .param("firms", members.firms())
                .param("members", members.members())
                .param("from", LocalDate.of(year, 1, 1).atStartOfDay(Zone.CHINA).toOffsetDateTime())
                .param("item", item.id())
                .param("cap", item.yearlyCap())
                .query((row, n) -> new EntityId(row.getLong("firm")))
                .list();
    }

    /** Firms and what stands under each, as two arrays side by side. */
    @SuppressWarnings("ArrayRecordComponent") // two parameters of a statement, never compared
    private record Members(Long[] firms, Long[] members) {
        static Members of(Map<EntityId, List<EntityId>> under) {
            List<Long> firms = new ArrayList<>();
            List<Long> members = new ArrayList<>();
            under.forEach((firm, all) -> all.forEach(member -> {
                firms.add(firm.value());
                members.add(member.value());
            }));
            return new Members(firms.toArray(Long[]::new), members.toArray(Long[]::new));
        }
    }
}
