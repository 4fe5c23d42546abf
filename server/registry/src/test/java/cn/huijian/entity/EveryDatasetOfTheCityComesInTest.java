package cn.huijian.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.city.City;
import cn.huijian.city.CityScale;
import cn.huijian.city.Dataset;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.KnownAt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The city's own file of each declared dataset, taken in as an upload is: 登记与变更, 许可, 年报, 行政处罚, 抽查结果, 抽检结果, 投诉举报,
 * 经营异常与严重违法, 欠税公告, 失信被执行人, 社保参保人数, 特种设备, 广告监测, 网络交易主体, 知识产权, 认证证书, and two that stand beside them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDatasetOfTheCityComesInTest {
    private static final City CITY = City.of(CityScale.of(1_200), City.DEFAULT_SEED, City.DEFAULT_DAY);
    private static final KnownAt LATER = new KnownAt(RegistryFixture.TODAY, Instant.parse("2027-01-01T00:00:00Z"));

    private final RegistryFixture registry = RegistryFixture.withFacts();

    @BeforeAll
    void firms() throws IOException {
        assertThat(counts(take(Dataset.BUSINESS_ENTITY)))
                .isEqualTo("1200 rows, 1200 new, 0 changed, 0 unchanged, 0 kept apart");
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    private Map<String, Object> take(Dataset dataset) throws IOException {
        var file = new StringWriter();
        CITY.write(dataset, file);
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        return registry.importDataset(dataset.id(), "city", dataset.fileName(), new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @EnumSource(Dataset.class)
    void counts_add_up_facts_can_be_read_and_the_same_file_again_changes_nothing(Dataset dataset) throws IOException {
        long rows = CITY.rows(dataset).count();
        assertThat(rows).as("the city feeds %s", dataset.id()).isPositive();

        if (dataset != Dataset.BUSINESS_ENTITY) {
            assertThat(counts(take(dataset)))
                    .isEqualTo(rows + " rows, " + rows + " new, 0 changed, 0 unchanged, 0 kept apart");
            assertThat(registry.jdbc()
                            .sql(
                                    "select count(*) from dossier.facts f join dossier.terms t on t.id = f.type where t.term = :type")
                            .param("type", dataset.id())
                            .query(Long.class)
                            .single())
                    .isEqualTo(rows);
            readable(dataset);
        }
        String before = stored();

        assertThat(counts(take(dataset)))
                .isEqualTo(rows + " rows, 0 new, 0 changed, " + rows + " unchanged, 0 kept apart");
        assertThat(stored()).isEqualTo(before);
    }

    /** The record of the first row of the file is a fact of the firm with its code. */
    private void readable(Dataset dataset) {
        List<String> row = CITY.rows(dataset).findFirst().orElseThrow();
        EntityId firm = registry.get(Entities.class)
                .resolve(new GivenIdentifier(GivenIdentifier.Scheme.USCC, row.get(1)), LATER)
                .orElseThrow();
        List<Fact> facts = registry.get(Dossier.class).list(firm, LATER, Set.of(dataset.id()), 500);
        assertThat(facts)
                .anyMatch(fact -> fact.record().equals(row.getFirst())
                        && fact.source().equals("city")
                        && fact.attributes().size() > 0);
    }

    /** How many rows the register and the dossier hold. */
    private String stored() {
        return registry.jdbc()
                .sql(
                        "select concat((select count(*) from entity.entities), ' ', (select count(*) from entity.register_entries), ' ', (select count(*) from dossier.facts), ' ', (select count(*) from entity.conflicts))")
                .query(String.class)
                .single();
    }

    private static String counts(Map<String, Object> report) {
        assertThat(number(report, "accepted") + number(report, "warned") + number(report, "quarantined"))
                .isEqualTo(number(report, "rows"));
        assertThat(number(report, "new")
                        + number(report, "updated")
                        + number(report, "unchanged")
                        + number(report, "conflicts"))
                .isEqualTo(number(report, "accepted") + number(report, "warned"));
        return "%d rows, %d new, %d changed, %d unchanged, %d kept apart"
                .formatted(
                        number(report, "rows"),
                        number(report, "new"),
                        number(report, "updated") + number(report, "conflicts"),
                        number(report, "unchanged"),
                        number(report, "quarantined"));
    }

    private static int number(Map<String, Object> report, String field) {
        return (Integer) report.getOrDefault(field, 0);
    }
}
