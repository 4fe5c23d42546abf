package cn.huijian.vault.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "name, 沈砚, 沈*",
        "name, 欧阳明远, 欧***",
        "name, 沈, 沈*",
        "name, 𠮷田, 𠮷*",
        "phone, 13800001234, 138****1234",
        "phone, 1234567, *******",
        "id-number, 11010519491231002X, 110105********002X",
        "address, 云江市澄湖区湖滨路118号, 云江市澄湖区***",
        "address, 湖滨路118号, ***",
        "unknown, secret, ****"
    })
    void a_value_is_shown_masked_by_the_rule_of_its_field(String field, String value, String masked) {
        assertThat(Masking.mask(field, value)).isEqualTo(masked);
    }
}
