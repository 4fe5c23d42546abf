package cn.huijian.entity.jobs;

import cn.huijian.access.Units;
import cn.huijian.entity.EntitiesRegistered;
import cn.huijian.entity.model.EntityReader;
import cn.huijian.entity.model.FieldNames;
import cn.huijian.entity.model.RecordDigest;
import cn.huijian.entity.store.Register;
import cn.huijian.entity.store.RegisterCare;
import cn.huijian.exchange.Batch;
import cn.huijian.exchange.DatasetReceiver;
import cn.huijian.exchange.Row;
import cn.huijian.exchange.RowOutcome;
import cn.huijian.exchange.RowPreparation;
import cn.huijian.exchange.RunContext;
import cn.huijian.kernel.EntityId;
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
    private final Matching matching;
    private final RowReaders readers;
    private final Units units;
    private final PersonVault vault;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final ApplicationEventPublisher events;

    EntityReceiver(
            Register register,
            RegisterCare care,
            Matching matching,
            RowReaders readers,
            Units units,
            PersonVault vault,
            JdbcClient jdbc,
            DataSource database,
            ApplicationEventPublisher events) {
        this.register = register;
        this.care = care;
        this.matching = matching;
        this.readers = readers;
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
    public RowPreparation preparation(RunContext run) {
        EntityReader reader = reader(run);
        var digests = new RecordDigest(register.salt());
        return row -> new PreparedRow(reader.read(row), digests.of(row));
    }

    @Override
    public List<RowOutcome> receive(Batch batch) {
        RunContext run = batch.context();
        RowPreparation preparation = preparation(run);
        List<PreparedRow> rows =
                batch.rows().stream().map(row -> prepared(row, preparation)).toList();
        register.lock();
        var intake = new Intake(run, units, register, vault, reader(run));
        List<RowOutcome> outcomes = intake.decide(rows);
        List<EntityId> touched = intake.write(database, jdbc);
        if (!touched.isEmpty()) {
            events.publishEvent(new EntitiesRegistered(touched));
        }
        return outcomes;
    }

    private EntityReader reader(RunContext run) {
        return readers.on(run.asOf());
    }

    private static PreparedRow prepared(Row row, RowPreparation preparation) {
        return row.prepared() instanceof PreparedRow ahead
                ? ahead
                : (PreparedRow) java.util.Objects.requireNonNull(preparation.prepare(row));
    }

    @Override
    public void completed(RunContext run) {
        care.afterImport();
        matching.afterImport(run);
    }
}
