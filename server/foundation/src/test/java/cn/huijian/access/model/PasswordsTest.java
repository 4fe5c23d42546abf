package cn.huijian.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.model.AccessParameters.PasswordRules;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
    private static final PasswordRules RULES = new PasswordRules(8, 12, 3, 5, 90, List.of("123456", "password"));

    @ParameterizedTest
    @CsvSource({
        "Ab1defgh, false, ''",
        "Ab1defg, false, 太短",
        "Ab1defgh, true, 太短",
        "Ab1defghijkl, true, ''",
        "abcdefgh1, false, 太简单",
        "abcdefgh1-, false, ''",
        "Xy-123456-z, false, 弱口令",
        "MyPassWord-9, false, 弱口令",
        "Wang-qiang-7, false, 弱口令",
        "Trustno1, false, 太常见",
        "Sunshine-2024!, true, 太常见",
        "1Superman!, false, 太常见",
        "Sunshine-Quarry-24, true, ''",
        "中文口令也可以Ab1, false, ''"
    })
    void a_password_is_long_mixed_and_not_easily_guessed(String password, boolean administrator, String fault) {
        var found = Passwords.fault(password, "wang-qiang", administrator, RULES);
        if (fault.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found.orElseThrow()).contains(fault);
        }
    }

    @RepeatedTest(50)
    void a_one_time_password_meets_the_rules_of_administrators() {
        assertThat(Passwords.fault(Passwords.oneTime(), "wang", true, RULES)).isEmpty();
    }

    @Test
    void a_hash_fits_its_password_only_and_is_salted() {
        String hash = Passwords.hash("Ab1defgh");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(Passwords.hash("Ab1defgh"));
        assertThat(Passwords.matches("Ab1defgh", hash)).isTrue();
        assertThat(Passwords.matches("Ab1defgi", hash)).isFalse();
        assertThat(Passwords.matches("Ab1defgh", null)).isFalse();
    }
}
