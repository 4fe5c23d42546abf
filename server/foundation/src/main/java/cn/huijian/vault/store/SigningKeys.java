package cn.huijian.vault.store;

import cn.huijian.vault.InstanceSignature;
import cn.huijian.vault.InstanceSigner;
import cn.huijian.vault.SignerCertificate;
import cn.huijian.vault.model.Seal;
import cn.huijian.vault.model.Sm2;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing keys in {@code vault.signing_keys}. The first one is made in a transaction of its own, so that no signature outlives its key when the
 * caller's transaction is rolled back; two processes that start at once agree on one through the unique index.
 */
@Repository
class SigningKeys implements InstanceSigner {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    SigningKeys(JdbcClient jdbc, MasterKey master, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** @param wrapped private key as stored, hex */
    private record InUse(String id, String certificate, String masterKeyId, String wrapped) {}

    @Override
    public InstanceSignature sign(byte[] message) {
        InUse key = inUse();
        return new InstanceSignature(key.id(), Sm2.sign(open(key), message));
    }

    @Override
    public boolean verify(byte[] message, InstanceSignature signature) {
        return jdbc.sql("select certificate from vault.signing_keys where id = ?")
                .param(signature.keyId())
                .query(String.class)
                .optional()
                .map(pem -> new SignerCertificate(signature.keyId(), pem).verify(message, signature))
                .orElse(false);
    }

    @Override
    public SignerCertificate certificate() {
        InUse key = inUse();
        return new SignerCertificate(key.id(), key.certificate());
    }

    @Override
    public List<SignerCertificate> certificates() {
        inUse();
        return jdbc.sql("select id, certificate from vault.signing_keys order by retired_at desc nulls first, id")
                .query((row, n) -> new SignerCertificate(row.getString("id"), row.getString("certificate")))
                .list();
    }

    /** Replaces the key in use; in the caller's transaction. Gives the number of the new one. */
    String replace() {
        jdbc.sql("update vault.signing_keys set retired_at = ? where retired_at is null")
                .param(Timestamp.from(clock.instant()))
                .update();
        return insert();
    }

    private InUse inUse() {
        return find().orElseGet(() -> {
            ownTransaction.executeWithoutResult(status -> insert());
            return find().orElseThrow();
        });
    }

    private Optional<InUse> find() {
        return jdbc.sql("""
                        select id, certificate, master_key_id, encode(wrapped_key, 'hex') as wrapped_key
                        from vault.signing_keys
                        where retired_at is null
                        """)
                .query((row, n) -> new InUse(
                        row.getString("id"),
                        row.getString("certificate"),
                        row.getString("master_key_id"),
                        row.getString("wrapped_key")))
                .optional();
    }

    private String insert() {
        var keys = Sm2.newKeys();
        String id = Sm2.keyId(keys.getPublic());
        String masterKey = master.id();
        byte[] nonce = new byte[Seal.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        jdbc.sql("""
                        insert into vault.signing_keys (id, certificate, algorithm, master_key_id, wrapped_key, made_at)
                        values (?, ?, 'SM3withSM2', ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        id,
                        Sm2.certificate(keys, "Huijian instance " + id, clock.instant()),
                        masterKey,
                        Seal.close(
                                master.wrapping(masterKey),
                                nonce,
                                context(id),
                                keys.getPrivate().getEncoded()),
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    private PrivateKey open(InUse key) {
        return Sm2.privateKey(Seal.open(
                master.wrapping(key.masterKeyId()),
                context(key.id()),
                HexFormat.of().parseHex(key.wrapped())));
    }

    static byte[] context(String id) {
        return ("signing-key:" + id).getBytes(StandardCharsets.US_ASCII);
    }
}
