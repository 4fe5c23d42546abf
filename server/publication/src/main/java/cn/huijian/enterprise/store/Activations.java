package cn.huijian.enterprise.store;

import cn.huijian.access.Credentials;
import cn.huijian.access.Staff;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.enterprise.Activation;
import cn.huijian.enterprise.Activation.Way;
import cn.huijian.enterprise.FirmRole;
import cn.huijian.enterprise.model.ActivationCode;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.RegisteredContacts;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.UnitId;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Issues codes, only on the ways that the register knows of the firm: its address, its telephone. A newer code of the same capacity makes the older one void. */
@Component
public class Activations {
    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final RegisteredContacts contacts;
    private final Knowledge knowledge;
    private final AuditTrail trail;
    private final Clock clock;

    Activations(
            JdbcClient jdbc,
            Credentials credentials,
            RegisteredContacts contacts,
            Knowledge knowledge,
            AuditTrail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.contacts = contacts;
        this.knowledge = knowledge;
        this.trail = trail;
        this.clock = clock;
    }

    /** A code just issued; it is shown this once. */
    public record Issued(Activation activation, String code) {
        @Override
        public String toString() {
            return "Issued[" + activation.id() + "]";
        }
    }

    @Transactional
    public Outcome<Issued> issue(BusinessEntity firm, FirmRole role, Way way, Staff by) {
        String uscc = firm.uscc();
        if (uscc == null) {
            return Outcome.refused("enterprise.no-code", "“" + firm.name() + "”没有统一社会信用代码,不能开企业账号;请先请登记机关换码。");
        }
        String address = firm.address();
        if (way == Way.LETTER && (address == null || address.isBlank())) {
            return Outcome.refused("enterprise.no-address", "“" + firm.name() + "”没有登记住所,激活码无处可寄;请改打登记的电话,或先更正登记信息。");
        }
        if (way == Way.PHONE && !contacts.hasPhone(firm.id())) {
            return Outcome.refused("enterprise.no-phone", "“" + firm.name() + "”没有登记电话,不能用电话告知激活码;请改用信函寄往登记住所。");
        }
        Instant now = clock.instant();
        JsonNode limits = limits();
        Duration term = way == Way.LETTER
                ? Duration.ofDays(limits.required("letterDays").intValue())
                : Duration.ofHours(limits.required("phoneHours").intValue());
        jdbc.sql("""
                        update enterprise.activations set revoked_at = :now
                        where uscc = :uscc and role = :role and used_at is null and revoked_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("uscc", uscc)
                .param("role", role.name())
                .update();
        String code = ActivationCode.random();
        long id = jdbc.sql("""
                        insert into enterprise.activations (uscc, entity_id, unit_id, role, way, code_digest, issued_at, issued_by,
                            issued_by_name, expires_at)
                        values (:uscc, :entity, :unit, :role, :way, :digest, :now, :by, :byName, :ends)
                        returning id
                        """)
                .param("uscc", uscc)
                .param("entity", firm.id().value())
                .param("unit", firm.unit().value())
                .param("role", role.name())
                .param("way", way.name())
                .param("digest", credentials.digest(ActivationCode.plain(code)))
                .param("now", Timestamp.from(now))
                .param("by", by.account().value())
                .param("byName", by.name())
                .param("ends", Timestamp.from(now.plus(term)))
                .query((row, number) -> row.getLong("id"))
                .single();
        trail.record(
                by.actor(),
                AuditEntry.of("enterprise.issue", "entity:" + firm.id())
                        .with("activation", Long.toString(id))
                        .with("role", role.name())
                        .with("way", way.name()));
        return Outcome.done(new Issued(find(id).orElseThrow(), code));
    }

    /** All codes issued for a firm, newest first. */
    public List<Activation> list(String uscc, int limit) {
        return jdbc.sql("select * from enterprise.activations where uscc = :uscc order by id desc limit :limit")
                .param("uscc", uscc)
                .param("limit", limit)
                .query(Activations::activation)
                .list();
    }

    /** The open code of a firm that was typed, locked until the transaction ends. */
    Optional<Activation> take(String uscc, String typed) {
        return jdbc.sql("""
                        select * from enterprise.activations
                        where uscc = :uscc and code_digest = :digest and used_at is null and revoked_at is null and expires_at > :now
                        for update
                        """)
                .param("uscc", uscc)
                .param("digest", credentials.digest(ActivationCode.plain(typed)))
                .param("now", Timestamp.from(clock.instant()))
                .query(Activations::activation)
                .optional();
    }

    void used(long id) {
        jdbc.sql("update enterprise.activations set used_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    private Optional<Activation> find(long id) {
        return jdbc.sql("select * from enterprise.activations where id = :id")
                .param("id", id)
                .query(Activations::activation)
                .optional();
    }

    private JsonNode limits() {
        return knowledge
                .get("parameters", "enterprise-page", Zone.dayOf(clock.instant()))
                .body()
                .required("activation");
    }

    private static Activation activation(ResultSet row, int number) throws SQLException {
        return new Activation(
                row.getLong("id"),
                row.getString("uscc"),
                new EntityId(row.getLong("entity_id")),
                new UnitId(row.getInt("unit_id")),
                FirmRole.valueOf(row.getString("role")),
                Way.valueOf(row.getString("way")),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by_name"),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
