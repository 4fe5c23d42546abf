package cn.huijian.entity.jobs;

import cn.huijian.access.Units;
import cn.huijian.entity.model.EntityReader;
import cn.huijian.entity.model.EntityReading;
import cn.huijian.entity.model.EntityReading.Fields;
import cn.huijian.entity.store.Register;
import cn.huijian.entity.store.Register.CurrentEntry;
import cn.huijian.entity.store.Register.KnownConflict;
import cn.huijian.entity.store.RegisterChanges;
import cn.huijian.exchange.Row;
import cn.huijian.exchange.RowOutcome;
import cn.huijian.exchange.RowOutcome.Effect;
import cn.huijian.exchange.RunContext;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.PersonRef;
import cn.huijian.kernel.UnitId;
import cn.huijian.vault.PersonVault;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decides what each row of a batch does to the register. A row equal to one the register holds changes nothing. A later file brings the firm up to
 * date. Two different rows for one firm in the same file are a conflict: the first stands, the second waits for a person, and neither this file nor
 * a later one that repeats one of the two changes what stands or what was decided. A row that was kept apart and is taken in late is such a second
 * row for a firm that a later file brought up to date.
 */
final class Intake {
    private final RunContext run;
    private final Units units;
    private final Register register;
    private final PersonVault vault;
    private final EntityReader reader;
    private final RegisterChanges changes;

    private final Map<GivenIdentifier, Subject> subjects = new HashMap<>();
    private final List<Write> writes = new ArrayList<>();

    Intake(RunContext run, Units units, Register register, PersonVault vault, EntityReader reader) {
        this.run = run;
        this.units = units;
        this.register = register;
        this.vault = vault;
        this.reader = reader;
        this.changes = new RegisterChanges(run, units.bureau());
    }

    /** A firm as this batch knows it. */
    private static final class Subject {
        long id;
        final List<CurrentEntry> entries = new ArrayList<>(1);
        final List<KnownConflict> conflicts = new ArrayList<>(0);
        final List<GivenIdentifier> missing = new ArrayList<>(0);
    }

    private record Write(Subject subject, Effect effect, EntityReading.Read reading, ByteBuffer digest) {}

    List<RowOutcome> decide(List<PreparedRow> rows) {
        load(rows.stream().map(PreparedRow::reading).toList());
        return rows.stream()
                .<RowOutcome>map(row -> switch (row.reading()) {
                    case EntityReading.Unreadable(var same, var reasons) -> new RowOutcome.Quarantined(reasons);
                    case EntityReading.Read read ->
                        new RowOutcome.Accepted(decide(read, row.digest()), read.warnings(), read.notes());
                })
                .toList();
    }

    /** Writes what was decided; gives the firms that are new or changed. */
    List<EntityId> write(DataSource database, JdbcClient jdbc) {
        number();
        List<PersonRef> persons = vaultPersons();
        Map<Long, Map<String, String>> others = register.givenByOthers(
                writes.stream()
                        .filter(w -> w.effect() == Effect.UPDATED
                                && w.subject().entries.size() > 1)
                        .map(w -> w.subject().id)
                        .toList(),
                run.source());
        List<EntityId> touched = new ArrayList<>();
        int next = 0;
        for (Write write : writes) {
            @Nullable PersonRef person = write.reading().person().isEmpty() ? null : persons.get(next++);
            write(write, person, others);
            if (write.effect() != Effect.CONFLICT) {
                touched.add(new EntityId(write.subject().id));
            }
        }
        changes.write(database, jdbc);
        return touched;
    }

    private void load(List<EntityReading> readings) {
        List<GivenIdentifier> all = readings.stream()
                .filter(EntityReading.Read.class::isInstance)
                .flatMap(r -> ((EntityReading.Read) r).identifiers().stream())
                .distinct()
                .toList();
        Map<GivenIdentifier, Long> owners = register.owners(all);
        Map<Long, Subject> byId = new LinkedHashMap<>();
        owners.forEach((identifier, id) -> {
            Subject subject = byId.computeIfAbsent(id, i -> new Subject());
            subject.id = id;
            subjects.put(identifier, subject);
        });
        register.currentEntries(byId.keySet())
                .forEach((id, entries) -> subject(byId, id).entries.addAll(entries));
        register.conflicts(byId.keySet())
                .forEach((id, found) -> subject(byId, id).conflicts.addAll(found));
    }

