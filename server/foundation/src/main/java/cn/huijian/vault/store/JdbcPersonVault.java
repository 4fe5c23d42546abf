package cn.huijian.vault.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.PersonRef;
import cn.huijian.vault.PersonVault;
import cn.huijian.vault.model.Masking;
import cn.huijian.vault.model.Seal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Persons in {@code vault.persons}: one row each, sealed under an own key that the master key wraps. */
@Repository
class JdbcPersonVault implements PersonVault {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final DataSource database;
    private final MasterKey master;
    private final PhoneIndex phones;
    private final AuditTrail audit;
    private final Clock clock;

    JdbcPersonVault(
            JdbcClient jdbc, DataSource database, MasterKey master, PhoneIndex phones, AuditTrail audit, Clock clock) {
        this.phones = phones;
        this.jdbc = jdbc;
        this.database = database;
        this.master = master;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PersonRef store(Map<String, String> values) {
        return storeAll(List.of(values)).getFirst();
    }

    @Override
    @Transactional
    public List<PersonRef> storeAll(List<Map<String, String>> persons) {
        Instant now = clock.instant();
        String masterKey = master.id();
        var refs = new ArrayList<PersonRef>(persons.size());
        var rows = new StringBuilder(persons.size() * 300);
        for (Map<String, String> values : persons) {
            UUID ref = UUID.randomUUID();
            byte[] context = context(ref);
            byte[] key = random(Seal.KEY_BYTES);
            byte[] sealed =
                    Seal.close(key, random(Seal.NONCE_BYTES), context, JSON.writeValueAsBytes(new TreeMap<>(values)));
            byte[] wrapped = Seal.close(master.wrapping(masterKey), random(Seal.NONCE_BYTES), context, key);
            refs.add(new PersonRef(ref));
            rows.append(ref).append('\t').append(masterKey).append("\t\\\\x");
            HEX.formatHex(rows, wrapped).append("\t\\\\x");
            HEX.formatHex(rows, sealed).append("\t\\\\x");
            HEX.formatHex(rows, phones.entry(values)).append('\t').append(now).append('\n');
        }
        copy(rows.toString());
        return refs;
    }

    @Override
    public Map<PersonRef, Map<String, String>> masked(Collection<PersonRef> refs) {
        var masked = new HashMap<PersonRef, Map<String, String>>();
        open(refs)
                .forEach((ref, values) -> masked.put(
                        ref,
                        values.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, entry -> Masking.mask(entry.getKey(), entry.getValue())))));
        return masked;
    }

    @Override
    @Transactional
    public Optional<Map<String, String>> reveal(PersonRef ref, Actor actor, String purpose) {
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("personal data is revealed for a stated purpose only");
        }
        audit.record(actor, AuditEntry.of("vault.reveal", "person:" + ref).withPurpose(purpose));
        return Optional.ofNullable(open(List.of(ref)).get(ref));
    }

    @Override
    @Transactional
    public void erase(PersonRef ref, Actor actor, String ground) {
        int erased = jdbc.sql("""
                        update vault.persons
                        set key_id = null, wrapped_key = null, sealed = null, phone_digest = null, erased_at = ?, erased_by = ?, ground = ?
                        where ref = ?
                          and erased_at is null
                        """)
                .params(Timestamp.from(clock.instant()), actor.display(), ground, ref.value())
                .update();
        if (erased == 1) {
            audit.record(actor, AuditEntry.of("vault.erase", "person:" + ref).withPurpose(ground));
        }
    }

    @Override
    @Transactional
    public Map<PersonRef, byte[]> phoneDigests(Collection<PersonRef> refs) {
        var digests = new HashMap<PersonRef, byte[]>();
        var missing = new ArrayList<PersonRef>();
        jdbc.sql("select ref, phone_digest from vault.persons where ref = any(?) and erased_at is null")
                .param(refs.stream().map(PersonRef::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    var ref = new PersonRef(row.getObject("ref", UUID.class));
                    byte[] entry = row.getBytes("phone_digest");
                    if (entry == null || !phones.stands(entry)) {
                        missing.add(ref);
                    } else {
                        digests.put(ref, phones.digest(entry));
                    }
                });
        index(missing).forEach((ref, entry) -> digests.put(ref, phones.digest(entry)));
        digests.values().removeIf(digest -> digest.length == 0);
        return digests;
    }

    /** Puts persons into the index who were put away before there was one, or under a pepper that is gone. */
    private Map<PersonRef, byte[]> index(List<PersonRef> missing) {
        var made = new HashMap<PersonRef, byte[]>();
        open(missing).forEach((ref, values) -> made.put(ref, phones.entry(values)));
        if (!made.isEmpty()) {
            var refs = List.copyOf(made.keySet());
            jdbc.sql("""
                            update vault.persons p set phone_digest = decode(n.digest, 'hex')
                            from unnest(?::uuid[], ?::text[]) as n (ref, digest)
                            where p.ref = n.ref and p.erased_at is null
                            """)
                    .params(
                            refs.stream().map(PersonRef::value).toArray(UUID[]::new),
                            refs.stream()
                                    .map(ref -> HEX.formatHex(made.getOrDefault(ref, new byte[0])))
                                    .toArray(String[]::new))
                    .update();
        }
        return made;
    }

    @Override
    public String fingerprint(String field, String value) {
        return HEX.formatHex(master.mac(field + "\u0000" + value));
    }

    private Map<PersonRef, Map<String, String>> open(Collection<PersonRef> refs) {
        var found = new HashMap<PersonRef, Map<String, String>>();
        if (refs.isEmpty()) {
            return found;
        }
        jdbc.sql("select ref, key_id, wrapped_key, sealed from vault.persons where ref = any(?) and erased_at is null")
                .param(refs.stream().map(PersonRef::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    var ref = new PersonRef(row.getObject("ref", UUID.class));
                    found.put(
                            ref,
                            values(ref, row.getString("key_id"), row.getBytes("wrapped_key"), row.getBytes("sealed")));
                });
        return found;
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> values(PersonRef ref, String keyId, byte[] wrapped, byte[] sealed) {
        byte[] context = context(ref.value());
        byte[] key = Seal.open(master.wrapping(keyId), context, wrapped);
        return JSON.readValue(Seal.open(key, context, sealed), Map.class);
    }

    private void copy(String rows) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy vault.persons (ref, key_id, wrapped_key, sealed, phone_digest, stored_at) from stdin",
                            new java.io.ByteArrayInputStream(rows.getBytes(StandardCharsets.US_ASCII)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("persons could not be stored", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static byte[] context(UUID ref) {
        return ByteBuffer.allocate(16)
                .putLong(ref.getMostSignificantBits())
                .putLong(ref.getLeastSignificantBits())
                .array();
    }

    private static byte[] random(int bytes) {
        byte[] fresh = new byte[bytes];
        RANDOM.nextBytes(fresh);
        return fresh;
    }
}
