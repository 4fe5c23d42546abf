package cn.huijian.code.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.code.ScanCode;
import cn.huijian.code.ScanCodes;
import cn.huijian.code.ScanResult;
import cn.huijian.code.model.CodeText;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Codes in {@code code.codes}. */
@Repository
public class JdbcScanCodes implements ScanCodes {
    private final JdbcClient jdbc;
    private final CodeText text;
    private final AuditTrail audit;
    private final Clock clock;

    JdbcScanCodes(JdbcClient jdbc, CodeText text, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.text = text;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public ScanCode issue(EntityId entity, Actor actor) {
        int made = jdbc.sql("""
                        insert into code.codes (entity_id, issued_at, issued_by)
                        values (?, ?, ?)
                        on conflict (entity_id) where revoked_at is null do nothing
                        """)
                .params(entity.value(), Timestamp.from(clock.instant()), actor.display())
                .update();
        if (made == 1) {
            audit.record(actor, AuditEntry.of("code.issue", "entity:" + entity));
        }
        return findInUse(entity).orElseThrow();
    }

    @Override
    public Optional<ScanCode> findInUse(EntityId entity) {
        return jdbc.sql("select * from code.codes where entity_id = ? and revoked_at is null")
                .param(entity.value())
                .query(this::code)
                .optional();
    }

    @Override
    @Transactional
    public Outcome<ScanCode> revoke(EntityId entity, String ground, Actor actor) {
        var code = findInUse(entity);
        if (code.isEmpty()) {
            return Outcome.refused("code.none-in-use", "该主体没有在用的慧商码，无须作废。");
        }
        jdbc.sql("update code.codes set revoked_at = ?, revoked_by = ?, ground = ? where id = ?")
                .params(
                        Timestamp.from(clock.instant()),
                        actor.display(),
                        ground,
                        code.get().id())
                .update();
        audit.record(actor, AuditEntry.of("code.revoke", "entity:" + entity).withPurpose(ground));
        return Outcome.done(code.get());
    }

    @Override
    public ScanResult read(String scanned) {
        var number = text.read(scanned);
        if (number.isEmpty()) {
            return new ScanResult.Forged();
        }
        return jdbc.sql("select * from code.codes where id = ?")
                .param(number.getAsLong())
                .query((row, index) -> row.getTimestamp("revoked_at") == null
                        ? new ScanResult.Genuine(code(row, index))
                        : (ScanResult) new ScanResult.Revoked(code(row, index)))
                .optional()
                .orElseGet(ScanResult.Forged::new);
    }

    /** Counts a scan of the day; nothing about who scanned is kept. */
    public void countScan(ScanCode code, LocalDate day) {
        jdbc.sql("""
                        insert into code.scan_counts (code_id, day, scans)
                        values (?, ?, 1)
                        on conflict (code_id, day) do update set scans = code.scan_counts.scans + 1
                        """).params(code.id(), day).update();
    }

    /** Counts a report of the day and says how many there are now. */
    public int countReport(ScanCode code, LocalDate day) {
        return jdbc.sql("""
                        insert into code.scan_counts (code_id, day, scans, reports)
                        values (?, ?, 0, 1)
                        on conflict (code_id, day) do update set reports = code.scan_counts.reports + 1
                        returning reports
                        """).params(code.id(), day).query(Integer.class).single();
    }

    private ScanCode code(ResultSet row, int index) throws SQLException {
        return new ScanCode(
                row.getLong("id"),
                new EntityId(row.getLong("entity_id")),
                text.write(row.getLong("id")),
                row.getTimestamp("issued_at").toInstant());
    }
}
