package cn.huijian.vault.store;

import cn.huijian.vault.KeptSecrets;
import cn.huijian.vault.model.Seal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets in {@code vault.secrets}. */
@Repository
class JdbcKeptSecrets implements KeptSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final Clock clock;

    JdbcKeptSecrets(JdbcClient jdbc, MasterKey master, Clock clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.clock = clock;
    }

    @Override
    public UUID keep(byte[] secret) {
        UUID reference = UUID.randomUUID();
        String masterKey = master.id();
        byte[] nonce = new byte[Seal.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        jdbc.sql("insert into vault.secrets (id, master_key_id, sealed, kept_at) values (?, ?, ?, ?)")
                .params(
                        reference,
                        masterKey,
                        Seal.close(master.wrapping(masterKey), nonce, context(reference.toString()), secret),
                        Timestamp.from(clock.instant()))
                .update();
        return reference;
    }

    @Override
    public Optional<byte[]> open(UUID reference) {
        return jdbc.sql("select master_key_id, sealed from vault.secrets where id = ?")
                .param(reference)
                .query((row, n) -> Seal.open(
                        master.wrapping(row.getString("master_key_id")),
                        context(reference.toString()),
                        row.getBytes("sealed")))
                .optional();
    }

    @Override
    public void destroy(UUID reference) {
        jdbc.sql("delete from vault.secrets where id = ?").param(reference).update();
    }

    static byte[] context(String id) {
        return ("secret:" + id).getBytes(StandardCharsets.US_ASCII);
    }
}
