package cn.huijian.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238 appendix B, SHA-1; six of the eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void a_code_fits_one_step_before_and_after_and_never_twice() {
        Instant now = Instant.parse("2026-11-21T01:00:10Z");
        long step = Totp.step(now);
        String code = Totp.code(SECRET, step);
        assertThat(Totp.match(SECRET, code, now, 1, 0)).hasValue(step);
        assertThat(Totp.match(SECRET, code, now.plusSeconds(30), 1, 0)).hasValue(step);
        assertThat(Totp.match(SECRET, code, now.plusSeconds(60), 1, 0)).isEmpty();
        assertThat(Totp.match(SECRET, code, now, 1, step)).isEmpty();
        assertThat(Totp.match(SECRET, "错误", now, 1, 0)).isEmpty();
    }

    @Test
    void base32_is_that_of_rfc_4648_and_reads_back() {
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        byte[] secret = Totp.newSecret();
        assertThat(Totp.fromBase32(Totp.base32(secret))).isEqualTo(secret);
    }

    @Test
    void the_address_names_issuer_and_account() {
        assertThat(Totp.uri(SECRET, "wang", "慧监"))
                .startsWith("otpauth://totp/%E6%85%A7%E7%9B%91:wang?secret=GEZDGNBV")
                .contains("issuer=%E6%85%A7%E7%9B%91", "digits=6", "period=30");
    }
}
