package cn.huijian.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The written demonstration city: the same bytes everywhere, and every file agrees with every other. */
class SmallCityTest {
    private static final City CITY = City.of(CityScale.SMALL, City.DEFAULT_SEED, City.DEFAULT_DAY);

    /** Changes whenever a single byte of the city does; then look at what changed before writing the new one here. */
    private static final String DIGEST = "c2be41da83dfccaaf8da4c40e8dd41fc153330dc4daad342fae01470d64a039e";

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        CITY.writeTo(folder);
    }

    @Test
    void the_same_seed_writes_the_same_bytes_on_every_machine() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Dataset dataset : Dataset.values()) {
            digest.update(Files.readAllBytes(folder.resolve(dataset.fileName())));
        }
        for (String file : List.of("bureau.json", "manifest.json", "planted-truth.csv")) {
            digest.update(Files.readAllBytes(folder.resolve(file)));
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(DIGEST);
    }

    @Test
    void another_seed_makes_another_city() {
        City other = City.of(CityScale.SMALL, City.DEFAULT_SEED + 1, City.DEFAULT_DAY);
        assertThat(other.rows(Dataset.BUSINESS_ENTITY).findFirst())
                .isNotEqualTo(CITY.rows(Dataset.BUSINESS_ENTITY).findFirst());
    }

    @Test
    void the_register_has_exactly_the_stated_counts() {
        assertThat(kinds()).isEqualTo(Map.of("企业", 2_151L, "个体工商户", 3_421L, "农民专业合作社", 40L, "分支机构", 200L));
        assertThat(CityScale.FULL.total()).isEqualTo(58_125);
    }

    @Test
    void the_manifest_counts_the_rows_of_every_file() throws IOException {
        String manifest = Files.readString(folder.resolve("manifest.json"));
        for (Dataset dataset : Dataset.values()) {
            long rows = CITY.rows(dataset).count();
            assertThat(rows).as(dataset.id()).isPositive();
            assertThat(manifest).contains("\"%s\": %d".formatted(dataset.id(), rows));
        }
    }

    @Test
    void every_row_has_a_cell_for_each_column() {
        for (Dataset dataset : Dataset.values()) {
            assertThat(CITY.rows(dataset))
                    .allMatch(row -> row.size() == dataset.header().size(), dataset.id());
        }
    }

    @Test
    void every_fact_is_about_a_firm_of_the_register_and_has_an_id_of_its_own() {
        Map<String, String> names = namesByIdentifier();
        Set<String> records = new HashSet<>();
        for (Dataset dataset : Dataset.values()) {
            if (dataset == Dataset.BUSINESS_ENTITY) {
                continue;
            }
            assertThat(CITY.rows(dataset)
                            .filter(row -> !row.get(2).equals(names.get(row.get(1))) || !records.add(row.getFirst())))
                    .isEmpty();
        }
    }

    @Test
    void nothing_happens_after_the_day_the_city_is_seen() {
        Set<String> mayBeLater = Set.of("有效期至", "下次检验日期");
        String today = City.DEFAULT_DAY.toString();
        for (Dataset dataset : Dataset.values()) {
            List<String> header = dataset.header();
            int[] dates = IntStream.range(0, header.size())
                    .filter(column -> header.get(column).endsWith("日期") && !mayBeLater.contains(header.get(column)))
                    .toArray();
            assertThat(CITY.rows(dataset)
                            .filter(row -> IntStream.of(dates)
                                    .anyMatch(column -> row.get(column).compareTo(today) > 0)))
                    .isEmpty();
        }
    }

    @Test
    void codes_names_and_licences_are_not_given_twice() {
        assertThat(CITY.rows(Dataset.BUSINESS_ENTITY).map(row -> row.get(1).toUpperCase(Locale.ROOT)))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.startsWith("509901", 2) || code.startsWith("509902", 2));
        assertThat(CITY.rows(Dataset.LICENCE).map(row -> row.get(4))).doesNotHaveDuplicates();
        assertThat(CITY.rows(Dataset.SPECIAL_EQUIPMENT).map(row -> row.get(4))).doesNotHaveDuplicates();
    }

    @Test
    void everything_is_marked_as_a_demonstration() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path note = files.filter(file -> file.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(note)).contains("演示数据", "虚构");
        }
        assertThat(CITY.rows(Dataset.BUSINESS_ENTITY))
                .allMatch(row -> row.get(20).contains("（演示）"));
        assertThat(CITY.bureauJson()).contains("重庆高新区市场监督管理局（演示）");
    }

    private static Map<String, Long> kinds() {
        return CITY.rows(Dataset.BUSINESS_ENTITY)
                .collect(Collectors.groupingBy(row -> row.get(11), Collectors.counting()));
    }

    private static Map<String, String> namesByIdentifier() {
        Map<String, String> names = new HashMap<>();
        CITY.rows(Dataset.BUSINESS_ENTITY).forEach(row -> {
            String name = row.getFirst().strip().replace('(', '（').replace(')', '）');
            names.put(row.get(1).toUpperCase(Locale.ROOT), name);
            names.put(row.get(19), name);
        });
        return names;
    }
}
