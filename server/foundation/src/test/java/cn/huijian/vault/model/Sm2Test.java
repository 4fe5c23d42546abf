package cn.huijian.vault.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class Sm2Test {
    private static final byte[] MESSAGE = "信用监管中枢".getBytes(StandardCharsets.UTF_8);

    private final KeyPair keys = Sm2.newKeys();

    @Test
    void a_signature_fits_its_message_and_its_key_only() {
        String signature = Sm2.sign(keys.getPrivate(), MESSAGE);
        assertThat(Sm2.verify(keys.getPublic(), MESSAGE, signature)).isTrue();
        assertThat(Sm2.verify(keys.getPublic(), "信用监管中枢。".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(Sm2.verify(Sm2.newKeys().getPublic(), MESSAGE, signature)).isFalse();
        assertThat(Sm2.verify(keys.getPublic(), MESSAGE, "不是签名")).isFalse();
        assertThat(Sm2.verify(keys.getPublic(), MESSAGE, "AAAA")).isFalse();
    }

    @Test
    void the_certificate_carries_the_key_and_any_other_text_is_refused() {
        String pem = Sm2.certificate(keys, "test", Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(Sm2.keyId(Sm2.publicKey(pem))).isEqualTo(Sm2.keyId(keys.getPublic()));
        assertThatThrownBy(() -> Sm2.publicKey("不是证书"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PEM");
        assertThatThrownBy(() -> Sm2.publicKey("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_private_key_comes_back_from_its_bytes() {
        var again = Sm2.privateKey(keys.getPrivate().getEncoded());
        assertThat(Sm2.verify(keys.getPublic(), MESSAGE, Sm2.sign(again, MESSAGE)))
                .isTrue();
    }
}
