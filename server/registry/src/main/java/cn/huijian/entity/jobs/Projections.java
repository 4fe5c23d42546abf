package cn.huijian.entity.jobs;

import cn.huijian.access.Units;
import cn.huijian.entity.model.EntityReader;
import cn.huijian.entity.model.EntityReading;
import cn.huijian.entity.model.EntityReading.Fields;
import cn.huijian.entity.model.FieldNames;
import cn.huijian.entity.store.MergedFirms;
import cn.huijian.entity.store.OwnRow;
import cn.huijian.entity.store.RegisterChanges;
import cn.huijian.entity.store.RegisterHistory;
import cn.huijian.entity.store.RegisterHistory.Entry;
import cn.huijian.entity.store.StandingFields;
import cn.huijian.exchange.Row;
import cn.huijian.exchange.RunContext;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.PersonRef;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the row of a firm from the records that stand for it: of all merged members, or of itself alone again. */
@Component
class Projections {
    private final RegisterHistory history;
    private final StandingFields standing;
    private final MergedFirms firms;
    private final RowReaders readers;
    private final Units units;
    private final JdbcClient jdbc;
    private final DataSource database;

    Projections(
            RegisterHistory history,
            StandingFields standing,
            MergedFirms firms,
            RowReaders readers,
            Units units,
            JdbcClient jdbc,
            DataSource database) {
        this.history = history;
        this.standing = standing;
        this.firms = firms;
        this.readers = readers;
        this.units = units;
        this.jdbc = jdbc;
        this.database = database;
    }

    /** The rows of survivors, field by field by the rules of survivorship, with as many statements for many as for one. */
    void settle(Collection<EntityId> survivors, Instant now) {
        LocalDate today = Zone.dayOf(now);
        EntityReader reader = readers.on(today);
        RegisterChanges changes = changes(now);
        history.atAll(survivors, KnownAt.now(now)).forEach((survivor, entries) -> {
            Map<String, String> values = new HashMap<>();
            standing.of(survivor, entries, today)
                    .forEach((field, one) ->
                            values.put(field, one.winner().given().getOrDefault(field, "")));
            @Nullable
            PersonRef person =
                    standing.person(survivor, entries, today).map(Entry::person).orElse(null);
            read(reader, values).ifPresent(fields -> changes.change(survivor.value(), fields, unit(fields), person));
        });
        changes.write(database, jdbc);
    }

    /** The row of a firm into which nothing is merged any more: as it was, or, if it had records since, as they make it. */
    void restore(EntityId firm, OwnRow own, Instant now) {
        if (firms.lastEntry(firm) == own.lastEntry()) {
            write(firm, own.fields(), own.unit(), own.person(), now);
            firms.put(firm, own.fields().uscc(), own.person());
            return;
        }
        Map<String, String> values = new HashMap<>();
        @Nullable PersonRef person = own.person();
        for (Entry entry : history.own(firm, KnownAt.now(now))) {
            values.putAll(entry.given());
            person = entry.person() == null ? person : entry.person();
        }
        Fields fields = read(readers.on(Zone.dayOf(now)), values).orElse(own.fields());
        write(firm, fields, unit(fields), person, now);
        firms.put(firm, fields.uscc() == null ? own.fields().uscc() : fields.uscc(), person);
    }

    private static Optional<Fields> read(EntityReader reader, Map<String, String> values) {
        return reader.readGiven(new Row(1, values)) instanceof EntityReading.Read read
                ? Optional.of(read.fields())
                : Optional.empty();
    }

    private UnitId unit(Fields fields) {
        return units.covering(fields.district(), fields.street(), fields.grid());
    }

    private void write(EntityId firm, Fields fields, UnitId unit, @Nullable PersonRef person, Instant now) {
        RegisterChanges changes = changes(now);
        changes.change(firm.value(), fields, unit, person);
        changes.write(database, jdbc);
    }

    private static RegisterChanges changes(Instant now) {
        var run = new RunContext(
                1, FieldNames.DATASET, "merge", now, Zone.dayOf(now), false, Actor.system("entity-merge"));
        return new RegisterChanges(run, UnitId.UNASSIGNED);
    }
}
