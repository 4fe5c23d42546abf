package cn.huijian.entity.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.entity.Entities;
import cn.huijian.entity.RegistryFixture;
import cn.huijian.entity.classification.InternalLabels;
import cn.huijian.entity.store.ListQuery.Sort;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import cn.huijian.kernel.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lists and searches over 8,000 firms answer what a plain scan of the register answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingFirmsTest {
    private static final Scope STATION = new Scope(false, Set.of(new UnitId(11)));

    private final RegistryFixture register = new RegistryFixture();
    private final EntityList list = register.get(EntityList.class);

    @BeforeAll
    void register() {
        var csv = new StringBuilder("企业名称,统一社会信用代码,注册日期,地区,注册地址,行业代码,登记状态\n");
        for (int i = 0; i < 8_000; i++) {
            String code = UnifiedSocialCreditCode.complete("91500106MA" + String.format("%06d", i))
                    .value();
            String trade = i % 5 == 0 ? "科技" : "商贸";
            String name = i == 17 ? "重庆龘靐酒楼" : "重庆云" + Character.toString(0x4e00 + i % 900) + trade + "有限公司";
            String district = i % 2 == 0 ? "沙坪坝区" : "九龙坡区";
            csv.append(name)
                    .append(',')
                    .append(code)
                    .append(",20")
                    .append(String.format("%02d", i % 20))
                    .append("-03-0");
            csv.append(1 + i % 9)
                    .append(',')
                    .append(district)
                    .append(",路")
                    .append(i)
                    .append("号,");
            csv.append(i % 3 == 0 ? "6210" : "5212").append(",存续\n");
        }
        register.importText(csv.toString());
        Map<EntityId, String> grades = new java.util.HashMap<>();
        for (long id = 1; id <= 8_000; id += 40) {
            grades.put(new EntityId(id), "D");
        }
        register.get(InternalLabels.class).putGrades(grades);
    }

    @AfterAll
    void stop() {
        register.close();
    }

    private static ListQuery query(Scope scope, String text, Sort sort) {
        return query(scope, text, sort, List.of(), List.of());
    }

    private static ListQuery query(Scope scope, String text, Sort sort, List<String> industries, List<String> grades) {
        return new ListQuery(
                scope,
                List.of(),
                SearchTerms.of(text),
                null,
                null,
                List.of(),
                List.of(),
                industries,
                grades,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                sort);
    }

    private List<Long> walk(ListQuery query, int limit) {
        List<Long> ids = new ArrayList<>();
        @Nullable Keyset at = null;
        do {
            var page = list.page(query, at, limit, 0);
            page.lines().forEach(line -> ids.add(line.id()));
            at = page.next();
        } while (at != null);
        return ids;
    }

    private List<Long> expected(String where, String order) {
        List<Long> ids = new ArrayList<>();
        register.jdbc()
                .sql("select e.id from entity.entities e left join entity.labels l on l.entity_id = e.id where " + where
                        + " order by " + order)
                .query(row -> {
                    ids.add(row.getLong(1));
                });
        return ids;
    }

    @Test
    void pages_joined_together_are_the_whole_list_once_in_each_order() {
        assertThat(walk(query(STATION, "", Sort.NEWEST), 300)).isEqualTo(expected("e.unit_id = 11", "e.id desc"));
        assertThat(walk(query(STATION, "", Sort.NAME), 300)).isEqualTo(expected("e.unit_id = 11", "initials, e.id"));
        assertThat(walk(query(STATION, "", Sort.ESTABLISHED), 300))
                .isEqualTo(expected("e.unit_id = 11", "established desc, e.id desc"));
    }

    @Test
    void common_rare_and_absent_names_are_found_as_a_plain_scan_finds_them() {
        for (String text : List.of("科技", "云一科技", "龘靐", "靐酒", "没有这家", "丁")) {
            for (Sort sort : Sort.values()) {
                String order = switch (sort) {
                    case NEWEST -> "e.id desc";
                    case NAME -> "initials, e.id";
                    case ESTABLISHED -> "established desc, e.id desc";
                };
                assertThat(walk(query(STATION, text, sort), 700))
                        .as("%s %s", text, sort)
                        .isEqualTo(expected("e.unit_id = 11 and name like '%" + text + "%'", order));
            }
        }
    }

    @Test
    void going_back_from_any_page_gives_the_page_before_it() {
        ListQuery query = query(STATION, "商贸", Sort.NAME);
        var first = list.page(query, null, 50, 0);
        var second = list.page(query, first.next(), 50, 0);
        var third = list.page(query, second.next(), 50, 0);
        assertThat(list.page(query, third.previous(), 50, 0).lines()).isEqualTo(second.lines());
        assertThat(list.page(query, second.previous(), 50, 0).lines()).isEqualTo(first.lines());
        assertThat(list.page(query, second.previous(), 50, 0).previous()).isNull();
    }

    @Test
    void a_reader_never_meets_rows_outside_the_scope() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        List<String> texts = new ArrayList<>(List.of("", "科技", "龘靐", "重庆"));
        Collections.shuffle(texts, random);
        for (String text : texts) {
            for (var line : list.page(query(STATION, text, Sort.NEWEST), null, 1 + random.nextInt(200), 0)
                    .lines()) {
                assertThat(line.unit()).as("seed %d", seed).isEqualTo(11);
            }
        }
        assertThat(walk(query(new Scope(false, Set.of()), "", Sort.NEWEST), 50)).isEmpty();
    }

    @Test
    void two_stations_and_the_whole_bureau_are_merged_in_order() {
        Scope two = new Scope(false, Set.of(new UnitId(11), new UnitId(12)));
        assertThat(walk(query(two, "科技", Sort.NAME), 400)).isEqualTo(expected("name like '%科技%'", "initials, e.id"));
        assertThat(walk(query(Scope.ofBureau(), "", Sort.NEWEST), 2_000)).isEqualTo(expected("true", "e.id desc"));
    }

    @Test
    void filters_by_industry_and_grade_combine() {
        assertThat(walk(query(STATION, "", Sort.NEWEST, List.of("62"), List.of("D")), 20))
                .isEqualTo(expected("e.unit_id = 11 and industry like '62%' and grade = 'D'", "e.id desc"));
        assertThat(walk(query(STATION, "科技", Sort.NEWEST, List.of(), List.of("-")), 200))
                .isEqualTo(expected("e.unit_id = 11 and name like '%科技%' and grade is null", "e.id desc"));
    }

    @Test
    void counts_stop_at_their_bound() {
        assertThat(list.count(query(STATION, "科技", Sort.NEWEST), 100).more()).isTrue();
        assertThat(list.count(query(STATION, "科技", Sort.NEWEST), 10_000))
                .isEqualTo(new cn.huijian.kernel.BoundedCount(800, false));
        assertThat(list.count(query(STATION, "龘靐", Sort.NEWEST), 10_000).value())
                .isZero();
        assertThat(list.page(query(STATION, "科技", Sort.NEWEST), null, 50, 10_000)
                        .hits())
                .isEqualTo(new cn.huijian.kernel.BoundedCount(800, false));
        assertThat(list.page(query(STATION, "科技", Sort.NAME), null, 50, 100).hits())
                .isEqualTo(new cn.huijian.kernel.BoundedCount(100, true));
    }

    @Test
    void the_public_search_finds_by_part_of_the_name_and_by_code() {
        Entities entities = register.get(Entities.class);
        var found = entities.search("龘靐", 10);
        assertThat(found)
                .singleElement()
                .satisfies(firm -> assertThat(firm.name()).isEqualTo("重庆龘靐酒楼"));
        String code = String.valueOf(found.getFirst().uscc());
        assertThat(entities.search(code.toLowerCase(java.util.Locale.ROOT), 10)).isEqualTo(found);
    }
}
