package cn.huijian.engine.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;

/** SM3 over length-prefixed fields. */
class TaggedDigestTest {

    @Test
    void sm3_is_that_of_the_standard() {
        // GB/T 32905-2016 A.1 and A.2
        assertThat(sm3("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(sm3("abcd".repeat(16).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Property
    void it_is_sm3_over_the_tag_and_the_fields_with_their_lengths(@ForAll byte[] first, @ForAll byte[] second) {
        byte[] tag = "family/tag".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] field : new byte[][] {tag, first, second}) {
            joined.writeBytes(ByteBuffer.allocate(4).putInt(field.length).array());
            joined.writeBytes(field);
        }

        assertThat(HexFormat.of().formatHex(TaggedDigest.of("family", "tag").of(first, second)))
                .isEqualTo(sm3(joined.toByteArray()));
    }

    @Test
    void moving_a_byte_from_one_field_to_the_next_changes_the_digest() {
        TaggedDigest digest = TaggedDigest.of("family", "tag");

        assertThat(digest.of(TaggedDigest.utf8("ab"), TaggedDigest.utf8("c")))
                .isNotEqualTo(digest.of(TaggedDigest.utf8("a"), TaggedDigest.utf8("bc")));
    }

    private static String sm3(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[32];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
