package cn.huijian.audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditRecord.Origin;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.UnitId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;

class ChainDigestTest {
    private static final Instant AT = Instant.parse("2026-11-21T01:02:03.000004Z");
    private static final Actor ACTOR = Actor.staff(new AccountId(1), "甲", new UnitId(2));
    private static final Origin NOWHERE = new Origin(null, null, null);

    @Test
    void the_canonical_bytes_are_those_that_the_documentation_describes() {
        var entry = new AuditEntry("m.v", "o:1", null, Map.of("b", "2", "a", "1"));
        String expected = "0000000f" + hex("huijian-audit-1")
                + "0000000000000009"
                + "000660bee89e38c4"
                + "00000005" + hex("STAFF") + "00000001" + hex("1") + "00000003" + hex("甲") + "00000001" + hex("2")
                + "00000003" + hex("m.v") + "00000003" + hex("o:1") + "ffffffff"
                + "00000002" + "00000001" + hex("a") + "00000001" + hex("1") + "00000001" + hex("b") + "00000001"
                + hex("2")
                + "ffffffff".repeat(3);
        assertThat(HexFormat.of().formatHex(ChainDigest.canonicalBytes(9, AT, ACTOR, entry, NOWHERE)))
                .isEqualTo(expected);
    }

    @Test
    void the_digest_is_sm3_over_the_previous_digest_and_the_canonical_bytes() {
        var entry = AuditEntry.of("m.v", "o:1");
        byte[] previous = new byte[32];
        previous[0] = 5;
        byte[] canonical = ChainDigest.canonicalBytes(1, AT, ACTOR, entry, NOWHERE);
        var sm3 = new SM3Digest();
        sm3.update(previous, 0, 32);
        sm3.update(canonical, 0, canonical.length);
        byte[] expected = new byte[32];
        sm3.doFinal(expected, 0);
        assertThat(ChainDigest.of(previous, 1, AT, ACTOR, entry, NOWHERE)).isEqualTo(expected);
    }

    @Test
    void moving_a_letter_from_one_field_to_the_next_changes_the_digest() {
        byte[] none = new byte[32];
        assertThat(ChainDigest.of(none, 1, AT, ACTOR, AuditEntry.of("m.va", "b:1"), NOWHERE))
                .isNotEqualTo(ChainDigest.of(none, 1, AT, ACTOR, AuditEntry.of("m.v", "ab:1"), NOWHERE));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
