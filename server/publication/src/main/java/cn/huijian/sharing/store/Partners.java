package cn.huijian.sharing.store;

import cn.huijian.kernel.Actor;
import cn.huijian.sharing.Partner;
import cn.huijian.vault.SignerCertificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Co-operating bureaus. */
@Repository
public class Partners {
    private final JdbcClient jdbc;

    Partners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if there is one of this code. */
    boolean add(String code, String name, String address, SignerCertificate certificate, Actor actor, Instant now) {
        return jdbc.sql("""
                insert into sharing.partners (code, name, address, certificate, key_id, state, added_by, added_at)
                values (:code, :name, :address, :certificate, :key, 'ENABLED', :by, :now)
                on conflict (code) do nothing
                """)
                        .param("code", code)
                        .param("name", name)
                        .param("address", address)
                        .param("certificate", certificate.pem())
                        .param("key", certificate.keyId())
                        .param("by", actor.display())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean enable(String code, int version, boolean enabled) {
        return jdbc.sql(
                                "update sharing.partners set state = :state, version = version + 1 where code = :code and version = :version")
                        .param("state", enabled ? "ENABLED" : "PAUSED")
                        .param("code", code)
                        .param("version", version)
                        .update()
                == 1;
    }

    public List<Partner> list() {
        return jdbc.sql("select * from sharing.partners order by code limit 100")
                .query((row, n) -> read(row))
                .list();
    }

    public Optional<Partner> find(String code) {
        return jdbc.sql("select * from sharing.partners where code = :code")
                .param("code", code)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Where the change feed was read up to, for this process alone until the transaction ends. */
    String lockCursor(String code) {
        return jdbc.sql("select cursor from sharing.partners where code = :code for update")
                .param("code", code)
                .query((row, n) -> row.getString(1))
                .single();
    }

    void advance(String code, String cursor) {
        jdbc.sql("update sharing.partners set cursor = :cursor where code = :code")
                .param("cursor", cursor)
                .param("code", code)
                .update();
    }

    private static Partner read(ResultSet row) throws SQLException {
        return new Partner(
                row.getString("code"),
                row.getString("name"),
                row.getString("address"),
                new SignerCertificate(row.getString("key_id"), row.getString("certificate")),
                row.getString("state").equals("ENABLED"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant(),
                row.getInt("version"));
    }
}
