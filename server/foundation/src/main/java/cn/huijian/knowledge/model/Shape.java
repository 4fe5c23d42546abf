package cn.huijian.knowledge.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form that the body of a kind must have, written in the manner of the body itself: a map names its keys ({@code ?} behind an optional
 * one, {@code *} for keys of any name), a list of one says what each element is, a word says the type of a value ({@code text int decimal
 * flag date any}, {@code one of A | B}, or {@code text with A | B} for a text whose places <code>{A}</code> are filled in later), a map with the single key {@code either} lists the forms of which one must fit. Files: {@code knowledge/shapes/<kind>.yaml}, for one item {@code <kind>.<id>.yaml}.
 */
public record Shape(@Nullable Object form) {
    private static final String ONE_OF = "one of ";
    private static final String TEXT_WITH = "text with ";
    private static final String EITHER = "either";
    private static final Pattern PLACE = Pattern.compile("[{]([^}]*)[}]?");

    /** Reports each place where the value does not have this form: a path, what is wrong, and what to do. */
    public void check(String path, @Nullable Object value, Consumer<String> fault) {
        check(form, path, value, fault);
    }

    private static void check(@Nullable Object form, String path, @Nullable Object value, Consumer<String> fault) {
        switch (form) {
            case Map<?, ?> map
            when map.size() == 1 && map.get(EITHER) instanceof List<?> forms -> checkEither(forms, path, value, fault);
            case Map<?, ?> map -> checkMap(map, path, value, fault);
            case List<?> list -> checkList(list, path, value, fault);
            case String type -> checkValue(type, path, value, fault);
            case null, default -> fault.accept(path + ": 形状文件写法不明; 用映射、单元素列表或类型词");
        }
    }

    /** Where no form fits, what the nearest one lacks is what its writer meant; a form of another kind is never near. */
    private static void checkEither(List<?> forms, String path, @Nullable Object value, Consumer<String> fault) {
        List<String> nearest = List.of(path + ": 值 " + value + " 不合任何一种形状; 请对照形状文件");
        int fewest = Integer.MAX_VALUE;
        for (Object form : forms) {
            List<String> faults = new ArrayList<>();
            check(form, path, value, faults::add);
            if (faults.isEmpty()) {
                return;
            }
            if (isOfSameKind(form, value) && faults.size() < fewest) {
                nearest = faults;
                fewest = faults.size();
            }
        }
        nearest.forEach(fault);
    }

    private static boolean isOfSameKind(@Nullable Object form, @Nullable Object value) {
        return form instanceof Map == value instanceof Map && form instanceof List == value instanceof List;
    }

    private static void checkMap(Map<?, ?> form, String path, @Nullable Object value, Consumer<String> fault) {
        if (!(value instanceof Map<?, ?> map)) {
            fault.accept(path + ": 应为键值映射; 请写出各键");
            return;
        }
        for (Map.Entry<?, ?> key : form.entrySet()) {
            String name = String.valueOf(key.getKey());
            boolean needed = !name.endsWith("?") && !name.equals("*");
            if (needed && map.get(name) == null) {
                fault.accept(path + ": 缺少键 " + name + "; 请补上");
            }
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            String at = path + "." + name;
            if (form.containsKey(name)) {
                if (entry.getValue() != null) {
                    check(form.get(name), at, entry.getValue(), fault);
                }
            } else if (form.containsKey(name + "?")) {
                if (entry.getValue() != null) {
                    check(form.get(name + "?"), at, entry.getValue(), fault);
                }
            } else if (form.containsKey("*")) {
                check(form.get("*"), at, entry.getValue(), fault);
            } else {
                fault.accept(at + ": 未知的键; " + NearestKey.remedy(name, form.keySet()));
            }
        }
    }

    private static void checkList(List<?> form, String path, @Nullable Object value, Consumer<String> fault) {
        if (!(value instanceof List<?> list)) {
            fault.accept(path + ": 应为列表; 请以 - 逐项列出");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            check(form.getFirst(), path + "[" + i + "]", list.get(i), fault);
        }
    }

    private static void checkValue(String type, String path, @Nullable Object value, Consumer<String> fault) {
        boolean fits = switch (type) {
            case "any" -> true;
            case "text" -> value instanceof String text && !text.isBlank();
            case "int" -> value instanceof Integer || value instanceof Long;
            case "decimal" -> value instanceof BigDecimal || value instanceof Integer || value instanceof Long;
            case "flag" -> value instanceof Boolean;
            case "date" -> value instanceof String text && isDate(text);
            default ->
                type.startsWith(ONE_OF)
                        ? words(type, ONE_OF).contains(String.valueOf(value))
                        : type.startsWith(TEXT_WITH)
                                && value instanceof String text
                                && fits(text, words(type, TEXT_WITH));
        };
        if (!fits) {
            fault.accept(path + ": 值 " + value + " 不合要求; 应为 " + type);
        }
    }

    private static boolean fits(String text, List<String> places) {
        return !text.isBlank()
                && PLACE.matcher(text)
                        .results()
                        .allMatch(place -> place.group().endsWith("}") && places.contains(place.group(1)));
    }

    private static List<String> words(String type, String lead) {
        return Arrays.stream(type.substring(lead.length()).split("\\|"))
                .map(String::strip)
                .toList();
    }

    static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
