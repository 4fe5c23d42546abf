package cn.huijian.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.kernel.EntityKind;
import cn.huijian.kernel.EntityStatus;
import cn.huijian.kernel.IndustryCode;
import cn.huijian.kernel.RegionCode;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.PackName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The code tables and the value types say the same. */
class CodeFilesTest {
    private static final Knowledge KNOWLEDGE =
            new PackFolder(CodeFilesTest.class.getClassLoader()).read().of(PackName.BASE);

    private static List<JsonNode> rows(String id, String list) {
        return KNOWLEDGE
                .get("codes", id, LocalDate.of(2026, 11, 21))
                .body()
                .path(list)
                .valueStream()
                .toList();
    }

    @Test
    void every_status_and_kind_of_the_kernel_is_in_its_table_with_the_same_name() {
        assertThat(rows("entity-status", "codes").stream()
                        .map(row ->
                                row.path("code").asString() + row.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EntityStatus.values())
                        .map(status -> status.name() + status.words())
                        .toList());
        assertThat(rows("entity-kind", "codes").stream()
                        .map(row ->
                                row.path("code").asString() + row.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EntityKind.values())
                        .map(kind -> kind.name() + kind.words())
                        .toList());
    }

    @Test
    void the_sections_of_the_industry_table_are_those_the_code_derives() {
        for (JsonNode section : rows("industries", "sections")) {
            for (JsonNode division : section.path("divisions")) {
                assertThat(IndustryCode.parse(division.path("code").asString()).section())
                        .as(division.path("name").asString())
                        .isEqualTo(section.path("code").asString().charAt(0));
            }
        }
    }

    @Test
    void divisions_lie_in_their_parents_and_no_development_zone_is_among_them() {
        List<JsonNode> divisions = rows("divisions", "divisions");
        assertThat(divisions.stream()
                        .filter(row -> row.path("parent").asString("").equals("500000")))
                .hasSize(38);
        assertThat(divisions.stream()
                        .filter(row -> row.path("parent").asString("").equals("510100")))
                .hasSize(20);
        assertThat(divisions.stream().map(row -> row.path("code").asString())).doesNotHaveDuplicates();
        for (JsonNode division : divisions) {
            RegionCode code = RegionCode.parse(division.path("code").asString());
            assertThat(code.level().name().toLowerCase(java.util.Locale.ROOT))
                    .isEqualTo(division.path("level").asString());
            if (division.has("parent")) {
                assertThat(RegionCode.parse(division.path("parent").asString()).covers(code))
                        .isTrue();
            }
            assertThat(division.path("name").asString()).doesNotContain("高新", "开发区", "新区管委");
        }
    }
}
