package cn.huijian.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The worked example of docs/push.md, read from the page and computed again. */
class PushExampleTest {
    private static final String PATH = "/api/exchange/push/business-entity";

    private final String page = read();
    private final byte[] body = block("json example-body").getBytes(StandardCharsets.UTF_8);
    private final String secret = found("密钥 `([^`]+)`，密钥标识", 1);

    @Test
    void the_text_to_be_signed_is_the_one_on_the_page() {
        String[] lines = block("text example-text").split("\n", -1);
        assertThat(lines).hasSize(5);
        assertThat(PushSignature.HMAC_SHA256.text(lines[0], PATH, lines[2], lines[3], body))
                .isEqualTo(block("text example-text"));
        assertThat(page).contains("正文共 " + body.length + " 字节");
    }

    @Test
    void digests_and_signatures_are_those_on_the_page() throws Exception {
        String[] lines = block("text example-text").split("\n", -1);
        for (PushSignature algorithm : PushSignature.values()) {
            int column = algorithm == PushSignature.HMAC_SHA256 ? 1 : 2;
            assertThat(algorithm.bodyDigest(body))
                    .isEqualTo(found("\\| 正文摘要 \\| `([0-9a-f]{64})` \\| `([0-9a-f]{64})` \\|", column));
            assertThat(algorithm.sign(secret, algorithm.text("POST", PATH, lines[2], lines[3], body)))
                    .isEqualTo(found("\\| 签名 \\| `([0-9a-f]{64})` \\| `([0-9a-f]{64})` \\|", column));
        }
        assertThat(PushedRows.read(body, 10).rows()).hasSize(1);
    }

    private String block(String kind) {
        return found("```" + kind + "\n(.*?)\n```", 1);
    }

    private String found(String pattern, int group) {
        var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(group);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../../docs/push.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
