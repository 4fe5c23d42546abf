package cn.huijian.lineage.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.access.Staff;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.UnitId;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.KnowledgePacks;
import cn.huijian.knowledge.Pack;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import cn.huijian.knowledge.store.PackFolder;
import cn.huijian.lineage.model.Node.Line;
import cn.huijian.lineage.model.NodeRef;
import cn.huijian.lineage.model.NodeRef.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AVersionIsSaidInWordsTest {
    private static final PackName PACK = new PackName("cq-gaoxin");
    private static final Library LIBRARY = new PackFolder(AVersionIsSaidInWordsTest.class.getClassLoader()).read();
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);

    private final Knowledge knowledge = LIBRARY.of(PACK);
    private final KnowledgeItem scorecard = knowledge.get("scorecards", "credit-risk", LocalDate.of(2026, 11, 21));
    private final Versions versions = new Versions(knowledge, new Shipped(), new Declarations(knowledge, NOW));

    @Test
    void a_score_names_the_scorecard_its_day_and_where_to_read_it() {
        Line line = versions.stored("指标体系", scorecard.version(), reader("knowledge.read"));

        assertThat(line.value())
                .isEqualTo("通用企业信用风险分类指标体系，2026-01-01 起，版本 "
                        + scorecard.version().substring(scorecard.version().indexOf('#') + 1));
        assertThat(line.href()).isEqualTo("/system/knowledge?kind=scorecards&on=2026-01-01&open=credit-risk");
    }

    @Test
    void who_may_not_read_the_knowledge_gets_the_words_without_the_link() {
        Line line = versions.stored("指标体系", scorecard.version(), reader("creditrisk.read"));

        assertThat(line.value()).startsWith("通用企业信用风险分类指标体系");
        assertThat(line.href()).isNull();
    }

    @Test
    void rules_layouts_publicity_and_datasets_name_the_version_that_declares_them() {
        for (NodeRef ref : List.of(
                new NodeRef(Kind.RULE, "credit-risk/CR-11-1"),
                new NodeRef(Kind.LAYOUT, "credit-china-penalty"),
                new NodeRef(Kind.PUBLICITY, "administrative-penalty"),
                new NodeRef(Kind.DATASET, "licence"))) {
            assertThat(versions.with(List.of(Line.of("读取", "许可")), ref, reader("knowledge.read")))
                    .as(ref.toString())
                    .hasSize(2)
                    .last()
                    .satisfies(line -> {
                        assertThat(line.value()).contains(" 起", "版本 ").doesNotContain("@", "#");
                        assertThat(line.href()).startsWith("/system/knowledge?kind=");
                    });
        }
    }

    @Test
    void a_version_that_nobody_knows_any_more_stays_as_it_was_stored() {
        assertThat(versions.stored("指标体系", "credit-risk@2019-01-01#00000000", reader("knowledge.read")))
                .isEqualTo(Line.of("指标体系", "credit-risk@2019-01-01#00000000"));
    }

    private static Staff reader(String permission) {
        return new Staff(new AccountId(1), "陈数", new UnitId(1), Set.of(permission), Scope.ofBureau());
    }

    /** The packs as they are shipped. */
    private static final class Shipped implements KnowledgePacks {
        @Override
        public Knowledge of(PackName pack) {
            return LIBRARY.of(pack);
        }

        @Override
        public List<Pack> chain() {
            return LIBRARY.chain(PACK);
        }

        @Override
        public List<Pack> packs() {
            return LIBRARY.packs();
        }

        @Override
        public List<String> kinds() {
            return List.of();
        }

        @Override
        public String nameOf(String kind) {
            return kind;
        }

        @Override
        public List<KnowledgeItem> versions(String kind, String id) {
            return LIBRARY.versions(PACK, kind, id);
        }

        @Override
        public Optional<KnowledgeItem> find(String version) {
            return LIBRARY.find(version);
        }
    }
}
