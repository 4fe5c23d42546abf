package cn.huijian.audit.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditRecord;
import cn.huijian.audit.AuditRecord.Origin;
import cn.huijian.audit.model.ChainDigest;
import cn.huijian.engine.ledger.LedgerEntry;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Appends to the chain, inside the transaction that the records belong to. */
@Component
final class ChainStore {
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final LedgerStore ledger;

    ChainStore(DataSource database) {
        this.ledger = new LedgerStore(database);
        this.jdbc = JdbcClient.create(database);
        this.batch = new JdbcTemplate(database);
    }

    /** A place in the chain: the number of a record and its digest in hex. */
    record Head(long seq, String digest) {
        /** The place before the first record. */
        static final Head GENESIS = new Head(0, "00".repeat(ChainDigest.LENGTH));

        byte[] bytes() {
            return HEX.parseHex(digest);
        }

        /** Where the chain stands once {@code record} follows. */
        Head followedBy(NewRecord record) {
            byte[] digest =
                    ChainDigest.of(bytes(), seq + 1, record.at(), record.actor(), record.entry(), record.origin());
            return new Head(seq + 1, HEX.formatHex(digest));
        }
    }

    /** Takes into the ledger what was there before it began; does nothing the second time. */
    void begin() {
        append(List.of(), locked());
    }

    /** Appends in order. The head stays locked until the transaction ends, so nobody can come between. */
    void append(List<? extends NewItem> items) {
        if (!items.isEmpty()) {
            append(items, locked());
        }
    }

    private Head locked() {
        return jdbc.sql("select seq, digest from audit.head for update")
                .query(ChainStore::head)
                .single();
    }

    private void append(List<? extends NewItem> items, Head from) {
        Head head = from;
        var rows = new ArrayList<Object[]>(items.size());
        var leaves = new ArrayList<LedgerEntry>(items.size());
        for (NewItem item : items) {
            switch (item) {
                case NewRecord record -> {
                    Head next = head.followedBy(record);
                    rows.add(row(record, head, next));
                    leaves.add(AuditEvidence.entry(next.seq(), record));
                    head = next;
                }
                case NewItem.Sealed(LedgerEntry entry) -> leaves.add(entry);
            }
        }
        ledger.append(leaves, from);
        if (rows.isEmpty()) {
            return;
        }
        batch.batchUpdate("""
                insert into audit.records (seq, at, actor_kind, actor_id, actor_name, actor_unit, action, object, purpose, details,
                    ip, terminal, trace, previous, digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.sql("update audit.head set seq = :seq, digest = :digest")
                .param("seq", head.seq())
                .param("digest", head.bytes())
                .update();
    }

    static Head head(ResultSet row, int n) throws SQLException {
        return new Head(row.getLong("seq"), HEX.formatHex(row.getBytes("digest")));
    }

    static AuditRecord record(ResultSet row, int n) throws SQLException {
        Integer unit = row.getObject("actor_unit", Integer.class);
        var actor = new Actor(
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getString("actor_id"),
                row.getString("actor_name"),
                unit == null ? null : new UnitId(unit));
        var entry = new AuditEntry(
                row.getString("action"),
                row.getString("object"),
                row.getString("purpose"),
                JSON.readValue(row.getString("details"), DETAILS));
        return new AuditRecord(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                actor,
                entry,
                new Origin(row.getString("ip"), row.getString("terminal"), row.getString("trace")),
                HEX.formatHex(row.getBytes("previous")),
                HEX.formatHex(row.getBytes("digest")));
    }

    private static Object[] row(NewRecord record, Head before, Head place) {
        Actor actor = record.actor();
        AuditEntry entry = record.entry();
        return new Object[] {
            place.seq(),
            Timestamp.from(record.at()),
            actor.kind().name(),
            actor.id(),
            actor.display(),
            actor.unit() == null ? null : actor.unit().value(),
            entry.action(),
            entry.object(),
            entry.purpose(),
            JSON.writeValueAsString(new TreeMap<>(entry.details())),
            record.origin().ip(),
            record.origin().terminal(),
            record.origin().trace(),
            before.bytes(),
            place.bytes()
        };
    }
}
