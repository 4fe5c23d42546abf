package cn.huijian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal numbers are known by their content. All numbers are made up. */
class PersonalTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11010519491231002X          | 110105********002X
            11010519491231002x          | 110105********002x
            身份证:11010519491231002X。  | 身份证:110105********002X。
            １１０１０５１９４９１２３１００２Ｘ | １１０１０５********００２Ｘ
            110105 19491231 002X        | 110105 ******** 002X
            110105491231001             | 110105*****1001
            13800001234                 | 138****1234
            联系人王某 13800001234（手机）    | 联系人王某 138****1234（手机）
            138-0000-1234               | 138-****-1234
            138 0000 1234               | 138 **** 1234
            +8613800001234              | +86138****1234
            6222020200112233445x        | 6222020200112233445x
            4111111111111111            | ************1111
            4111 1111 1111 1111         | **** **** **** 1111
            13800001234、13900005678     | 138****1234、139****5678
            """)
    void a_number_that_keeps_its_check_is_masked_wherever_it_stands(String given, String shown) {
        assertThat(PersonalText.masked(given)).isEqualTo(shown);
    }

    @Test
    void a_card_of_the_bank_of_nineteen_digits_keeps_its_last_four() {
        String seventeen = "622202020011223344";
        String card = java.util.stream.IntStream.range(0, 10)
                .mapToObj(check -> seventeen + check)
                .filter(PersonalText::isIn)
                .reduce((one, other) -> {
                    throw new AssertionError("only one check digit fits");
                })
                .orElseThrow();
        assertThat(PersonalText.masked(card)).isEqualTo("*".repeat(15) + card.substring(15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // codes of firms, numbers of registers, licences, documents, cases, batches, dates, money
                "91500107MA5U7K9Q1C",
                "915001076939090017",
                "500107000012349",
                "JY15001070012345",
                "31105001072020000012",
                "渝市监处罚〔2026〕12 号",
                "SC11450010700123",
                "2026-11-30 08:00:00",
                "20261130093000123",
                "12345678901",
                "1234567.89",
                "023-68887777",
                "400-800-1234",
                "",
                // checks that do not fit
                "110105194912310021",
                "4111111111111112",
                "12800001234"
            })
    void what_is_no_personal_number_stays(String given) {
        assertThat(PersonalText.masked(given)).isEqualTo(given);
    }
}
