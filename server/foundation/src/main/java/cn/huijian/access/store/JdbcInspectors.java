package cn.huijian.access.store;

import cn.huijian.access.Inspectors;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
final class JdbcInspectors implements Inspectors {
    private static final String SELECT = """
            select i.*, a.name, a.unit_id
            from access.inspectors i join access.accounts a on a.id = i.account_id
            where a.state = 'ACTIVE'
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditTrail trail;

    JdbcInspectors(DataSource database, PlatformTransactionManager transactions, AuditTrail trail) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
        this.trail = trail;
    }

    @Override
    public List<Inspector> list(LocalDate on) {
        Map<Long, List<Conflict>> conflicts = new HashMap<>();
        jdbc.sql("select account_id, ground, uscc from access.conflicts order by account_id, uscc, ground")
                .query(row -> {
                    conflicts
                            .computeIfAbsent(row.getLong("account_id"), id -> new ArrayList<>())
                            .add(conflict(row, 0));
                });
        return jdbc.sql(SELECT + "and i.certificate_valid_to >= :on order by i.account_id")
                .param("on", on)
                .query((row, n) -> inspector(row, conflicts.getOrDefault(row.getLong("account_id"), List.of())))
                .list();
    }

    @Override
    public Optional<Inspector> find(AccountId account) {
        List<Conflict> conflicts = jdbc.sql(
                        "select ground, uscc from access.conflicts where account_id = :id order by uscc, ground")
                .param("id", account.value())
                .query(JdbcInspectors::conflict)
                .list();
        return jdbc.sql(SELECT + "and i.account_id = :id")
                .param("id", account.value())
                .query((row, n) -> inspector(row, conflicts))
                .optional();
    }

    Outcome<Inspector> enter(Inspector entry, Actor actor) {
        return transaction.execute(status -> {
            boolean taken = jdbc.sql(
                            "select account_id from access.inspectors where certificate = :c and account_id <> :id")
                    .param("c", entry.certificate())
                    .param("id", entry.account().value())
                    .query((row, n) -> row.getLong(1))
                    .optional()
                    .isPresent();
            if (taken || entry.certificate().isBlank()) {
                return Outcome.refused(
                        "access.certificate-taken", "执法证号 " + entry.certificate() + " 为空或已登记在别人名下;请核对证号。");
            }
            write(entry);
            trail.record(
                    actor,
                    AuditEntry.of("access.certify", "account:" + entry.account())
                            .with("validTo", entry.certificateValidTo().toString())
                            .with(
                                    "conflicts",
                                    Integer.toString(entry.conflicts().size())));
            return Outcome.done(entry);
        });
    }

    private void write(Inspector entry) {
        long id = entry.account().value();
        jdbc.sql("""
                insert into access.inspectors (account_id, certificate, certificate_valid_to, specialities)
                values (:id, :certificate, :validTo, :specialities)
                on conflict (account_id) do update
                set certificate = excluded.certificate, certificate_valid_to = excluded.certificate_valid_to,
                    specialities = excluded.specialities
                """)
                .param("id", id)
                .param("certificate", entry.certificate().strip())
                .param("validTo", entry.certificateValidTo())
                .param("specialities", entry.specialities().stream().sorted().toArray(String[]::new))
                .update();
        jdbc.sql("delete from access.conflicts where account_id = :id")
                .param("id", id)
                .update();
        entry.conflicts().stream()
                .distinct()
                .forEach(conflict -> jdbc.sql(
                                "insert into access.conflicts (account_id, uscc, ground) values (:id, :uscc, :ground)")
                        .param("id", id)
                        .param("uscc", conflict.uscc())
                        .param("ground", conflict.ground())
                        .update());
    }

    private static Conflict conflict(ResultSet row, int n) throws SQLException {
        return new Conflict(row.getString("ground"), row.getString("uscc"));
    }

    private static Inspector inspector(ResultSet row, List<Conflict> conflicts) throws SQLException {
        return new Inspector(
                new AccountId(row.getLong("account_id")),
                row.getString("name"),
                new UnitId(row.getInt("unit_id")),
                row.getString("certificate"),
                row.getObject("certificate_valid_to", LocalDate.class),
                Set.of((String[]) row.getArray("specialities").getArray()),
                conflicts);
    }
}
