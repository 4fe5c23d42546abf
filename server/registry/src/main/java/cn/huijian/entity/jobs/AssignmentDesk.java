package cn.huijian.entity.jobs;

import cn.huijian.access.Staff;
import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.entity.EntitiesRegistered;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person gives firms to a station. The choice stands whatever a later import or a rule says. */
@Component
public class AssignmentDesk {
    /** How many firms one command may move. */
    public static final int MOST = 500;

    private final Units units;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignmentDesk(Units units, AuditTrail audit, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.units = units;
        this.audit = audit;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    private static final String ASSIGN = """
            update entity.entities
            set unit_id = :unit, unit_basis = 'DESK', changed_at = :now, version = version + 1
            where id = any(:ids) and unit_id <> :unit and (:everywhere or unit_id = 0 or unit_id = any(:scope))
            returning id
            """;

    /** Gives firms of the reader's scope, or of the unassigned desk, to a station; says how many moved. */
    @Transactional
    public Outcome<Integer> assign(List<EntityId> entities, UnitId unit, String reason, Staff staff) {
        if (entities.isEmpty() || entities.size() > MOST) {
            return Outcome.refused("entity.assignment-size", "一次可以分配 1 至 " + MOST + " 户。请调整选择后再提交。");
        }
        if (reason.isBlank()) {
            return Outcome.refused("entity.reason-missing", "没有填写理由。请写明划分依据后再提交。");
        }
        boolean station =
                units.list().stream().anyMatch(known -> known.id().equals(unit) && known.kind() == Unit.Kind.STATION);
        if (!station) {
            return Outcome.refused("entity.not-a-station", "单位 " + unit + " 不是监管所。请从监管所列表中选择。");
        }
        List<EntityId> moved = new ArrayList<>();
        jdbc.sql(ASSIGN)
                .param("unit", unit.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", entities.stream().map(EntityId::value).toArray(Long[]::new))
                .param("everywhere", staff.scope().wholeBureau())
                .param("scope", staff.scope().unitNumbers())
                .query(row -> {
                    moved.add(new EntityId(row.getLong(1)));
                });
        jdbc.sql("update entity.labels set unit_id = :unit where entity_id = any(:ids)")
                .param("unit", unit.value())
                .param("ids", moved.stream().map(EntityId::value).toArray(Long[]::new))
                .update();
        for (EntityId id : moved) {
            audit.record(
                    staff.actor(),
                    AuditEntry.of("entity.assign", "entity:" + id)
                            .withPurpose(reason.strip())
                            .with("unit", unit.toString()));
        }
        if (!moved.isEmpty()) {
            events.publishEvent(new EntitiesRegistered(moved));
        }
        return Outcome.done(moved.size());
    }
}
