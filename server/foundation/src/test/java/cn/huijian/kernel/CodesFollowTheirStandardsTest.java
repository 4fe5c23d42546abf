package cn.huijian.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huijian.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of the standards and of real papers, one by one. */
class CodesFollowTheirStandardsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "914403001922038216",
                "9144030071526726XG",
                "91330100799655058B",
                "91110000802100433B",
                "91320200MA1MGN8MXH",
                "1150010700927688XM"
            })
    void a_real_credit_code_conforms(String code) {
        assertThat(UnifiedSocialCreditCode.read(code))
                .isEqualTo(new CodeReading.Conforming<>(UnifiedSocialCreditCode.parse(code)));
    }

    @ParameterizedTest
    @CsvSource({"1150010700927688XN,第 18 位校验码应为 M", "914403001922038226,第 17 位(组织机构代码校验位)应为 1"})
    void a_wrong_check_character_is_named_and_the_code_kept(String code, String why) {
        assertThat(UnifiedSocialCreditCode.read(code)).isEqualTo(new CodeReading.WrongCheckCharacter<>(code, why));
        assertThatThrownBy(() -> UnifiedSocialCreditCode.parse(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100I000100Y43",
                "91371000MA4A12345O",
                "12345",
                "",
                "9111000060003IOZSV",
                "01350100M000100Y43"
            })
    void what_has_not_the_form_is_no_code(String given) {
        assertThat(UnifiedSocialCreditCode.read(given)).isInstanceOf(CodeReading.NotACode.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 91350100m000100y43 ",
                "９１３５０１００Ｍ０００１００Ｙ４３",
                "91 350100 M000100Y43",
                "\uFEFF91350100M000100Y43\u00A0"
            })
    void spaces_widths_and_case_are_put_right(String given) {
        assertThat(UnifiedSocialCreditCode.read(given))
                .isEqualTo(new CodeReading.Conforming<>(new UnifiedSocialCreditCode("91350100M000100Y43")));
    }

    @Test
    void four_real_licences_fail_the_standard_and_are_only_warned_about() throws IOException {
        List<String[]> vectors = Files.readAllLines(SharedData.file("codes/uscc_vectors.csv")).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(",", -1))
                .toList();
        int real = 0;
        for (String[] vector : vectors) {
            CodeReading<UnifiedSocialCreditCode> reading = UnifiedSocialCreditCode.read(vector[0]);
            switch (vector[1]) {
                case "valid", "valid_after_strip" -> assertThat(reading).isInstanceOf(CodeReading.Conforming.class);
                case "invalid_length" -> assertThat(reading).isInstanceOf(CodeReading.NotACode.class);
                case "invalid_checksum_but_real" -> {
                    assertThat(reading).isInstanceOf(CodeReading.WrongCheckCharacter.class);
                    real++;
                }
                default -> {
                    if (vector[1].startsWith("invalid")) {
                        assertThat(reading).isNotInstanceOf(CodeReading.Conforming.class);
                    }
                }
            }
        }
        assertThat(vectors).hasSize(31);
        assertThat(real).isEqualTo(4);
    }

    @Test
    void a_credit_code_tells_its_parts() {
        var code = UnifiedSocialCreditCode.parse("9144030071526726XG");
        assertThat(code.department()).isEqualTo('9');
        assertThat(code.registeredIn()).isEqualTo(new RegionCode("440300"));
        assertThat(code.organisationCode()).isEqualTo(OrganisationCode.parse("71526726X"));
        assertThat(EntityKind.of(UnifiedSocialCreditCode.parse("92340602MA2PBMEM24")))
                .contains(EntityKind.INDIVIDUAL_BUSINESS);
        assertThat(EntityKind.of(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MB1690541", "00927688X", "192203821", "71526726X"})
    void organisation_codes_of_the_rulebook_conform(String code) {
        assertThat(OrganisationCode.read(code.substring(0, 8) + "-" + code.charAt(8)))
                .isEqualTo(new CodeReading.Conforming<>(new OrganisationCode(code)));
    }

    @Test
    void a_wrong_organisation_check_is_told() {
        assertThat(OrganisationCode.read("009276881")).isInstanceOf(CodeReading.WrongCheckCharacter.class);
        assertThat(OrganisationCode.read("0092768")).isInstanceOf(CodeReading.NotACode.class);
    }

    @Test
    void old_registration_numbers_check_by_mod_11_10() {
        assertThat(RegistrationNumber15.read("110108000000016")).isInstanceOf(CodeReading.Conforming.class);
        assertThat(RegistrationNumber15.read("440301103097413")).isInstanceOf(CodeReading.Conforming.class);
        assertThat(RegistrationNumber15.read("330100000012343")).isInstanceOf(CodeReading.WrongCheckCharacter.class);
        assertThat(RegistrationNumber15.read("510000NA000001X")).isInstanceOf(CodeReading.NotACode.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SC11464010500015",
                "SC11333019700024",
                "SC11837048101233",
                "SC11834020305037",
                "SC12636098200051",
                "SC11532139200465",
                "SC12434017430075",
                "SC11432010400101",
                "JY13202020009651"
            })
    void real_food_licences_conform(String number) {
        assertThat(FoodLicenceNumber.read(number))
                .isEqualTo(new CodeReading.Conforming<>(FoodLicenceNumber.parse(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SC11464010500016", "SC12345678901234", "JY15101000000000"})
    void invented_food_licences_are_warned_about(String number) {
        assertThat(FoodLicenceNumber.read(number)).isInstanceOf(CodeReading.WrongCheckCharacter.class);
    }

    @Test
    void a_food_licence_tells_its_category_and_district() {
        assertThat(FoodLicenceNumber.parse("SC11464010500015").category()).isEqualTo("114");
        assertThat(FoodLicenceNumber.parse("SC11464010500015").region()).isEqualTo(new RegionCode("640105"));
        assertThat(FoodLicenceNumber.parse("JY13202020009651").region()).isEqualTo(new RegionCode("320202"));
    }

    @Test
    void identity_numbers_check_and_never_show_themselves() {
        var number = IdentityCardNumber.parse("11010519491231002X");
        assertThat(number).hasToString("110105********002X");
        assertThat(number.birthday()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(IdentityCardNumber.read("440524188001010014", TODAY)).isInstanceOf(CodeReading.Conforming.class);
        assertThat(IdentityCardNumber.read("110105194912310021", TODAY))
                .isInstanceOf(CodeReading.WrongCheckCharacter.class);
        assertThat(IdentityCardNumber.read("110105194902310021", TODAY)).isInstanceOf(CodeReading.NotACode.class);
        assertThat(IdentityCardNumber.read("11010520991231002X", TODAY)).isInstanceOf(CodeReading.NotACode.class);
        assertThat(IdentityCardNumber.read("110105491231002", TODAY)).isEqualTo(new CodeReading.Conforming<>(number));
    }

    @Test
    void equipment_codes_tell_their_parts() {
        var code = EquipmentRegistrationCode20.parse("31103506002016053337");
        assertThat(code.type()).isEqualTo("3110");
        assertThat(code.region()).isEqualTo(new RegionCode("350600"));
        assertThat(code.registered()).isEqualTo(YearMonth.of(2016, 5));
        assertThat(code.serial()).isEqualTo("3337");
        assertThat(UseCertificateNumber.read("梯11闽E3622（16）")).isInstanceOf(CodeReading.Conforming.class);
        assertThat(UseCertificateNumber.read("梯11闽E4165(16)")).isInstanceOf(CodeReading.Conforming.class);
        assertThat(UseCertificateNumber.read("电梯E3622")).isInstanceOf(CodeReading.NotACode.class);
        assertThat(UseCertificateNumber.read("梯11E3622")).isInstanceOf(CodeReading.NotACode.class);
    }

    @Test
    void bar_codes_check_by_mod_10() {
        assertThat(Gtin.parse("6901234567892").padded()).isEqualTo(Gtin.parse("06901234567892"));
        assertThatThrownBy(() -> Gtin.parse("6901234567893")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"6210,H", "H6210,H", "01,A", "4690,D", "62,H", "7520,M", "97,T", "T,T", "52,F", "3580,C"})
    void the_section_follows_from_the_division(String given, char section) {
        assertThat(IndustryCode.parse(given).section()).isEqualTo(section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "98", "F6210", "U", "6", "62100", "餐饮"})
    void what_the_industry_standard_has_not_is_no_code(String given) {
        assertThat(IndustryCode.read(given)).isInstanceOf(CodeReading.NotACode.class);
    }

    @Test
    void regions_cover_what_lies_in_them() {
        assertThat(new RegionCode("500000").covers(new RegionCode("500107"))).isTrue();
        assertThat(new RegionCode("510100").covers(new RegionCode("500107"))).isFalse();
        assertThat(new RegionCode("500107").level()).isEqualTo(RegionCode.Level.COUNTY);
    }
}
