package cn.huijian.entity.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cells of a row as jsonb. */
public final class Json {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Json() {}

    public static String write(Map<String, ? extends @Nullable Object> cells) {
        return cells.isEmpty() ? "{}" : JSON.writeValueAsString(cells);
    }

    public static Map<String, String> texts(String json) {
        return JSON.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    public static Map<String, @Nullable String> nullableTexts(String json) {
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        JSON.readTree(json).forEachEntry((field, value) -> cells.put(field, value.isNull() ? null : value.asString()));
        return cells;
    }
}
