package cn.huijian.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.creditrisk.CreditGrade;
import cn.huijian.inspection.model.InspectionParameters;
import cn.huijian.inspection.store.InspectionKnowledge;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import cn.huijian.knowledge.store.PackFolder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files that are delivered are the ones this room can read. */
class KnowledgeFilesFitTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Library library = new PackFolder(KnowledgeFilesFitTest.class.getClassLoader()).read();
    private final Knowledge knowledge = library.of(new PackName("base"));

    @Test
    void the_parameters_have_a_weight_and_a_cap_for_every_grade() {
        var parameters = InspectionParameters.of(
                knowledge.get("parameters", "inspection", TODAY).body());
        assertThat(parameters.weight(CreditGrade.A)).isEqualByComparingTo("0.5");
        assertThat(parameters.weight(CreditGrade.D)).isEqualByComparingTo("4");
        assertThat(parameters.minimumRatio()).isEqualByComparingTo(new BigDecimal("0.03"));
        assertThat(parameters.caps()).containsOnlyKeys(CreditGrade.values());
    }

    @Test
    void every_item_names_a_checklist_that_exists_and_rules_that_exist() {
        List<String> checklists = ids("checklists");
        List<String> deadlines = ids("deadlines");
        assertThat(knowledge.list("inspection-items", TODAY)).isNotEmpty().allSatisfy(item -> {
            assertThat(checklists).contains(item.body().path("checklist").asString(""));
            assertThat(item.body().path("name").asString("")).isNotBlank();
            String rule = item.body().path("recheck_deadline").asString("");
            assertThat(rule.isEmpty() || deadlines.contains(rule)).isTrue();
        });
        assertThat(knowledge
                        .get("inspection-items", "special-equipment-use", TODAY)
                        .body()
                        .path("recheck_deadline")
                        .asString(""))
                .isEqualTo("rectification-recheck");
    }

    @Test
    void the_eight_national_codes_are_there_with_what_follows() {
        var packs = new FakeKnowledge();
        var codes = new InspectionKnowledge(knowledge, packs).resultCodes(TODAY);
        assertThat(codes).containsOnlyKeys("1", "2", "3", "4", "5", "6", "7", "8");
        List<String> deadlines = ids("deadlines");
        assertThat(codes.values()).allSatisfy(code -> {
            assertThat(code.words()).isNotBlank();
            assertThat(code.deadlineRule().isEmpty() || deadlines.contains(code.deadlineRule()))
                    .isTrue();
        });
        assertThat(codes.get("4")).extracting(code -> code.listingGround()).isEqualTo("A4");
    }

    @Test
    void every_checklist_has_questions_with_an_article_each() {
        for (KnowledgeItem item : knowledge.list("checklists", TODAY)) {
            var packs = new FakeKnowledge();
            packs.put(item);
            var checklist = new InspectionKnowledge(knowledge, packs).checklist(item.version());
            assertThat(checklist).isPresent().get().satisfies(list -> {
                assertThat(list.title()).isNotBlank();
                assertThat(list.questions()).isNotEmpty().allSatisfy(question -> {
                    assertThat(question.text()).isNotBlank();
                    assertThat(question.article()).isNotBlank();
                });
                assertThat(list.questions())
                        .extracting(question -> question.id())
                        .doesNotHaveDuplicates();
            });
        }
    }

    private List<String> ids(String kind) {
        return knowledge.list(kind, TODAY).stream().map(KnowledgeItem::id).toList();
    }
}
