package cn.huijian.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 企业名称登记管理规定 §6: 行政区划 + 字号 + 行业 + 组织形式. */
class A01_NamesTakenApartTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            重庆云帆餐饮管理有限公司,            重庆,        云帆, 餐饮管理, 有限公司, ''
            重庆市渝北区好又多便利店（个体工商户）, 重庆市渝北区, 好又多, 便利,    店,      ''
            重庆云帆（渝北）商贸有限公司,        重庆渝北,    云帆, 商贸,    有限公司, ''
            云帆餐饮,                          '',         云帆, 餐饮,    '',      ''
            重庆云帆餐饮管理有限公司渝北分公司,   重庆,        云帆, 餐饮管理, 有限公司, 渝北分公司
            成都恒泰焊枪制造有限公司,            成都,        恒泰焊枪, 制造,  有限公司, ''
            """)
    void a_name_falls_into_its_parts(
            String name, String place, String brand, String trade, String form, String branch) {
        assertThat(NameParts.of(name)).isEqualTo(new NameParts(place, brand, trade, form, branch));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            重庆市渝北区龙山大道66号3幢12-5,         龙山大道, 66, 3-12-5
            渝北区　龙山大道 66 号 3栋12－5,         龙山大道, 66, 3-12-5
            龙山大道６６号三幢12-5,                 龙山大道, 66, 3-12-5
            重庆市九龙坡区兰美路750号附4号,          兰美路,   750, 4
            重庆市黄山大道东段186号,                黄山大道东段, 186, ''
            财富中心（科园一路49号）,                科园1路,  49, ''
            """)
    void an_address_keeps_road_number_and_room_in_any_order(String address, String road, String number, String room) {
        AddressParts parts = AddressParts.of(address);

        assertThat(new String[] {parts.road(), parts.number(), parts.room()}).containsExactly(road, number, room);
    }
}
