package cn.huijian.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.KnowledgePacks;
import cn.huijian.knowledge.Pack;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import cn.huijian.knowledge.store.PackFolder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

class KnowledgeViewerTest {
    private static final Library LIBRARY = new PackFolder(KnowledgeViewerTest.class.getClassLoader()).read();
    private static final PackName OWN = new PackName("cd-gaoxin");

    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new KnowledgeController(
                    LIBRARY.of(OWN), new Packs(), Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), Zone.CHINA)))
            .setControllerAdvice(new Errors())
            .build());

    @Test
    void items_are_listed_by_kind_and_found_by_words() {
        assertThat(http.get().uri("/api/knowledge/items?kind=deadlines&q=调解"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .contains("complaint-mediation", "complaint-termination-notice")
                .doesNotContain("seizure");
    }

    @Test
    void what_is_to_be_verified_can_be_picked_out() {
        assertThat(http.get().uri("/api/knowledge/items?status=TO_VERIFY"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].status")
                .asArray()
                .isNotEmpty()
                .containsOnly("TO_VERIFY");
    }

    @Test
    void pages_follow_one_another_without_gap() {
        assertThat(http.get().uri("/api/knowledge/items?kind=deadlines&limit=2"))
                .bodyJson()
                .extractingPath("$.next")
                .isEqualTo("deadlines/abnormal-listing");
        assertThat(http.get().uri("/api/knowledge/items?kind=deadlines&limit=2&cursor=deadlines/abnormal-listing"))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo("abnormal-objection");
    }

    @Test
    void an_item_shows_content_and_versions_of_every_pack_of_the_chain() {
        assertThat(http.get().uri("/api/knowledge/items/parameters/inspection"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json.getJson()).contains("双随机抽查参数").contains("0.05");
                    assertThat(json).extractingPath("$.pack").isEqualTo("sichuan");
                    assertThat(json)
                            .extractingPath("$.versions[*].pack")
                            .asArray()
                            .containsExactly("sichuan", "base");
                });
        assertThat(http.get().uri("/api/knowledge/items/deadlines/complaint-mediation?on=2026-04-14"))
                .bodyJson()
                .extractingPath("$.body.amount")
                .isEqualTo(45);
    }

    @Test
    void an_unknown_item_is_told_with_what_to_do() {
        assertThat(http.get().uri("/api/knowledge/items/deadlines/nothing"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("knowledge.unknown-item");
        assertThat(http.get().uri("/api/knowledge/items/deadlines/seizure?on=2010-01-01"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("knowledge.not-in-force");
    }

    /** The library with 成都高新区 as the instance's own pack, without a record of older versions. */
    private static final class Packs implements KnowledgePacks {
        @Override
        public Knowledge of(PackName pack) {
            return LIBRARY.of(pack);
        }

        @Override
        public List<Pack> chain() {
            return LIBRARY.chain(OWN);
        }

        @Override
        public List<Pack> packs() {
            return LIBRARY.packs();
        }

        @Override
        public List<String> kinds() {
            return LIBRARY.all().stream()
                    .map(KnowledgeItem::kind)
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public String nameOf(String kind) {
            return LIBRARY.shapes().nameOf(kind);
        }

        @Override
        public List<KnowledgeItem> versions(String kind, String id) {
            return chain().stream()
                    .flatMap(pack -> LIBRARY.versions(pack.name(), kind, id).reversed().stream())
                    .toList();
        }

        @Override
        public Optional<KnowledgeItem> find(String version) {
            return LIBRARY.find(version);
        }
    }

    /** As the whole product answers errors that carry their own answer. */
    @ControllerAdvice
    private static final class Errors extends ResponseEntityExceptionHandler {}
}
