package cn.huijian.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import cn.huijian.knowledge.InvalidKnowledge;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.Pack;
import cn.huijian.knowledge.PackName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MostSpecificPackWinsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<Pack> PACKS =
            List.of(pack("base", null), pack("sichuan", "base"), pack("chengdu", "sichuan"), pack("chongqing", "base"));
    private static final Shapes SHAPES = new Shapes(
            Map.of("parameters", "参数"),
            Map.of(
                    "parameters",
                    new Shape(Map.of(
                            "ratio", "decimal", "note?", "text", "who?", "one of A | B", "list?", List.of("int")))));

    private static Pack pack(String name, @Nullable String parent) {
        return new Pack(new PackName(name), name, parent == null ? null : new PackName(parent));
    }

    private static PackFile file(String pack, String date, Object ratio) {
        return file(pack, date, Map.of("ratio", ratio));
    }

    private static PackFile file(String pack, String date, Map<String, Object> body) {
        return new PackFile(pack + "/parameters/inspection@" + date + ".yaml", header(date, body));
    }

    private static Map<String, Object> header(String date, Map<String, Object> body) {
        return new TreeMap<>(
                Map.of("id", "inspection", "effective_from", date, "source", "某文件", "status", "certain", "body", body));
    }

    private static Knowledge knowledge(String pack, PackFile... files) {
        return Library.of(PACKS, List.of(files), SHAPES).of(new PackName(pack));
    }

    private static List<String> faults(PackFile... files) {
        return catchThrowableOfType(InvalidKnowledge.class, () -> Library.of(PACKS, List.of(files), SHAPES))
                .faults();
    }

    private static int ratio(Knowledge knowledge, LocalDate on) {
        return knowledge
                .get("parameters", "inspection", on)
                .body()
                .path("ratio")
                .asInt();
    }

    @Test
    void two_packs_answer_differently_and_a_third_inherits() {
        PackFile[] files = {file("base", "2020-01-01", 3), file("sichuan", "2026-01-01", 5)};
        assertThat(ratio(knowledge("chongqing", files), TODAY)).isEqualTo(3);
        assertThat(ratio(knowledge("sichuan", files), TODAY)).isEqualTo(5);
        assertThat(ratio(knowledge("chengdu", files), TODAY)).isEqualTo(5);
        assertThat(knowledge("chengdu", files).list("parameters", TODAY))
                .singleElement()
                .satisfies(item -> assertThat(item.pack()).isEqualTo("sichuan"));
    }

    @Test
    void before_its_version_takes_effect_the_wider_pack_answers() {
        Knowledge sichuan = knowledge("sichuan", file("base", "2020-01-01", 3), file("sichuan", "2026-01-01", 5));
        assertThat(ratio(sichuan, LocalDate.of(2025, 12, 31))).isEqualTo(3);
        assertThat(ratio(sichuan, LocalDate.of(2026, 1, 1))).isEqualTo(5);
    }

    @Test
    void a_new_version_ends_the_old_one_on_its_first_day() {
        Knowledge base = knowledge("base", file("base", "2020-01-01", 3), file("base", "2026-07-01", 4));
        assertThat(ratio(base, LocalDate.of(2026, 6, 30))).isEqualTo(3);
        assertThat(ratio(base, LocalDate.of(2026, 7, 1))).isEqualTo(4);
        assertThat(base.get("parameters", "inspection", LocalDate.of(2026, 6, 30))
                        .effectiveTo())
                .isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void what_is_not_in_force_is_not_there() {
        Knowledge base = knowledge("base", file("base", "2020-01-01", 3));
        assertThat(base.find("parameters", "inspection", LocalDate.of(2019, 12, 31)))
                .isEmpty();
        assertThatThrownBy(() -> base.get("parameters", "inspection", LocalDate.of(2019, 12, 31)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> knowledge("shanghai", file("base", "2020-01-01", 3)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_version_names_its_content() {
        KnowledgeItem one = knowledge("base", file("base", "2020-01-01", 3)).get("parameters", "inspection", TODAY);
        KnowledgeItem same = knowledge("base", file("base", "2020-01-01", 3)).get("parameters", "inspection", TODAY);
        KnowledgeItem other = knowledge("base", file("base", "2020-01-01", 4)).get("parameters", "inspection", TODAY);
        assertThat(one.version())
                .matches("inspection@2020-01-01#[0-9a-f]{8}")
                .isEqualTo(same.version())
                .isNotEqualTo(other.version());
        Library library = Library.of(PACKS, List.of(file("base", "2020-01-01", 3)), SHAPES);
        assertThat(library.find(one.version())).contains(one);
        assertThat(library.find(other.version())).isEmpty();
    }

    @Test
    void overlapping_versions_are_refused() {
        var ending = header("2020-01-01", Map.of("ratio", 3));
        ending.put("effective_to", "2027-01-01");
        assertThat(faults(
                        new PackFile("base/parameters/inspection@2020-01-01.yaml", ending),
                        file("base", "2026-07-01", 4)))
                .singleElement()
                .asString()
                .contains("base/parameters/inspection", "重叠", "effective_to 改为 2026-07-01");
    }

    @Test
    void an_unknown_key_is_named_with_file_and_remedy() {
        assertThat(faults(file("base", "2020-01-01", Map.of("ratio", 3, "noet", "x"))))
                .containsExactly("knowledge/base/parameters/inspection@2020-01-01.yaml body.noet: 未知的键; 是否想写 note");
        assertThat(faults(file("base", "2020-01-01", Map.of("ratio", 3, "completely", "x"))))
                .singleElement()
                .asString()
                .endsWith("可用的键: list、note、ratio、who");
    }

    @Test
    void a_text_has_only_the_places_that_somebody_fills_in() {
        Shape shape = new Shape("text with 企业名称 | 检查时间");
        for (String good : List.of("致 {企业名称}：", "{检查时间}", "没有空")) {
            shape.check("body.x", good, fault -> fail(fault));
        }
        for (String bad : List.of("{企业}", "{企业名称", "{}", " ")) {
            var faults = new ArrayList<String>();
            shape.check("body.x", bad, faults::add);
            assertThat(faults).as(bad).singleElement().asString().contains("企业名称 | 检查时间");
        }
    }

    @Test
    void every_fault_is_named_at_once() {
        List<String> faults = faults(
                file("base", "2020-01-01", Map.of("note", "缺比例")),
                file("sichuan", "2020-01-01", Map.of("ratio", "三", "who", "C", "list", List.of(1, "x"))),
                new PackFile("chengdu/parameters/Inspection.yaml", Map.of()),
                file("beijing", "2020-01-01", 3));
        assertThat(faults).hasSize(6);
        assertThat(faults).anyMatch(f -> f.contains("base") && f.contains("缺少键 ratio"));
        assertThat(faults).anyMatch(f -> f.contains("sichuan") && f.contains("body.ratio"));
        assertThat(faults).anyMatch(f -> f.contains("body.who") && f.contains("one of A | B"));
        assertThat(faults).anyMatch(f -> f.contains("body.list[1]"));
        assertThat(faults).anyMatch(f -> f.contains("Inspection.yaml") && f.contains("文件名"));
        assertThat(faults).anyMatch(f -> f.contains("beijing") && f.contains("pack.yaml"));
    }

    @Test
    void a_header_that_disagrees_with_its_file_name_is_refused() {
        var header = header("2020-01-01", Map.of("ratio", 3));
        header.put("id", "inspections");
        header.put("status", "sure");
        header.put("effective_from", "2021-01-01");
        assertThat(faults(new PackFile("base/parameters/inspection@2020-01-01.yaml", header)))
                .hasSize(3);
    }

    @Test
    void packs_must_lead_up_to_the_base() {
        List<Pack> circle = new ArrayList<>(
                List.of(pack("base", null), pack("one", "two"), pack("two", "one"), pack("three", "four")));
        assertThat(catchThrowableOfType(InvalidKnowledge.class, () -> Library.of(circle, List.of(), SHAPES))
                        .faults())
                .hasSize(3)
                .anyMatch(f -> f.contains("成环"))
                .anyMatch(f -> f.contains("four 不存在"));
    }
}
