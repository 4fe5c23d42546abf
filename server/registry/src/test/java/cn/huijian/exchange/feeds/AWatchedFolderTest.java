package cn.huijian.exchange.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huijian.entity.InstantJobs;
import cn.huijian.entity.RegistryFixture;
import cn.huijian.exchange.NewSource;
import cn.huijian.exchange.NewSource.Way;
import cn.huijian.exchange.SourceRegister;
import cn.huijian.exchange.jobs.FolderWatch;
import cn.huijian.exchange.model.FeedSettings;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AWatchedFolderTest {
    @TempDir
    Path data;

    private Setting setting;
    private FolderWatch watch;
    private Path inbox;

    @BeforeEach
    void a_source_that_lays_files_into_a_folder() {
        setting = new Setting(data);
        FeedSource source = setting.add("dsj", new FeedSettings.Folder(), FeedWay.FOLDER, null);
        watch = setting.registry.get(FolderWatch.class);
        watch.look();
        inbox = watch.folder(source);
    }

    @AfterEach
    void close() {
        setting.close();
    }

    @Test
    void a_file_is_taken_once_it_no_longer_grows_and_moved_away_with_its_report() throws Exception {
        Path file = Files.writeString(inbox.resolve("主体.csv"), Firms.csv(1, 10));
        watch.look();
        Files.writeString(file, Firms.csv(1, 20));
        watch.look();
        assertThat(runs()).as("it grew between two looks").isZero();
        watch.look();
        assertThat(runs()).isEqualTo(1);

        work();
        watch.look();

        assertThat(setting.number("select count(*) from entity.entities")).isEqualTo(20);
        assertThat(names(inbox)).containsExactly("archive");
        assertThat(names(inbox.resolve("archive"))).hasSize(2).anyMatch(name -> name.endsWith("-主体.csv"));
        assertThat(report("archive").at("/report/accepted").asInt()
                        + report("archive").at("/report/warned").asInt())
                .isEqualTo(20);
    }

    @Test
    void a_mark_beside_it_says_that_a_file_is_complete() throws Exception {
        Files.writeString(inbox.resolve("a.csv"), Firms.csv(1, 3));
        Files.createFile(inbox.resolve("a.csv.done"));
        Files.writeString(inbox.resolve("b.csv.part"), Firms.csv(4, 3));

        watch.look();
        work();
        watch.look();
        watch.look();
        watch.look();

        assertThat(setting.number("select count(*) from entity.entities")).isEqualTo(3);
        assertThat(names(inbox)).containsExactlyInAnyOrder("archive", "b.csv.part");
    }

    @Test
    void the_same_content_under_another_name_is_not_imported_again() throws Exception {
        lay("a.csv", Firms.csv(1, 5));
        work();
        watch.look();
        lay("b.csv", Firms.csv(1, 5));
        watch.look();

        assertThat(runs()).isEqualTo(1);
        assertThat(names(inbox)).containsExactly("archive");
        assertThat(names(inbox.resolve("archive"))).hasSize(4);
    }

    @Test
    void a_file_that_cannot_be_read_is_laid_apart_with_the_reason_and_may_come_again() throws Exception {
        lay("坏.csv", "甲,乙\n1,2\n");

        assertThat(names(inbox.resolve("failed"))).hasSize(2);
        assertThat(report("failed").path("failure").asString()).contains("企业名称").contains("列对照");
        assertThat(setting.registry
                        .jdbc()
                        .sql("select failure from exchange.source_activity")
                        .query(String.class)
                        .single())
                .contains("坏.csv");
        lay("坏.csv", "甲,乙\n1,2\n");
        assertThat(names(inbox.resolve("failed"))).hasSize(4);
    }

    @Test
    void a_source_given_by_another_room_is_registered_once_and_says_where_its_files_go() {
        var given = new NewSource("court", "法院执行信息", "区人民法院", List.of("business-entity"), Way.FOLDER, "每日");
        SourceRegister register = setting.registry.get(SourceRegister.class);

        var first = register.register(given, RegistryFixture.ACTOR).orRefuse();
        var again = register.register(given, RegistryFixture.ACTOR).orRefuse();

        assertThat(again).isEqualTo(first);
        assertThat(first.folder()).contains(data.resolve("inbox").resolve("court"));
        assertThat(setting.number("select count(*) from exchange.sources where code = 'court' and promise = '每日'"))
                .isEqualTo(1);
        var nobody = new NewSource("x", "无主", " ", List.of("no-such"), Way.UPLOAD, "");
        assertThat(register.register(nobody, RegistryFixture.ACTOR)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_link_is_not_followed() throws Exception {
        Path secret = Files.writeString(data.resolve("secret.csv"), Firms.csv(1, 2));
        Files.createSymbolicLink(inbox.resolve("link.csv"), secret);
        Files.createFile(inbox.resolve("link.csv.done"));

        watch.look();

        assertThat(runs()).isZero();
        assertThat(secret).exists();
    }

    @Test
    void what_was_taken_before_a_crash_is_only_moved_after_it() throws Exception {
        lay("a.csv", Firms.csv(1, 5));
        // The process ends here: the run is open, the file still lies in the folder, and nothing is remembered.
        var after = setting.registry.get(FolderWatch.class);
        after.look();
        after.look();
        after.look();
        assertThat(runs()).isEqualTo(1);
        work();
        after.look();

        assertThat(names(inbox)).containsExactly("archive");
        assertThat(names(inbox.resolve("archive"))).hasSize(2);
        assertThat(setting.number("select count(*) from entity.entities")).isEqualTo(5);
    }

    private void lay(String name, String content) throws IOException {
        Files.writeString(inbox.resolve(name), content);
        Files.createFile(inbox.resolve(name + ".done"));
        watch.look();
    }

    private void work() {
        setting.registry
                .get(InstantJobs.class)
                .result(new JobId(setting.number("select max(job_id) from exchange.runs")));
    }

    private long runs() {
        return setting.number("select count(*) from exchange.runs");
    }

    private JsonNode report(String where) throws IOException {
        try (Stream<Path> found = Files.list(inbox.resolve(where))) {
            Path file = found.filter(f -> f.toString().endsWith(".report.json"))
                    .findFirst()
                    .orElseThrow();
            return JsonMapper.shared().readTree(Files.readString(file));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
