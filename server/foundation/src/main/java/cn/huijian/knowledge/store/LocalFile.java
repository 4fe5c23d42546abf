package cn.huijian.knowledge.store;

import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.LocalVersions;
import cn.huijian.knowledge.NewVersion;
import cn.huijian.knowledge.model.PackFile;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A version made here as a file of the packs: the same keys, so that the same reader and the same shapes judge it. */
final class LocalFile {
    /** Keeps every digit of a decimal, as the files do. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private LocalFile() {}

    static PackFile of(NewVersion version) {
        return new PackFile(
                LocalVersions.PACK + "/" + version.kind() + "/" + version.id() + "@" + version.effectiveFrom()
                        + ".yaml",
                content(version));
    }

    static String yaml(NewVersion version) {
        return PlainYaml.write(content(version));
    }

    private static Map<String, Object> content(NewVersion version) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("id", version.id());
        content.put("effective_from", version.effectiveFrom().toString());
        LocalDate to = version.effectiveTo();
        if (to != null) {
            content.put("effective_to", to.toString());
        }
        content.put("source", version.source());
        content.put("status", word(version.status()));
        content.put("body", PlainYaml.withTextKeys(JSON.readValue(version.body().toString(), Object.class)));
        return content;
    }

    private static String word(KnowledgeItem.Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
