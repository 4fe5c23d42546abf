package cn.huijian.engine.standard;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A body of knowledge as maps, lists, texts and numbers, read with errors that name the place. */
record Tree(String path, Object value) {
    Tree get(String key) {
        Object inner = value instanceof Map<?, ?> map ? map.get(key) : null;
        if (inner == null) {
            throw new IllegalArgumentException(path + " lacks " + key);
        }
        return new Tree(path + "." + key, inner);
    }

    /** The words of an optional list. */
    List<String> words(String key) {
        return value instanceof Map<?, ?> map && map.get(key) != null
                ? get(key).items().stream().map(Tree::text).toList()
                : List.of();
    }

    List<Tree> items() {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> new Tree(path + "[]", item)).toList();
        }
        throw new IllegalArgumentException(path + " is no list");
    }

    Map<String, Tree> entries() {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(path + " is no map");
        }
        Map<String, Tree> entries = new LinkedHashMap<>();
        map.forEach((key, inner) -> entries.put(String.valueOf(key), new Tree(path + "." + key, inner)));
        return entries;
    }

    String text() {
        return String.valueOf(value);
    }

    double number() {
        return new BigDecimal(text()).doubleValue();
    }
}
