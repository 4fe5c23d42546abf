package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.city.City;
import cn.huijian.city.CityScale;
import cn.huijian.city.Dataset;
import cn.huijian.engine.standard.Places;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.RawRow;
import cn.huijian.exchange.model.RowCheck;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.store.PackFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pack of the demonstration city knows its invented roads: whoever stands in no grid yet is put there by the address. */
class AnAddressOfTheCityTellsItsGridTest {
    private static final City CITY = City.of(CityScale.SMALL, City.DEFAULT_SEED, City.DEFAULT_DAY);
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    private final cn.huijian.knowledge.Knowledge knowledge =
            new PackFolder(getClass().getClassLoader()).read().of(new PackName("demo-city"));
    private final KnowledgeItem grid = knowledge.get("regions", "address-grid", City.DEFAULT_DAY);
    private final Places places = Places.read(JsonMapper.shared().convertValue(grid.body(), BODY));

    @Test
    void the_grid_says_that_it_is_invented() {
        assertThat(grid.pack()).isEqualTo("demo-city");
        assertThat(grid.source()).startsWith("演示数据");
    }

    @Test
    void each_address_tells_the_street_and_grid_that_the_register_gives() {
        List<String> header = Dataset.BUSINESS_ENTITY.header();
        int address = header.indexOf("注册地址");
        int street = header.indexOf("街道");
        int cell = header.indexOf("网格");
        assertThat(CITY.rows(Dataset.BUSINESS_ENTITY)
                        .filter(row -> !row.get(cell).isEmpty()))
                .hasSizeGreaterThan(4_000)
                .allSatisfy(row -> assertThat(places.tell(row.get(address)))
                        .isEqualTo(Map.of("district", "高新区", "street", row.get(street), "grid", row.get(cell))));
    }

    @Test
    void a_firm_that_nobody_placed_comes_into_the_register_with_street_and_grid() {
        KnowledgeItem item = knowledge.get("datasets", "business-entity", City.DEFAULT_DAY);
        var dataset = DatasetDeclaration.read(item.id(), item.version(), item.body(), places);
        List<String> header = Dataset.BUSINESS_ENTITY.header();
        var check = new RowCheck(dataset, HeaderMapping.byNames(dataset, header));
        int cell = header.indexOf("网格");
        var unplaced = new AtomicInteger();
        String bureau = CITY.bureauJson();
        CITY.rows(Dataset.BUSINESS_ENTITY)
                .filter(row -> row.get(cell).isEmpty())
                .forEach(row -> {
                    Map<String, String> values = check.check(new RawRow(unplaced.incrementAndGet(), row, null))
                            .row()
                            .values();
                    assertThat(values.get("街道")).as(row.toString()).isNotBlank();
                    assertThat(values.get("网格"))
                            .as(row.toString())
                            .startsWith(String.valueOf(values.get("街道")).replaceFirst("(街道|镇)$", ""));
                    assertThat(bureau).contains("\"" + values.get("网格") + "\"");
                });
        assertThat(unplaced.get()).isGreaterThan(200);
    }

    @Test
    void the_shortened_addresses_of_the_ledger_tell_it_too() throws IOException {
        var ledger = new StringWriter();
        CITY.writeLicenceLedger(ledger);
        List<String> told = new ArrayList<>();
        ledger.toString()
                .lines()
                .skip(1)
                .forEach(line -> told.add(places.tell(line.split(",", -1)[3]).get("grid")));
        assertThat(told).hasSizeGreaterThan(50).doesNotContainNull();
    }
}
