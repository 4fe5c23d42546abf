package cn.huijian.sharing.store;

import cn.huijian.kernel.Actor;
import cn.huijian.kernel.UnitId;
import cn.huijian.sharing.NewShare;
import cn.huijian.sharing.ShareGrant;
import cn.huijian.sharing.ShareGrant.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications and grants. */
@Repository
public class ShareGrants {
    private final JdbcClient jdbc;

    ShareGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(NewShare one, Actor actor, Instant now) {
        return jdbc.sql("""
                insert into sharing.share_grants (department, contact, purpose, legal_basis, fact_type, fields, masked, units, daily_calls,
                    page_rows, from_on, until_on, state, applied_account, applied_by, applied_at)
                values (:department, :contact, :purpose, :basis, :type, :fields, :masked, :units, :calls, :rows, :from, :until, 'APPLIED',
                    :account, :by, :now)
                returning id
                """)
                .param("department", one.department().strip())
                .param("contact", one.contact().strip())
                .param("purpose", one.purpose().strip())
                .param("basis", one.legalBasis().strip())
                .param("type", one.factType())
                .param("fields", one.fields().toArray(String[]::new))
                .param("masked", one.masked().toArray(String[]::new))
                .param("units", one.units().stream().map(UnitId::value).toArray(Integer[]::new))
                .param("calls", one.dailyCalls())
                .param("rows", one.pageRows())
                .param("from", one.from())
                .param("until", one.until())
                .param("account", actor.id())
                .param("by", actor.display())
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    public Optional<ShareGrant> find(long id) {
        return jdbc.sql("select * from sharing.share_grants where id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<ShareGrant> findByToken(byte[] digest) {
        return jdbc.sql("select * from sharing.share_grants where token_digest = :digest")
                .param("digest", digest)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Newest first, below a number. */
    public List<ShareGrant> list(long before, int limit) {
        return jdbc.sql("select * from sharing.share_grants where id < :before order by id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Decides an application; false if it is no longer as it was seen. */
    @SuppressWarnings("ArrayRecordComponent")
    boolean decide(
            ShareGrant grant, State state, byte @Nullable [] tokenDigest, String reason, Actor actor, Instant now) {
        return jdbc.sql("""
                update sharing.share_grants
                set state = :state, token_digest = :digest, reason = :reason, decided_by = :by, decided_at = :now, version = version + 1
                where id = :id and version = :version and state = 'APPLIED'
                """)
                        .param("state", state.name())
                        .param("digest", tokenDigest)
                        .param("reason", reason)
                        .param("by", actor.display())
                        .param("now", Timestamp.from(now))
                        .param("id", grant.id())
                        .param("version", grant.version())
                        .update()
                == 1;
    }

    boolean withdraw(ShareGrant grant, String reason, Actor actor, Instant now) {
        return jdbc.sql("""
                update sharing.share_grants
                set state = 'WITHDRAWN', reason = :reason, withdrawn_by = :by, withdrawn_at = :now, version = version + 1
                where id = :id and version = :version and state = 'APPROVED'
                """)
                        .param("reason", reason)
                        .param("by", actor.display())
                        .param("now", Timestamp.from(now))
                        .param("id", grant.id())
                        .param("version", grant.version())
                        .update()
                == 1;
    }

    private static ShareGrant read(ResultSet row) throws SQLException {
        return new ShareGrant(
                row.getLong("id"),
                row.getString("department"),
                row.getString("contact"),
                row.getString("purpose"),
                row.getString("legal_basis"),
                row.getString("fact_type"),
                List.of((String[]) row.getArray("fields").getArray()),
                List.of((String[]) row.getArray("masked").getArray()),
                Arrays.stream((Integer[]) row.getArray("units").getArray())
                        .map(UnitId::new)
                        .toList(),
                row.getInt("daily_calls"),
                row.getInt("page_rows"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getString("applied_account"),
                row.getString("applied_by"),
                row.getTimestamp("applied_at").toInstant(),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("reason"),
                row.getString("withdrawn_by"),
                instant(row, "withdrawn_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
