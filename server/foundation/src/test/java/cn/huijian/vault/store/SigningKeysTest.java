package cn.huijian.vault.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.testing.TestDatabase;
import cn.huijian.vault.InstanceSignature;
import cn.huijian.vault.SignerCertificate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SigningKeysTest {
    private static final byte[] MESSAGE = "抽取结果".getBytes(StandardCharsets.UTF_8);

    private final TestDatabase database = TestDatabase.create();
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database.dataSource());

    @TempDir
    Path folder;

    private SigningKeys signer;

    @BeforeEach
    void signer() throws Exception {
        signer = newSigner();
    }

    @Test
    void what_is_signed_is_checked_with_the_exported_certificate_alone() {
        var signature = signer.sign(MESSAGE);
        var certificate = SignerCertificate.of(signer.certificate().pem());
        assertThat(certificate.verify(MESSAGE, signature)).isTrue();
        assertThat(certificate.verify(new byte[] {1}, signature)).isFalse();
        assertThat(InstanceSignature.parse(signature.toString())).isEqualTo(signature);
    }

    @Test
    void a_second_process_signs_with_the_same_key() throws Exception {
        var signature = signer.sign(MESSAGE);
        assertThat(newSigner().sign(MESSAGE).keyId()).isEqualTo(signature.keyId());
    }

    @Test
    void a_replaced_key_still_checks_what_it_signed() {
        var old = signer.sign(MESSAGE);
        String fresh = signer.replace();
        var now = signer.sign(MESSAGE);
        assertThat(now.keyId()).isEqualTo(fresh).isNotEqualTo(old.keyId());
        assertThat(signer.verify(MESSAGE, old)).isTrue();
        assertThat(signer.verify(MESSAGE, now)).isTrue();
        assertThat(signer.certificates())
                .extracting(SignerCertificate::keyId)
                .containsExactly(now.keyId(), old.keyId());
    }

    @Test
    void the_key_outlives_the_transaction_that_first_signed() {
        var signature = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return signer.sign(MESSAGE);
        });
        assertThat(signer.verify(MESSAGE, signature)).isTrue();
    }

    @Test
    void the_private_key_is_not_in_the_database_in_the_clear() {
        signer.sign(MESSAGE);
        assertThat(database.jdbc()
                        .sql("select position('\\x2a811ccf5501822d'::bytea in wrapped_key) from vault.signing_keys")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private SigningKeys newSigner() throws Exception {
        return new SigningKeys(
                JdbcClient.create(database.dataSource()), new MasterKey(folder, null), transactions, Clock.systemUTC());
    }
}
