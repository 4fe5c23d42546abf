package cn.huijian.entity.jobs;

import cn.huijian.access.Units;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.entity.EntitiesRegistered;
import cn.huijian.entity.model.EntityReading;
import cn.huijian.entity.store.Conflicts;
import cn.huijian.entity.store.Conflicts.Choice;
import cn.huijian.entity.store.Conflicts.Conflict;
import cn.huijian.entity.store.Register;
import cn.huijian.entity.store.RegisterChanges;
import cn.huijian.exchange.Row;
import cn.huijian.exchange.RunContext;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person decides which of two rows is right. The decision holds against every later import of either row. */
@Component
public class ConflictDesk {
    private final Conflicts conflicts;
    private final Register register;
    private final RowReaders readers;
    private final Units units;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConflictDesk(
            Conflicts conflicts,
            Register register,
            RowReaders readers,
            Units units,
            AuditTrail audit,
            JdbcClient jdbc,
            DataSource database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conflicts = conflicts;
        this.register = register;
        this.readers = readers;
        this.units = units;
        this.audit = audit;
        this.jdbc = jdbc;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Conflict> decide(long id, Choice choice, String reason, Actor actor) {
        if (reason.isBlank()) {
            return Outcome.refused("entity.reason-missing", "没有填写理由。请写明依据（如核对了哪份档案）后再提交。");
        }
        Optional<Conflict> found = conflicts.find(id);
        if (found.isEmpty()) {
            return Outcome.refused("entity.conflict-not-found", "没有编号为 " + id + " 的冲突。请从冲突列表进入。");
        }
        register.lock();
        Instant now = clock.instant();
        if (!conflicts.decide(id, choice, reason.strip(), actor.display(), now)) {
            return Outcome.refused("entity.conflict-decided", "冲突 " + id + " 已经处理过。请刷新页面查看结果。");
        }
        if (choice == Choice.CHALLENGER) {
            replace(found.get(), now, actor);
        }
        audit.record(
                actor,
                AuditEntry.of("exchange.resolve", "conflict:" + id)
                        .withPurpose(reason.strip())
                        .with("choice", choice.name())
                        .with("entity", Long.toString(found.get().entity())));
        return Outcome.done(conflicts.find(id).orElseThrow());
    }

    private void replace(Conflict conflict, Instant now, Actor actor) {
        conflicts.correctStanding(conflict, now);
        var run = new RunContext(
                conflict.run(), "business-entity", conflict.source(), now, conflict.validFrom(), false, actor);
        var reader = readers.on(conflict.validFrom());
        if (!(reader.readGiven(new Row(conflict.row(), conflict.given())) instanceof EntityReading.Read reading)) {
            throw new IllegalStateException("the kept row of conflict " + conflict.id() + " can no longer be read");
        }
        var fields = reading.fields();
        UnitId unit = units.covering(fields.district(), fields.street(), fields.grid());
        var changes = new RegisterChanges(run, UnitId.UNASSIGNED);
        changes.change(conflict.entity(), fields, unit, conflict.person());
        changes.enter(conflict.entity(), reading, conflict.digest(), conflict.person());
        changes.write(database, jdbc);
        events.publishEvent(new EntitiesRegistered(List.of(new EntityId(conflict.entity()))));
    }
}
