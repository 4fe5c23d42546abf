package cn.huijian.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TreeHeadTest {
    private final TreeHead head = new TreeHead(
            "demo", HashRule.SM3, 1, 3, HashRule.SM3.empty(), Instant.parse("2026-11-21T01:02:03.000004Z"), TreeHead.NONE);

    @Test
    void a_signed_head_verifies_under_its_key_only() {
        var keys = Sm2.newKeys();
        byte[] signature = Sm2.sign(keys.getPrivate(), head.bytes());
        assertThat(Sm2.verifies(keys.getPublic().getEncoded(), head.bytes(), signature)).isTrue();
        assertThat(Sm2.verifies(Sm2.newKeys().getPublic().getEncoded(), head.bytes(), signature)).isFalse();
    }

    @Test
    void a_head_changed_in_any_byte_is_refused() {
        var keys = Sm2.newKeys();
        byte[] signature = Sm2.sign(keys.getPrivate(), head.bytes());
        for (int i = 0; i < head.bytes().length; i++) {
            byte[] changed = head.bytes();
            changed[i] ^= 1;
            assertThat(Sm2.verifies(keys.getPublic().getEncoded(), changed, signature)).isFalse();
        }
        assertThat(Sm2.verifies(keys.getPublic().getEncoded(), head.bytes(), new byte[] {1, 2})).isFalse();
    }
}
