package cn.huijian.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The city's own check digits against vectors that others published. */
class CodesTest {
    @Test
    void credit_codes_of_real_licences_get_their_printed_check_character() {
        for (String code : new String[] {
            "91350100M000100Y43",
            "914403001922038216",
            "9144030071526726XG",
            "91330100799655058B",
            "91110000802100433B",
            "91320200MA1MGN8MXH",
            "1150010700927688XM"
        }) {
            assertThat(code.charAt(17)).as(code).isEqualTo(Codes.creditCheck(code.substring(0, 17)));
            assertThat(code.charAt(16)).as(code).isEqualTo(Codes.organisationCheck(code.substring(8, 16)));
        }
    }

    @Test
    void organisation_codes_get_their_check_character() {
        assertThat(Codes.organisationCheck("MB169054")).isEqualTo('1');
        assertThat(Codes.organisationCheck("00927688")).isEqualTo('X');
        assertThat(Codes.organisationCheck("19220382")).isEqualTo('1');
    }

    @Test
    void numbers_with_MOD_11_10_get_their_check_digit() {
        for (String number : new String[] {
            "110108000000016", "440301103097413", "11464010500015", "11333019700024", "11837048101233", "13202020009651"
        }) {
            assertThat(Codes.withCheck(number.substring(0, number.length() - 1)))
                    .isEqualTo(number);
        }
        assertThat(Codes.withCheck("1510100000000")).isNotEqualTo("15101000000000");
    }

    @Test
    void no_code_is_given_twice() {
        Codes codes = new Codes(7);
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < 60_000; index++) {
            assertThat(seen.add(codes.uscc(Kind.ENTERPRISE, "509901", index, index % 3 == 0)))
                    .isTrue();
            assertThat(seen.add(codes.registerNumber(Kind.INDIVIDUAL, "509901", index)))
                    .isTrue();
        }
    }

    @Test
    void a_permutation_hits_every_place_once_and_can_be_undone() {
        for (int size : new int[] {1, 2, 10, 1000, 5812}) {
            Permutation permutation = new Permutation(size, 3, "test");
            Set<Long> places = new HashSet<>();
            for (long index = 0; index < size; index++) {
                long place = permutation.apply(index);
                assertThat(place).isBetween(0L, size - 1L);
                assertThat(permutation.undo(place)).isEqualTo(index);
                places.add(place);
            }
            assertThat(places).hasSize(size);
        }
    }
}
