package cn.huijian.city;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts and numbers as JSON, two blanks a level; no more than the bureau file needs. */
final class Json {
    private final StringBuilder text = new StringBuilder();

    static String write(Object value) {
        Json json = new Json();
        json.value(value, "\n");
        return json.text.append('\n').toString();
    }

    private void value(Object value, String newLine) {
        switch (value) {
            case Map<?, ?> map -> map(map, newLine);
            case List<?> list -> list(list, newLine);
            case String string -> string(string);
            case Number number -> text.append(number);
            case Boolean flag -> text.append(flag);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private void map(Map<?, ?> map, String newLine) {
        String separator = newLine + "  ";
        text.append('{');
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator);
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue(), newLine + "  ");
            separator = "," + newLine + "  ";
        }
        text.append(map.isEmpty() ? "}" : newLine + "}");
    }

    private void list(List<?> list, String newLine) {
        boolean flat = list.stream().allMatch(String.class::isInstance);
        String inner = flat ? " " : newLine + "  ";
        String separator = flat ? "" : inner;
        text.append('[');
        for (Object item : list) {
            text.append(separator);
            value(item, newLine + "  ");
            separator = "," + inner;
        }
        text.append(flat || list.isEmpty() ? "]" : newLine + "]");
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> text.append(character);
            }
        }
        text.append('"');
    }
}
