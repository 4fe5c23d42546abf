package cn.huijian.engine.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an address to district, street and grid, by declared roads and by what the address itself says. */
class B02_AddressesTellTheirGridTest {
    private static final Map<String, ?> PLACES = Map.of(
            "places",
            List.of(
                    place(
                            "高新区",
                            "星澜街道",
                            stretch("云帆大道", 1, 199, "odd", "XL-01"),
                            stretch("云帆大道", 2, 200, "even", "XL-02"),
                            stretch("云帆大道", 201, 400, "both", "XL-03"),
                            stretch("同名路", 1, 50, "both", "XL-04")),
                    place("高新区", "青檀镇", stretch("同名路", 1, 50, "both", "QT-01"))));
    private static final Pipeline ADDRESS = Pipeline.read(
            List.of("trim", Map.of("address", Map.of("district", "区县", "street", "街道", "grid", "网格"))),
            Places.read(PLACES));

    private static Map<String, ?> place(String district, String street, Map<?, ?>... roads) {
        return Map.of("district", district, "street", street, "roads", List.of(roads));
    }

    private static Map<String, ?> stretch(String road, int from, int to, String side, String grid) {
        return Map.of("road", road, "from", from, "to", to, "side", side, "grid", grid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            重庆市高新区星澜街道云帆大道66号附3号 | 高新区 | 星澜街道 | XL-02
            云帆大道67号                          | 高新区 | 星澜街道 | XL-01
            重庆高新区云帆大道３００号             | 高新区 | 星澜街道 | XL-03
            云帆大道（原一号路）                  | 高新区 | 星澜街道 |
            云帆大道999号                         | 高新区 | 星澜街道 |
            同名路5号                             | 高新区 |          |
            高新区青檀镇同名路5号                 | 高新区 | 青檀镇   | QT-01
            四川省成都市郫都区唐元镇长生村三组     | 郫都区 | 唐元镇   |
            成都市新都区新乡路5号                 |        |          |
            无                                    |        |          |
            """)
    void an_address_tells_what_is_certain(String address, String district, String street, String grid) {
        Map<String, String> told = ADDRESS.apply(address).beside();

        assertThat(new String[] {told.get("区县"), told.get("街道"), told.get("网格")})
                .containsExactly(district, street, grid);
    }
}
