package cn.huijian.engine.match;

import static cn.huijian.engine.match.Firms.firm;
import static cn.huijian.engine.match.Firms.level;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class A02_SoundLookAndWritingTest {
    @Test
    void of_sealed_telephones_only_equality_is_known_and_no_digest_is_shown() {
        String sealed = MatchRecord.sealedPhone(new byte[] {1, 2, 3, 4, 5, 6, 7});
        String other = MatchRecord.sealedPhone(new byte[] {1, 2, 3, 4, 5, 7, 7});
        MatchRecord a = firm(1, "宏达商贸", "", sealed);
        assertThat(level(a, firm(2, "宏达商贸", "", sealed), "phone")).isEqualTo("equal");
        assertThat(level(a, firm(2, "宏达商贸", "", other), "phone")).isEqualTo("different");
        assertThat(level(a, firm(2, "宏达商贸", "", "13800001111"), "phone")).isEqualTo("unknown");
        assertThat(level(a, firm(2, "宏达商贸", "", ""), "phone")).isEqualTo("unknown");
        var index = new MatchIndex(FirmScheme.parameters());
        index.add(a);
        assertThat(index.candidates(firm(2, "泰和建材", "", sealed)))
                .as("a telephone is a block of its own")
                .isNotEmpty();
        assertThat(index.decide(a, firm(2, "宏达商贸", "", sealed)).waterfall().steps())
                .filteredOn(step -> step.comparison().code().equals("phone"))
                .singleElement()
                .satisfies(step -> assertThat(step.left()).isEqualTo("已登记（号码不显示）"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            重庆宏达商贸有限公司, 重慶宏達商貿有限公司,     equal
            重庆宏达商贸有限公司, 重庆ＨＤ宏达商贸有限公司, contained
            重庆宏达商贸有限公司, 重 庆 宏 达 商贸有限公司, equal
            重庆宏达商贸有限公司, 重庆鸿达商贸有限公司,     same-sound
            重庆盛源商贸有限公司, 重庆森源商贸有限公司,     same-sound
            重庆泰丰商贸有限公司, 重庆秦丰商贸有限公司,     look-alike
            重庆未来商贸有限公司, 重庆末来商贸有限公司,     look-alike
            重庆好又多商贸有限公司, 重庆好又多多商贸有限公司, contained
            重庆云中鹤商贸有限公司, 重庆云外鹤商贸有限公司, near
            重庆宏达商贸有限公司, 重庆盛世商贸有限公司,     different
            """)
    void brands_agree_by_sound_look_or_spelling(String left, String right, String expected) {
        assertThat(level(firm(1, left), firm(2, right), "brand")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            宏达商贸有限公司, 宏达商贸有限公司,           equal
            宏达商贸有限公司, 宏达商贸有限责任公司,       compatible
            宏达商贸有限公司, 宏达商贸,                  compatible
            宏达商贸有限公司, 宏达商贸商行,              different
            宏达商贸有限公司, 宏达商贸有限公司渝北分公司, branch-differs
            """)
    void forms_and_branches_are_told_apart(String left, String right, String expected) {
        assertThat(level(firm(1, left), firm(2, right), "form")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            渝北区龙山路6号2-3, 龙山路6号2－3,   13800001111,    138 0000 1111,   same-door,   equal
            渝北区龙山路6号2-3, 龙山路6号,       023-67001234,   67001234,        same-number, equal
            渝北区龙山路6号2-3, 龙山路6号8-1,    13800001111,    13800001112,     other-room,  slip
            渝北区龙山路6号2-3, 龙山路18号,      13800001111,    13800011011,     same-road,   different
            渝北区龙山路6号2-3, 江南大道9号,     13800001111,    '',              different,   unknown
            """)
    void addresses_and_telephones_agree_in_degrees(
            String left, String right, String phone, String otherPhone, String address, String telephone) {
        MatchRecord a = firm(1, "宏达商贸", left, phone);
        MatchRecord b = firm(2, "宏达商贸", right, otherPhone);

        assertThat(level(a, b, "address")).isEqualTo(address);
        assertThat(level(a, b, "phone")).isEqualTo(telephone);
    }
}
