package cn.huijian.entity;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The base pack of this checkout, without versions. */
final class FolderKnowledge implements Knowledge {
    private final Map<String, KnowledgeItem> items = new HashMap<>();

    @Override
    public KnowledgeItem get(String kind, String id, LocalDate on) {
        return items.computeIfAbsent(kind + "/" + id, key -> read(kind, id));
    }

    @Override
    public List<KnowledgeItem> list(String kind, LocalDate on) {
        return List.of(get(kind, "business-entity", on));
    }

    private static KnowledgeItem read(String kind, String id) {
        Path folder = Path.of("../../knowledge/base").resolve(kind);
        try (var files = Files.list(folder)) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(id + "@"))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(id));
            Map<String, Object> yaml = new Yaml().load(Files.readString(file));
            return new KnowledgeItem(
                    kind,
                    id,
                    id + "@test",
                    RegistryFixture.TODAY,
                    null,
                    "",
                    KnowledgeItem.Status.CHECKED,
                    "base",
                    JsonMapper.shared().valueToTree(yaml.get("body")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
