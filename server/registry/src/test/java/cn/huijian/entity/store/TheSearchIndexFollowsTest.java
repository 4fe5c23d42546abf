package cn.huijian.entity.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.access.Scope;
import cn.huijian.entity.RegistryFixture;
import cn.huijian.entity.classification.InternalLabels;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import cn.huijian.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever changes a firm, the next search knows it: also after a crash, in another process, and when transactions overtake each other. */
class TheSearchIndexFollowsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), ZoneOffset.UTC);

    private final DataSource database = TestDatabase.create().dataSource();
    private final RegistryFixture register = new RegistryFixture(database);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        register.close();
    }

    private static String code(int number) {
        return UnifiedSocialCreditCode.complete("91500106MA" + String.format("%06d", number))
                .value();
    }

    private void importFirm(int number, String name) {
        register.importText("企业名称,统一社会信用代码,地区\n" + name + "," + code(number) + ",沙坪坝区\n");
    }

    private static ListQuery named(String text, List<String> grades) {
        return new ListQuery(
                Scope.ofBureau(),
                List.of(),
                SearchTerms.of(text),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                grades,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                ListQuery.Sort.NEWEST);
    }

    private List<Long> found(String text) {
        return register.get(SearchIndex.class)
                .find(named(text, List.of()), null, 10, 0)
                .ids();
    }

    private SearchIndex another(SearchFolder files) {
        return new SearchIndex(files, new SearchChanges(JdbcClient.create(database)), CLOCK);
    }

    @Test
    void a_new_name_is_found_and_the_old_one_no_longer() {
        importFirm(1, "重庆青麓茶业有限公司");
        assertThat(found("青麓茶业")).hasSize(1);
        importFirm(1, "重庆望岫茶业有限公司");
        assertThat(found("青麓")).isEmpty();
        assertThat(found("望岫")).hasSize(1);
    }

    @Test
    void a_grade_given_a_moment_ago_is_found() {
        importFirm(1, "重庆青麓茶业有限公司");
        long id = found("青麓").getFirst();
        assertThat(register.get(SearchIndex.class)
                        .find(named("青麓", List.of("D")), null, 10, 0)
                        .ids())
                .isEmpty();
        register.get(InternalLabels.class).putGrades(Map.of(new EntityId(id), "D"));
        assertThat(register.get(SearchIndex.class)
                        .find(named("青麓", List.of("D")), null, 10, 0)
                        .ids())
                .containsExactly(id);
    }

    @Test
    void a_phrase_is_part_of_the_name_not_its_characters_in_any_order() {
        importFirm(1, "重庆山水山城有限公司");
        assertThat(found("山水山城")).hasSize(1);
        assertThat(found("山城山水")).isEmpty();
        assertThat(found("水")).hasSize(1);
    }

    @Test
    void an_index_that_was_not_kept_after_a_crash_follows_from_where_it_was_kept() throws IOException {
        importFirm(1, "重庆青麓茶业有限公司");
        var files = new SearchFolder(folder.toString());
        SearchIndex index = another(files);
        assertThat(index.find(named("青麓", List.of()), null, 10, 0).ids()).hasSize(1);
        importFirm(2, "重庆望岫茶业有限公司");
        importFirm(1, "重庆青麓酒业有限公司");
        assertThat(index.find(named("望岫", List.of()), null, 10, 0).ids()).hasSize(1);
        // Gone without keeping, as a killed process goes.
        files.destroy();
        var reopened = new SearchFolder(folder.toString());
        SearchIndex next = another(reopened);
        assertThat(next.find(named("望岫", List.of()), null, 10, 0).ids()).hasSize(1);
        assertThat(next.find(named("青麓酒业", List.of()), null, 10, 0).ids()).hasSize(1);
        assertThat(next.find(named("青麓茶业", List.of()), null, 10, 0).ids()).isEmpty();
        reopened.destroy();
    }

    @Test
    void a_transaction_that_commits_after_a_later_one_is_not_missed() throws Exception {
        importFirm(1, "重庆青麓茶业有限公司");
        importFirm(2, "重庆望岫茶业有限公司");
        long first = found("青麓").getFirst();
        try (Connection early = database.getConnection()) {
            early.setAutoCommit(false);
            try (var statement = early.createStatement()) {
                statement.execute("update entity.entities set name = '重庆晚到茶业有限公司' where id = " + first);
            }
            importFirm(2, "重庆先到茶业有限公司");
            assertThat(found("先到")).hasSize(1);
            assertThat(found("晚到")).isEmpty();
            early.commit();
        }
        assertThat(found("晚到")).containsExactly(first);
        assertThat(found("青麓")).isEmpty();
    }

    @Test
    void a_folder_of_another_register_is_built_anew() throws IOException {
        importFirm(1, "重庆青麓茶业有限公司");
        var files = new SearchFolder(folder.toString());
        another(files).find(named("青麓", List.of()), null, 10, 0).ids();
        files.destroy();
        register.jdbc()
                .sql("update entity.salts set salt = decode(repeat('ab', 32), 'hex')")
                .update();
        var reopened = new SearchFolder(folder.toString());
        assertThat(another(reopened).find(named("青麓", List.of()), null, 10, 0).ids())
                .hasSize(1);
        assertThat(reopened.standing().register()).startsWith("abab");
        reopened.destroy();
    }
}
