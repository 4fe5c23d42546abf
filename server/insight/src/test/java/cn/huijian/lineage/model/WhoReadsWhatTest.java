package cn.huijian.lineage.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.store.PackFolder;
import cn.huijian.lineage.model.NodeRef.Kind;
import cn.huijian.lineage.model.Uses.Use;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Readers as the shipped declarations name them. */
class WhoReadsWhatTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Knowledge knowledge =
            new PackFolder(WhoReadsWhatTest.class.getClassLoader()).read().of(PackName.BASE);

    @Test
    void a_rule_of_the_scorecard_is_found_with_the_attributes_it_reads() {
        List<Use> uses = Uses.ofScorecard(item("scorecards", "credit-risk"));

        assertThat(uses)
                .filteredOn(use -> use.of().equals("administrative-penalty"))
                .isNotEmpty()
                .anySatisfy(use -> {
                    assertThat(use.attributes()).containsExactly("amount");
                    assertThat(use.node().kind()).isEqualTo(Kind.RULE);
                    assertThat(use.note()).isNotEmpty();
                });
        assertThat(uses)
                .filteredOn(use -> use.of().equals(Uses.REGISTER))
                .anySatisfy(use -> assertThat(use.attributes()).contains("established"));
        assertThat(uses).extracting(use -> use.node().toString()).doesNotHaveDuplicates();
    }

    @Test
    void every_rule_that_names_a_fact_stands_among_the_uses() {
        KnowledgeItem scorecard = item("scorecards", "credit-risk");
        long named = scorecard.body().toString().split("\"when\":\\{\"(fact|register|report)\"", -1).length - 1L;

        assertThat(Uses.ofScorecard(scorecard)).hasSize((int) named);
    }

    @Test
    void a_layout_reads_the_columns_it_is_made_from() {
        assertThat(Uses.ofLayout(item("layouts", "credit-china-penalty")))
                .anySatisfy(use -> {
                    assertThat(use.of()).isEqualTo("administrative-penalty");
                    assertThat(use.attributes()).contains("decisionNumber", "penaltyKinds", "amount");
                })
                .anySatisfy(use -> assertThat(use.attributes()).containsExactlyInAnyOrder("uscc", "name"));
    }

    @Test
    void a_rule_of_publicity_reads_what_it_shows_and_what_it_decides_by() {
        Use use = Uses.ofPublicity(item("publicity", "administrative-penalty"), "行政处罚");

        assertThat(use.of()).isEqualTo("administrative-penalty");
        assertThat(use.attributes()).contains("violationType", "penaltyKinds", "performance");
    }

    private KnowledgeItem item(String kind, String id) {
        return knowledge.get(kind, id, TODAY);
    }
}
