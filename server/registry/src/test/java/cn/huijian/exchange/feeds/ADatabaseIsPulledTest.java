package cn.huijian.exchange.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.huijian.entity.InstantJobs;
import cn.huijian.entity.RegistryFixture;
import cn.huijian.exchange.jobs.PullDesk;
import cn.huijian.exchange.model.FeedSettings.JdbcPull;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ADatabaseIsPulledTest {
    private static final Map<String, String> COLUMNS = Map.of(
            "firm_name",
            "企业名称",
            "uscc",
            "统一社会信用代码",
            "founded",
            "注册日期",
            "form",
            "企业类型",
            "state",
            "登记状态",
            "district",
            "地区");

    @TempDir
    Path folder;

    private Setting setting;

    @BeforeEach
    void a_registry() {
        setting = new Setting(folder);
    }

    @AfterEach
    void close() {
        setting.close();
    }

    @Test
    void a_second_postgresql_is_read_behind_its_watermark() throws Exception {
        try (OtherDatabase other = OtherDatabase.postgres()) {
            sql(
                    other,
                    "create table firms (id bigint primary key, firm_name text, uscc text, founded date, form text, state text, district text, changed_at timestamptz not null)");
            pullsBehindItsWatermark(other, "public.firms", "");
        }
    }

    @Test
    void a_mariadb_is_read_behind_its_watermark() throws Exception {
        assumeTrue(OtherDatabase.hasMariaDb(), "没有安装 mariadb-server，略过 MariaDB 抽取（apt-get install mariadb-server）");
        try (OtherDatabase other = OtherDatabase.mariaDb(folder)) {
            sql(
                    other,
                    "create table bureau.firms (id bigint primary key, firm_name varchar(200), uscc varchar(18), founded date, form varchar(60), state varchar(20), district varchar(40), changed_at datetime(3) not null) default charset utf8mb4");
            pullsBehindItsWatermark(
                    other,
                    "",
                    "select id, firm_name, uscc, founded, form, state, district, changed_at from firms where firm_name <> ''");
            assertThatThrownBy(() -> setting.registry
                            .get(PullDesk.class)
                            .tryOut(settings(other.url(), "firms", ""), "business-entity", null, "falsch")
                            .orRefuse())
                    .hasMessageContaining("用户名或口令不对");
        }
    }

    private void pullsBehindItsWatermark(OtherDatabase other, String table, String query) throws Exception {
        String prefix = other.url().startsWith("jdbc:mariadb") ? "bureau." : "";
        insert(other, prefix, 1, 9_000);
        FeedSource source =
                setting.add("other", settings(other.url(), table, query), FeedWay.JDBC, OtherDatabase.PASSWORD);

        assertThat(pull(source)).isEqualTo(9_000);
        assertThat(setting.number("select count(*) from entity.entities")).isEqualTo(9_000);
        assertThat(pull(source)).as("nothing is new").isZero();

        // Three rows of one and the same moment, two of them read before the third appears.
        sql(other, insertOf(prefix, 9_001, "2026-11-20 08:00:00.123"));
        sql(other, insertOf(prefix, 9_002, "2026-11-20 08:00:00.123"));
        assertThat(pull(source)).isEqualTo(2);
        sql(other, insertOf(prefix, 9_003, "2026-11-20 08:00:00.123"));
        assertThat(pull(source)).as("the key orders rows of one moment").isEqualTo(1);

        sql(
                other,
                "update " + prefix
                        + "firms set firm_name = '渝试改名商贸有限公司', changed_at = '2026-11-20 09:00:00' where id = 5");
        assertThat(pull(source)).isEqualTo(1);
        assertThat(setting.number("select count(*) from entity.entities")).isEqualTo(9_003);
        assertThat(setting.number("select updated from exchange.runs order by id desc limit 1"))
                .isEqualTo(1);
        assertThat(setting.number("select count(*) from exchange.runs")).isEqualTo(4);
    }

    @Test
    void a_pull_broken_off_goes_on_from_its_last_committed_row_and_the_watermark_never_runs_ahead() throws Exception {
        try (OtherDatabase other = OtherDatabase.postgres()) {
            sql(
                    other,
                    "create table firms (id bigint primary key, firm_name text, uscc text, founded date, form text, state text, district text, changed_at timestamptz not null)");
            insert(other, "", 1, 9_000);
            FeedSource source =
                    setting.add("other", settings(other.url(), "firms", ""), FeedWay.JDBC, OtherDatabase.PASSWORD);
            InstantJobs jobs = setting.registry.get(InstantJobs.class);
            jobs.cancelAfter(1);
            pull(source);
            long in = setting.number("select count(*) from entity.entities");
            assertThat(in).isEqualTo(4_000);
            assertThat(setting.number("select tie_breaker::bigint from exchange.pull_positions"))
                    .isEqualTo(in);

            jobs.cancelAfter(Integer.MAX_VALUE);
            pull(source);

            assertThat(setting.number("select count(*) from entity.entities")).isEqualTo(9_000);
            assertThat(setting.number("select tie_breaker::bigint from exchange.pull_positions"))
                    .isEqualTo(9_000);
            assertThat(setting.number("select count(*) from exchange.runs")).isEqualTo(1);
        }
    }

    @Test
    void a_trial_says_how_the_columns_map_and_what_is_wrong_in_plain_words() throws Exception {
        try (OtherDatabase other = OtherDatabase.postgres()) {
            sql(other, "create table firms (id bigint primary key, firm_name text, uscc text, changed_at timestamptz)");
            PullDesk desk = setting.registry.get(PullDesk.class);
            var good = settings(other.url(), "firms", "");

            assertThat(desk.tryOut(good, "business-entity", null, OtherDatabase.PASSWORD)
                            .orRefuse()
                            .mapped())
                    .containsEntry("firm_name", "企业名称")
                    .containsEntry("changed_at", "");
            assertThatThrownBy(() -> desk.tryOut(
                                    settings(other.url(), "none", ""), "business-entity", null, OtherDatabase.PASSWORD)
                            .orRefuse())
                    .hasMessageContaining("表、列");
            assertThatThrownBy(() -> desk.tryOut(
                                    settings("jdbc:postgresql://127.0.0.1:1/x", "firms", ""),
                                    "business-entity",
                                    null,
                                    "x")
                            .orRefuse())
                    .hasMessageContaining("连不上");
            assertThatThrownBy(() -> desk.tryOut(
                                    settings("jdbc:dm://127.0.0.1:5236/x", "firms", ""), "business-entity", null, "x")
                            .orRefuse())
                    .hasMessageContaining("drivers");
        }
    }

    private long pull(FeedSource source) {
        var job = setting.registry
                .get(PullDesk.class)
                .start(source, RegistryFixture.ACTOR)
                .orRefuse();
        return ((Number) setting.registry.get(InstantJobs.class).result(job).getOrDefault("rows", -1L)).longValue();
    }

    private static JdbcPull settings(String url, String table, String query) {
        return new JdbcPull(url, OtherDatabase.USER, table, query, "changed_at", "id", COLUMNS, 0);
    }

    private static void insert(OtherDatabase other, String prefix, int from, int count) throws SQLException {
        try (var connection = other.administrator();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = from; i < from + count; i++) {
                statement.addBatch(
                        insertOf(prefix, i, "2026-11-10 %02d:%02d:00".formatted(8 + i / 3_600, i / 60 % 60)));
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    private static String insertOf(String prefix, int number, String moment) {
        return "insert into %sfirms values (%d, '渝试第%d号商贸有限公司', '%s', '2020-01-02', '有限责任公司', '存续', '九龙坡区', '%s')"
                .formatted(prefix, number, number, Firms.code(number), moment);
    }

    private static void sql(OtherDatabase other, String text) throws SQLException {
        try (var connection = other.administrator();
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
