package cn.huijian.vault.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.Actor;
import cn.huijian.vault.KeyRotation;
import cn.huijian.vault.model.Seal;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Re-seals what the master key wraps: keys of persons, secrets, signing keys. The values of persons themselves are not touched. */
@Component
class Rotation implements KeyRotation {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final SigningKeys signing;
    private final AuditTrail audit;

    Rotation(JdbcClient jdbc, MasterKey master, SigningKeys signing, AuditTrail audit) {
        this.jdbc = jdbc;
        this.master = master;
        this.signing = signing;
        this.audit = audit;
    }

    /** A table with something wrapped in it: its columns, and what the wrapping is bound to. */
    private record Wrapped(
            String table, String id, String idType, String keyId, String content, Function<String, byte[]> context) {
        static final List<Wrapped> ALL = List.of(
                new Wrapped("vault.persons", "ref", "uuid", "key_id", "wrapped_key", Rotation::contextOfPerson),
                new Wrapped("vault.secrets", "id", "uuid", "master_key_id", "sealed", JdbcKeptSecrets::context),
                new Wrapped("vault.signing_keys", "id", "text", "master_key_id", "wrapped_key", SigningKeys::context));
    }

    /** @param content wrapped bytes, hex */
    private record Row(String id, String keyId, String content) {}

    @Override
    @Transactional
    public String begin(Actor actor) {
        boolean used = counts().getOrDefault(master.id(), 0L) > 0;
        String key = used ? master.renew() : master.id();
        audit.record(actor, AuditEntry.of("vault.rotate", "master-key:" + key));
        return key;
    }

    @Override
    @Transactional
    public int rewrap(int limit) {
        int done = 0;
        for (Wrapped wrapped : Wrapped.ALL) {
            if (done < limit) {
                done += rewrap(wrapped, limit - done);
            }
        }
        return done;
    }

    @Override
    @Transactional
    public String replaceSigningKey(Actor actor) {
        String key = signing.replace();
        audit.record(actor, AuditEntry.of("vault.replace-signing-key", "signing-key:" + key));
        return key;
    }

    @Override
    public List<KeyUse> uses() {
        var counts = new HashMap<>(counts());
        var uses = new ArrayList<KeyUse>();
        for (String id : master.ids()) {
            Long rows = counts.remove(id);
            uses.add(new KeyUse(id, id.equals(master.id()), true, rows == null ? 0 : rows));
        }
        counts.forEach((id, rows) -> uses.add(new KeyUse(id, false, false, rows)));
        return uses;
    }

    /** Rows that somebody holds at the moment are left for the next batch, so nobody waits. */
    private int rewrap(Wrapped wrapped, int limit) {
        String masterKey = master.id();
        List<Row> rows = jdbc.sql(
                        "select %s::text as id, %s as key_id, encode(%s, 'hex') as content from %s where %s <> ? limit ? for update skip locked"
                                .formatted(
                                        wrapped.id(),
                                        wrapped.keyId(),
                                        wrapped.content(),
                                        wrapped.table(),
                                        wrapped.keyId()))
                .params(masterKey, limit)
                .query((row, n) -> new Row(row.getString("id"), row.getString("key_id"), row.getString("content")))
                .list();
        for (Row row : rows) {
            byte[] context = wrapped.context().apply(row.id());
            byte[] nonce = new byte[Seal.NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            byte[] plain = Seal.open(
                    master.wrapping(row.keyId()), context, HexFormat.of().parseHex(row.content()));
            jdbc.sql("update %s set %s = ?, %s = ? where %s = ?::%s"
                            .formatted(
                                    wrapped.table(),
                                    wrapped.keyId(),
                                    wrapped.content(),
                                    wrapped.id(),
                                    wrapped.idType()))
                    .params(masterKey, Seal.close(master.wrapping(masterKey), nonce, context, plain), row.id())
                    .update();
        }
        return rows.size();
    }

    private static byte[] contextOfPerson(String id) {
        UUID ref = UUID.fromString(id);
        return ByteBuffer.allocate(16)
                .putLong(ref.getMostSignificantBits())
                .putLong(ref.getLeastSignificantBits())
                .array();
    }

    private Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        for (Wrapped wrapped : Wrapped.ALL) {
            jdbc.sql("select %s as key_id, count(*) as rows from %s where %s is not null group by 1"
                            .formatted(wrapped.keyId(), wrapped.table(), wrapped.keyId()))
                    .query(row -> {
                        counts.merge(row.getString("key_id"), row.getLong("rows"), Long::sum);
                    });
        }
        return counts;
    }
}
