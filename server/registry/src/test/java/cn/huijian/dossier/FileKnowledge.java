package cn.huijian.dossier;

import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The base pack as it stands in this checkout. */
public final class FileKnowledge implements Knowledge {
    private static final Path BASE = Path.of("../../knowledge/base");
    private static final Map<String, List<KnowledgeItem>> READ = new ConcurrentHashMap<>();

    @Override
    public KnowledgeItem get(String kind, String id, LocalDate on) {
        return list(kind, on).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(kind + "/" + id));
    }

    @Override
    public List<KnowledgeItem> list(String kind, LocalDate on) {
        return READ.computeIfAbsent(kind, FileKnowledge::readAll);
    }

    private static List<KnowledgeItem> readAll(String kind) {
        try (var files = Files.list(BASE.resolve(kind))) {
            return files.sorted().map(file -> read(kind, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnowledgeItem read(String kind, Path file) {
        try {
            Map<String, Object> content = new Yaml().load(Files.readString(file));
            String name = file.getFileName().toString().replace(".yaml", "");
            return new KnowledgeItem(
                    kind,
                    String.valueOf(content.get("id")),
                    name + "#test",
                    LocalDate.of(2026, 1, 1),
                    null,
                    String.valueOf(content.get("source")),
                    KnowledgeItem.Status.PLATFORM_DEFAULT,
                    "base",
                    JsonMapper.shared().valueToTree(content.get("body")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
