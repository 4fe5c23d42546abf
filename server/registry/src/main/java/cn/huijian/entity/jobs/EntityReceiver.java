package cn.huijian.entity.jobs;

import cn.huijian.access.Unit;
import cn.huijian.access.Units;
import cn.huijian.entity.EntitiesRegistered;
import cn.huijian.entity.model.Districts;
import cn.huijian.entity.model.EntityReader;
import cn.huijian.entity.model.EntityReading;
import cn.huijian.entity.model.FieldNames;
import cn.huijian.entity.model.RecordDigest;
import cn.huijian.entity.store.Register;
import cn.huijian.entity.store.RegisterCare;
import cn.huijian.exchange.Batch;
import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.RowOutcome;
import cn.huijian.exchange.RunContext;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnitId;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.vault.PersonVault;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the rows of {@code business-entity} into the register, a batch with a handful of statements. */
@Component
class EntityReceiver implements DatasetReceiver {
    private final Register register;
    private final RegisterCare care;
    private final Knowledge knowledge;
    private final Units units;
    private final PersonVault vault;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final ApplicationEventPublisher events;

    EntityReceiver(
            Register register,
            RegisterCare care,
            Knowledge knowledge,
            Units units,
            PersonVault vault,
            JdbcClient jdbc,
            DataSource database,
            ApplicationEventPublisher events) {
        this.register = register;
        this.care = care;
        this.knowledge = knowledge;
        this.units = units;
        this.vault = vault;
        this.jdbc = jdbc;
        this.database = database;
        this.events = events;
    }

    @Override
    public boolean receives(String dataset) {
        return dataset.equals(FieldNames.DATASET);
    }

    @Override
    public List<RowOutcome> receive(Batch batch) {
        RunContext run = batch.context();
        var reader = new EntityReader(
                Districts.read(knowledge.get("regions", "districts", run.asOf()).body()), run.asOf());
        List<EntityReading> readings = batch.rows().stream().map(reader::read).toList();
        register.lock();
        var intake = new Intake(run, bureau(), units, register, vault, new RecordDigest(register.salt()), reader);
        List<RowOutcome> outcomes = intake.decide(readings);
        List<EntityId> touched = intake.write(database, jdbc);
        if (!touched.isEmpty()) {
            events.publishEvent(new EntitiesRegistered(touched));
        }
        return outcomes;
    }

    @Override
    public void completed(RunContext run) {
        care.afterImport();
    }

    private UnitId bureau() {
        return units.list().stream()
                .filter(unit -> unit.kind() == Unit.Kind.BUREAU && unit.parent() == null)
                .map(Unit::id)
                .findFirst()
                .orElse(UnitId.UNASSIGNED);
    }
}
