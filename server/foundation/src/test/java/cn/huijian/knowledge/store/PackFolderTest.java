package cn.huijian.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.huijian.knowledge.InvalidKnowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.PackName;
import cn.huijian.knowledge.model.Library;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFolderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String ITEM = """
            id: notice
            effective_from: 2026-01-01
            source: 某文件第一条
            status: to-verify
            body:
              day: 2026-01-01
              share: 0.030
              on: no
              empty:
              codes: {1: 一, 2: 二}
            """;

    @TempDir
    Path folder;

    private Library read(String... pathsAndTexts) throws IOException {
        Path jar = folder.resolve("packs.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("knowledge/"));
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                out.putNextEntry(new JarEntry("knowledge/" + pathsAndTexts[i]));
                out.write(pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            return new PackFolder(loader).read();
        }
    }

    @Test
    void packs_are_read_from_inside_a_jar() throws IOException {
        Library library = read("base/pack.yaml", "title: 全国", "base/parameters/notice@2026-01-01.yaml", ITEM);
        KnowledgeItem item = library.of(PackName.BASE).get("parameters", "notice", TODAY);
        assertThat(item.status()).isEqualTo(KnowledgeItem.Status.TO_VERIFY);
        assertThat(item.source()).isEqualTo("某文件第一条");
        assertThat(item.pack()).isEqualTo("base");
    }

    @Test
    void yaml_keeps_dates_fractions_and_words_as_written() throws IOException {
        var body = read("base/pack.yaml", "title: 全国", "base/parameters/notice@2026-01-01.yaml", ITEM)
                .of(PackName.BASE)
                .get("parameters", "notice", TODAY)
                .body();
        assertThat(body.path("day").asString()).isEqualTo("2026-01-01");
        assertThat(body.path("share").decimalValue()).isEqualByComparingTo("0.03");
        assertThat(body.path("on").asString()).isEqualTo("no");
        assertThat(body.path("empty").isNull()).isTrue();
        assertThat(body.path("codes").path("2").asString()).isEqualTo("二");
    }

    @Test
    void a_file_that_is_no_yaml_says_a_key_twice_or_asks_for_an_object_is_named() {
        var thrown = catchThrowableOfType(
                InvalidKnowledge.class,
                () -> read(
                        "base/pack.yaml",
                        "title: 全国",
                        "base/parameters/a@2026-01-01.yaml",
                        "- 1",
                        "base/parameters/b@2026-01-01.yaml",
                        "id: b\nid: c",
                        "base/parameters/c@2026-01-01.yaml",
                        "id: !!java.io.FileOutputStream [/tmp/never]"));
        assertThat(thrown.faults()).hasSize(3);
        assertThat(thrown.faults()).anyMatch(fault -> fault.contains("c@2026-01-01.yaml"));
        assertThat(thrown.faults()).anyMatch(fault -> fault.contains("a@2026-01-01.yaml"));
    }

    @Test
    void the_packs_of_this_checkout_are_sound_and_every_kind_has_name_and_shape() {
        Library library = new PackFolder(PackFolderTest.class.getClassLoader()).read();
        assertThat(library.packs())
                .extracting(pack -> pack.name().toString())
                .contains("base", "chongqing", "cq-gaoxin", "sichuan", "zhongshan");
        for (KnowledgeItem item : library.all()) {
            assertThat(library.shapes().nameOf(item.kind()))
                    .as("name the kind %s in knowledge/shapes/kinds.yaml", item.kind())
                    .isNotEqualTo(item.kind());
            assertThat(library.shapes().find(item.kind(), item.id()))
                    .as("write the form of %s/%s into knowledge/shapes/%s.yaml", item.kind(), item.id(), item.kind())
                    .isPresent();
        }
    }
}
