package cn.huijian.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.kernel.InspectionResultCode;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the files for inspections must agree on among themselves. */
class InspectionFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Library library = new PackFolder(InspectionFilesTest.class.getClassLoader()).read();
    private final Knowledge knowledge = library.of(new PackName("cq-gaoxin"));

    @Test
    void result_codes_are_those_of_the_kernel_and_name_known_deadlines() {
        JsonNode codes =
                knowledge.get("result-codes", "inspection-result", TODAY).body().path("codes");
        assertThat(codes.valueStream().map(code -> code.path("code").asString()))
                .containsExactlyInAnyOrderElementsOf(List.of(InspectionResultCode.values()).stream()
                        .map(InspectionResultCode::code)
                        .toList());
        codes.valueStream()
                .filter(code -> code.has("deadline"))
                .forEach(code -> assertThat(knowledge.find(
                                "deadlines", code.path("deadline").asString(), TODAY))
                        .as("deadline of result %s", code.path("code").asString())
                        .isPresent());
    }

    @Test
    void every_deadline_that_any_file_names_is_there() {
        for (KnowledgeItem item : library.all()) {
            for (JsonNode named : item.body().findValues("deadline")) {
                assertThat(knowledge.find("deadlines", named.asString(), TODAY))
                        .as("deadline %s in %s/%s", named.asString(), item.kind(), item.id())
                        .isPresent();
            }
        }
    }

    @Test
    void every_inspection_item_has_a_checklist_and_a_legal_basis() {
        List<KnowledgeItem> items = knowledge.list("inspection-items", TODAY);
        assertThat(items).hasSizeGreaterThanOrEqualTo(10);
        assertThat(items).allSatisfy(item -> {
            assertThat(item.source()).contains("条");
            assertThat(knowledge.find(
                            "checklists", item.body().path("checklist").asString(), TODAY))
                    .isPresent();
        });
        assertThat(items.stream().map(item -> item.body().path("code").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void questions_are_numbered_without_gaps_and_cite_an_article() {
        for (KnowledgeItem checklist : knowledge.list("checklists", TODAY)) {
            List<JsonNode> questions =
                    checklist.body().path("questions").valueStream().toList();
            assertThat(questions.stream()
                            .map(question -> question.path("id").asString())
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(java.util.stream.IntStream.rangeClosed(1, questions.size())
                            .mapToObj("%02d"::formatted)
                            .collect(Collectors.joining(" ")));
            assertThat(questions)
                    .allSatisfy(question ->
                            assertThat(question.path("article").asString()).startsWith("《"));
        }
        assertThat(knowledge
                        .get("checklists", "food-service-daily", TODAY)
                        .body()
                        .path("questions"))
                .hasSize(31);
    }

    @Test
    void sichuan_draws_at_least_five_in_a_hundred_and_chongqing_three() {
        assertThat(ratio("cq-gaoxin")).isEqualTo("0.03");
        assertThat(ratio("cd-gaoxin")).isEqualTo("0.05");
        assertThat(ratio("zhongshan")).isEqualTo("0.03");
    }

    private String ratio(String pack) {
        return library.of(new PackName(pack))
                .get("parameters", "inspection", TODAY)
                .body()
                .path("minimum_ratio")
                .asString();
    }
}
