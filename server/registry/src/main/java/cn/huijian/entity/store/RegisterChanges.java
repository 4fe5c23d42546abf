package cn.huijian.entity.store;

import cn.huijian.database.CopyRows;
import cn.huijian.entity.model.EntityReading;
import cn.huijian.entity.model.EntityReading.Fields;
import cn.huijian.entity.model.Initials;
import cn.huijian.entity.model.RecordDigest;
import cn.huijian.exchange.RunContext;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.PersonRef;
import cn.huijian.kernel.UnitId;
import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The changes of one batch, written with a handful of COPY statements. */
public final class RegisterChanges {
    private static final String PROJECTION =
            "uscc, name, initials, kind, status, established, capital_fen, currency, industry, industry_derived, industry_confidence, district, street, grid, address, unit_id, person, changed_at";

    private final RunContext run;
    private final int bureau;
    private final CopyRows created = new CopyRows();
    private final CopyRows changed = new CopyRows();
    private final CopyRows entries = new CopyRows();
    private final CopyRows identifiers = new CopyRows();
    private final CopyRows conflicts = new CopyRows();
    private final List<Long> superseded = new ArrayList<>();

    public RegisterChanges(RunContext run, UnitId bureau) {
        this.run = run;
        this.bureau = bureau.value();
    }

    public void create(long id, Fields fields, UnitId unit, @Nullable PersonRef person) {
        projection(created.number(id), fields, unit, person)
                .text("RULE")
                .number(bureau)
                .value(run.demo())
                .value(run.receivedAt())
                .endRow();
    }

    public void change(long id, Fields fields, UnitId unit, @Nullable PersonRef person) {
        projection(changed.number(id), fields, unit, person).endRow();
    }

    public void identify(long id, List<GivenIdentifier> given) {
        for (GivenIdentifier identifier : given) {
            identifiers
                    .text(identifier.scheme().name())
                    .text(identifier.value())
                    .number(id)
                    .value(run.receivedAt())
                    .endRow();
        }
    }

    public void enter(long id, EntityReading.Read reading, ByteBuffer digest, @Nullable PersonRef person) {
        row(entries.number(id).text(run.source()).bytes(RecordDigest.bytes(digest)), reading, person)
                .value(run.receivedAt())
                .endRow();
    }

    public void supersede(long entry) {
        superseded.add(entry);
    }

    public void dispute(
            long id, ByteBuffer standing, EntityReading.Read reading, ByteBuffer digest, @Nullable PersonRef person) {
        row(
                        conflicts
                                .number(id)
                                .text(run.source())
                                .bytes(RecordDigest.bytes(standing))
                                .bytes(RecordDigest.bytes(digest)),
                        reading,
                        person)
                .value(run.receivedAt())
                .endRow();
    }

    /** Writes everything in the caller's transaction. */
    public void write(DataSource database, JdbcClient jdbc) {
        if (!superseded.isEmpty()) {
            jdbc.sql(
                            "update entity.register_entries set superseded_at = :now, superseded_how = 'LATER' where id = any(:ids)")
                    .param("now", run.receivedAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("ids", superseded.toArray(Long[]::new))
                    .update();
        }
        created.send(database, "entity.entities (id, " + PROJECTION + ", unit_basis, bureau_id, demo, registered_at)");
        identifiers.send(database, "entity.identifiers (scheme, value, entity_id, recorded_at)");
        entries.send(
                database,
                "entity.register_entries (entity_id, source, digest, given, normalised, person, valid_from, run_id, row_number, recorded_at)");
        conflicts.send(
                database,
                "entity.conflicts (entity_id, source, standing_digest, digest, given, normalised, person, valid_from, run_id, row_number, opened_at)");
        if (changed.rows() > 0) {
            applyChanges(database, jdbc);
        }
    }

    private static final String STAGE = "create temporary table changed_entities (like entity.entities) on commit drop";
    private static final String STAGE_NULLABLE = """
            alter table changed_entities alter unit_basis drop not null, alter bureau_id drop not null, alter demo drop not null,
                alter version drop not null, alter registered_at drop not null
            """;
    /** A station chosen by a person stands whatever the rules say; the person named in the last row that named one stays. */
    private static final String APPLY = """
            update entity.entities e
            set uscc = coalesce(c.uscc, e.uscc), name = c.name, initials = c.initials, kind = c.kind, status = c.status, established = c.established,
                capital_fen = c.capital_fen, currency = c.currency, industry = c.industry,
                industry_derived = c.industry_derived, industry_confidence = c.industry_confidence, district = c.district, street = c.street,
                grid = c.grid, address = c.address, unit_id = case when e.unit_basis = 'DESK' then e.unit_id else c.unit_id end,
                person = coalesce(c.person, e.person), changed_at = c.changed_at, version = e.version + 1
            from changed_entities c
            where e.id = c.id
            """;

    private static final String MOVE_LABELS = """
            update entity.labels l set unit_id = e.unit_id
            from changed_entities c join entity.entities e on e.id = c.id
            where l.entity_id = c.id and l.unit_id <> e.unit_id
            """;

    private void applyChanges(DataSource database, JdbcClient jdbc) {
        jdbc.sql(STAGE).update();
        jdbc.sql(STAGE_NULLABLE).update();
        changed.send(database, "changed_entities (id, " + PROJECTION + ")");
        jdbc.sql(APPLY).update();
        jdbc.sql(MOVE_LABELS).update();
        jdbc.sql("drop table changed_entities").update();
    }

    private CopyRows projection(CopyRows rows, Fields fields, UnitId unit, @Nullable PersonRef person) {
        return rows.text(fields.uscc())
                .text(fields.name())
                .text(Initials.of(fields.name()))
                .text(fields.kind())
                .text(fields.status())
                .value(fields.established())
                .value(fields.capital() == null ? null : fields.capital().minorUnits())
                .value(
                        fields.capital() == null
                                ? null
                                : fields.capital().currency().getCurrencyCode())
                .text(fields.industry())
                .text(fields.derived() == null ? null : fields.derived().division())
                .value(fields.derived() == null ? null : fields.derived().confidence())
                .text(fields.district())
                .text(fields.street())
                .text(fields.grid())
                .text(fields.address())
                .number(unit.value())
                .value(person)
                .value(run.receivedAt());
    }

    private CopyRows row(CopyRows rows, EntityReading.Read reading, @Nullable PersonRef person) {
        return rows.text(reading.texts().given())
                .text(reading.texts().normalised())
                .value(person)
                .value(run.asOf())
                .number(run.run())
                .number(reading.row().number());
    }
}
