package cn.huijian.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.huijian.knowledge.InvalidKnowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.model.Library;
import cn.huijian.knowledge.model.Shape;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A key that nobody reads, or one that is missing, is refused when the files are read, with file and place. */
class StrictShapesTest {
    private static final Library LIBRARY = new PackFolder(StrictShapesTest.class.getClassLoader()).read();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"facts", "publicity", "scorecards", "regions", "roles"})
    void an_unknown_key_anywhere_in_a_file_is_a_fault(String kind) {
        Shape shape = LIBRARY.shapes().find(kind, "").orElseThrow();
        List<KnowledgeItem> items = LIBRARY.all().stream()
                .filter(item -> item.kind().equals(kind))
                .filter(item -> LIBRARY.shapes().find(kind, item.id()).equals(Optional.of(shape)))
                .toList();
        assertThat(items).isNotEmpty();
        for (KnowledgeItem item : items) {
            var body = JsonMapper.shared().treeToValue(item.body(), Map.class);
            assertThat(faults(shape, body)).as(item.version()).isEmpty();
            for (Map<Object, Object> part : records(body)) {
                part.put("nobody_reads_this", "x");
                assertThat(faults(shape, body))
                        .as("%s in %s", part, item.version())
                        .isNotEmpty();
                part.remove("nobody_reads_this");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "facts, tax-arrears@2026-01-01, summary:, sumary:",
        "publicity, annual-report@2014-10-01, shown:, show:",
        "roles, inspector@2026-01-01, scope:, scopes:",
        "regions, districts@2026-11-01, districts:, district:"
    })
    void the_instance_does_not_start_and_is_told_file_and_key(String kind, String name, String right, String wrong)
            throws IOException {
        Path knowledge = Path.of("../../knowledge");
        Path file = knowledge.resolve("base").resolve(kind).resolve(name + ".yaml");
        Path packs = folder.resolve("knowledge");
        Files.createDirectories(packs.resolve("base").resolve(kind));
        Files.createDirectories(packs.resolve("shapes"));
        Files.copy(knowledge.resolve("base/pack.yaml"), packs.resolve("base/pack.yaml"));
        Files.copy(knowledge.resolve("shapes/" + kind + ".yaml"), packs.resolve("shapes/" + kind + ".yaml"));
        String text = Files.readString(file);
        assertThat(text).contains("\n  " + right);
        Files.writeString(
                packs.resolve("base").resolve(kind).resolve(name + ".yaml"),
                text.replace("\n  " + right, "\n  " + wrong));
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            var refused = catchThrowableOfType(InvalidKnowledge.class, () -> new PackFolder(loader).read());
            assertThat(refused.faults())
                    .anyMatch(fault -> fault.contains(name) && fault.contains(wrong.replace(":", "")))
                    .anyMatch(fault -> fault.contains(name) && fault.contains("缺少键 " + right.replace(":", "")));
        }
    }

    @Test
    void where_one_of_several_forms_must_fit_the_nearest_one_is_named() {
        Shape shape = LIBRARY.shapes().find("facts", "").orElseThrow();
        var fact = LIBRARY.all().stream()
                .filter(item -> item.kind().equals("facts"))
                .findFirst()
                .orElseThrow();
        var body = JsonMapper.shared().treeToValue(fact.body(), Map.class);
        @SuppressWarnings("unchecked")
        Map<String, Object> open = body;
        open.put("adverse", Map.of("any", List.of(Map.of("kee", "x", "in", List.of("1")))));
        assertThat(faults(shape, body)).anyMatch(fault -> fault.contains("adverse.any[0].kee"));
    }

    private static List<String> faults(Shape shape, Object body) {
        List<String> faults = new ArrayList<>();
        shape.check("body", body, faults::add);
        return faults;
    }

    /** Every map of the body whose keys are laid down; not those that list codes or words by themselves. */
    @SuppressWarnings("unchecked")
    private static List<Map<Object, Object>> records(Object value) {
        List<Map<Object, Object>> found = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            found.add((Map<Object, Object>) map);
            map.forEach((key, inner) -> {
                if (!key.equals("codes") && !key.equals("words")) {
                    found.addAll(records(inner));
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> found.addAll(records(inner)));
        }
        return found;
    }
}
