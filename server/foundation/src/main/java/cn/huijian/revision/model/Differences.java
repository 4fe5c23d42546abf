package cn.huijian.revision.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two contents, value by value. List elements with an {@code id}, {@code number} or {@code code} are matched by it, others by place. */
public final class Differences {
    private static final List<String> NAMES = List.of("id", "number", "code");

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /**
     * One value.
     *
     * @param path keys from the top, for example {@code extensions › 1 › amount}
     * @param before {@code null} if it is new
     * @param after {@code null} if it is gone
     */
    public record Difference(
            String path, @Nullable String before, @Nullable String after) {}

    public static List<Difference> between(JsonNode before, JsonNode after) {
        var differences = new Differences();
        differences.compare("", before, after);
        return List.copyOf(differences.found);
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before != null && after != null && before.isObject() && after.isObject()) {
            Set<String> keys = new LinkedHashSet<>(before.propertyNames());
            keys.addAll(after.propertyNames());
            keys.forEach(key -> compare(under(path, key), before.get(key), after.get(key)));
        } else if (before != null && after != null && before.isArray() && after.isArray()) {
            elements(path, before, after);
        } else if (!same(before, after)) {
            found.add(new Difference(path, words(before), words(after)));
        }
    }

    private void elements(String path, JsonNode before, JsonNode after) {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = 0; i < before.size(); i++) {
            keys.add(name(before.get(i), i));
        }
        for (int i = 0; i < after.size(); i++) {
            keys.add(name(after.get(i), i));
        }
        keys.forEach(key -> compare(under(path, key), element(before, key), element(after, key)));
    }

    private static @Nullable JsonNode element(JsonNode list, String wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (name(list.get(i), i).equals(wanted)) {
                return list.get(i);
            }
        }
        return null;
    }

    private static String name(JsonNode element, int place) {
        return NAMES.stream()
                .map(key -> element.path(key).asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(Integer.toString(place + 1));
    }

    private static boolean same(@Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        // 0.3 and 0.30 are one number, however a file or a screen writes it.
        boolean numbers = before.isNumber() && after.isNumber();
        return numbers ? before.decimalValue().compareTo(after.decimalValue()) == 0 : before.equals(after);
    }

    private static String under(String path, String key) {
        return path.isEmpty() ? key : path + " › " + key;
    }

    private static @Nullable String words(@Nullable JsonNode value) {
        return value == null ? null : value.isValueNode() ? value.asString() : value.toString();
    }
}
