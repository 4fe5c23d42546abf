package cn.huijian.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import cn.huijian.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class LoadedVersionsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final JdbcClient jdbc = TestDatabase.create().jdbc();
    private final LoadedVersions versions = new LoadedVersions(jdbc);
    private final Library library = new PackFolder(LoadedVersionsTest.class.getClassLoader()).read();

    @Test
    void every_version_is_kept_once() {
        assertThat(versions.keep(library.all(), NOW)).isEqualTo(library.all().size());
        assertThat(versions.keep(library.all(), NOW.plusSeconds(60))).isZero();
    }

    @Test
    void a_version_whose_file_is_gone_is_found_as_it_was() {
        var gone = new KnowledgeItem(
                "parameters",
                "inspection",
                "inspection@2019-01-01#0a1b2c3d",
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2020, 1, 1),
                "旧文件",
                KnowledgeItem.Status.CERTAIN,
                "base",
                JsonMapper.shared().readTree("{\"z\":0.030,\"a\":[\"一\"]}"));
        versions.keep(List.of(gone), NOW);
        var packs = packs();
        assertThat(packs.find(gone.version())).contains(gone);
        assertThat(packs.find("inspection@2019-01-01#ffffffff")).isEmpty();
    }

    @Test
    void an_instance_answers_by_its_own_pack_chain() {
        var packs = packs();
        assertThat(packs.chain())
                .extracting(pack -> pack.name().toString())
                .containsExactly("cq-gaoxin", "chongqing", "base");
        assertThat(packs.versions("deadlines", "complaint-mediation"))
                .extracting(item -> item.effectiveFrom().toString())
                .containsExactly("2026-04-15", "2020-01-01");
        assertThat(packs.kinds()).contains("deadlines", "calendars");
        assertThat(packs.nameOf("deadlines")).isEqualTo("期限规则");
    }

    private InstancePacks packs() {
        var own = new PackName("cq-gaoxin");
        return new InstancePacks(new LiveLibrary(library, new LocalRows(jdbc), versions, own), versions, own);
    }
}
