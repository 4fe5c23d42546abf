package cn.huijian.dossier.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line in Chinese with places for attributes: {@code {key}} is the value, and a part in square brackets is left out when a value in it is absent.
 * For example <code>{penaltyKinds}[，罚没 {amount} 元]：{violationType}</code>.
 */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)\\}");

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException if a bracket is not closed */
    public static Template parse(String text) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('[', at);
            if (open < 0) {
                parts.add(new Part(text.substring(at), false));
                break;
            }
            int close = text.indexOf(']', open);
            if (close < 0) {
                throw new IllegalArgumentException("a bracket is not closed: " + text);
            }
            if (open > at) {
                parts.add(new Part(text.substring(at, open), false));
            }
            parts.add(new Part(text.substring(open + 1, close), true));
            at = close + 1;
        }
        return new Template(parts);
    }

    /** The keys that the line speaks of. */
    public List<String> keys() {
        return parts.stream()
                .flatMap(part -> PLACE.matcher(part.text()).results().map(found -> found.group(1)))
                .toList();
    }

    /** The line with the values filled in; outside brackets an absent value reads 未载明. */
    public String fill(Function<String, @Nullable String> values) {
        var line = new StringBuilder();
        for (Part part : parts) {
            line.append(fill(part, values));
        }
        return line.toString();
    }

    private static String fill(Part part, Function<String, @Nullable String> values) {
        var filled = new StringBuilder();
        int at = 0;
        var places = PLACE.matcher(part.text());
        while (places.find()) {
            String value = values.apply(places.group(1));
            if (value == null && part.optional()) {
                return "";
            }
            filled.append(part.text(), at, places.start()).append(value == null ? "未载明" : value);
            at = places.end();
        }
        return filled.append(part.text(), at, part.text().length()).toString();
    }

    private record Part(String text, boolean optional) {}
}