    private static Subject subject(Map<Long, Subject> byId, long id) {
        return java.util.Objects.requireNonNull(byId.get(id));
    }

    private Effect decide(EntityReading.Read reading, ByteBuffer digest) {
        @Nullable
        Subject known = reading.identifiers().stream()
                .map(subjects::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (known == null) {
            Subject created = new Subject();
            created.missing.addAll(reading.identifiers());
            reading.identifiers().forEach(id -> subjects.put(id, created));
            return write(created, Effect.NEW, reading, digest);
        }
        if (known.entries.stream().anyMatch(entry -> entry.digest().equals(digest))) {
            return Effect.UNCHANGED;
        }
        for (KnownConflict conflict : known.conflicts) {
            boolean mentioned =
                    conflict.challenger().equals(digest) || conflict.standing().equals(digest);
            if (mentioned && conflict.source().equals(run.source())) {
                return conflict.open() ? Effect.CONFLICT : Effect.UNCHANGED;
            }
        }
        return decideChange(known, reading, digest);
    }

    private Effect decideChange(Subject known, EntityReading.Read reading, ByteBuffer digest) {
        @Nullable
        CurrentEntry standing = known.entries.stream()
                .filter(entry -> entry.source().equals(run.source()))
                .findFirst()
                .orElse(null);
        if (standing != null && standing.run() >= run.run()) {
            known.conflicts.add(new KnownConflict(run.source(), standing.digest(), digest, true));
            return write(known, Effect.CONFLICT, reading, digest);
        }
        for (GivenIdentifier identifier : reading.identifiers()) {
            if (subjects.putIfAbsent(identifier, known) == null) {
                known.missing.add(identifier);
            }
        }
        if (standing != null) {
            changes.supersede(standing.id());
            known.entries.remove(standing);
        }
        return write(known, Effect.UPDATED, reading, digest);
    }

    private Effect write(Subject subject, Effect effect, EntityReading.Read reading, ByteBuffer digest) {
        writes.add(new Write(subject, effect, reading, digest));
        if (effect != Effect.CONFLICT) {
            subject.entries.addFirst(new CurrentEntry(0, run.source(), digest, run.run()));
        }
        return effect;
    }

    private void number() {
        List<Subject> created = writes.stream()
                .filter(w -> w.effect() == Effect.NEW)
                .map(Write::subject)
                .toList();
        long[] ids = register.nextIds("entity.entities_id_seq", created.size());
        for (int i = 0; i < ids.length; i++) {
            created.get(i).id = ids[i];
        }
    }

    private List<PersonRef> vaultPersons() {
        List<Map<String, String>> persons = writes.stream()
                .map(write -> write.reading().person())
                .filter(person -> !person.isEmpty())
                .toList();
        return persons.isEmpty() ? List.of() : vault.storeAll(persons);
    }

    private void write(Write write, @Nullable PersonRef person, Map<Long, Map<String, String>> others) {
        Subject subject = write.subject();
        switch (write.effect()) {
            case NEW -> {
                changes.create(
                        subject.id,
                        write.reading().fields(),
                        unit(write.reading().fields()),
                        person);
                changes.identify(subject.id, subject.missing);
                changes.enter(subject.id, write.reading(), write.digest(), person);
            }
            case UPDATED -> {
                Fields fields = overlaid(write.reading(), others.getOrDefault(subject.id, Map.of()));
                changes.change(subject.id, fields, unit(fields), person);
                changes.identify(subject.id, subject.missing);
                changes.enter(subject.id, write.reading(), write.digest(), person);
            }
            case CONFLICT ->
                changes.dispute(subject.id, standingDigest(subject), write.reading(), write.digest(), person);
            case UNCHANGED -> {}
        }
    }

    private ByteBuffer standingDigest(Subject subject) {
        return subject.entries.stream()
                .filter(entry -> entry.source().equals(run.source()))
                .findFirst()
                .orElseThrow()
                .digest();
    }

    /** The row over what other sources say, read as one. */
    private Fields overlaid(EntityReading.Read reading, Map<String, String> others) {
        if (others.isEmpty()) {
            return reading.fields();
        }
        Map<String, String> values = new HashMap<>(others);
        values.putAll(reading.given());
        return reader.readGiven(new Row(reading.row().number(), values)) instanceof EntityReading.Read merged
                ? merged.fields()
                : reading.fields();
    }

    private UnitId unit(Fields fields) {
        return units.covering(fields.district(), fields.street(), fields.grid());
    }
}
