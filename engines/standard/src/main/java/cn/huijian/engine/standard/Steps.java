package cn.huijian.engine.standard;

import cn.huijian.engine.match.FirmName;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes steps from what a dataset declares. */
final class Steps {
    private static final Pattern NUMBER = Pattern.compile("\\+?(-?[0-9][0-9,]*(?:\\.[0-9]+)?)");
    private static final Pattern AMOUNT = Pattern.compile("[￥¥$]?\\s?(-?[0-9][0-9,]*(?:\\.[0-9]+)?)\\s?(\\D{0,8})");
    private static final int LONGEST_NUMBER = 40;

    private Steps() {}

    static Step read(Object declared, Places places) {
        if (declared instanceof Map<?, ?> map && map.size() == 1) {
            var only = map.entrySet().iterator().next();
            return withSettings(
                    String.valueOf(only.getKey()),
                    new Tree("transforms." + only.getKey(), only.getValue()).entries(),
                    places);
        }
        return switch (String.valueOf(declared)) {
            case "trim" -> Step.spelling(Spellings::tidy);
            case "width" -> Step.spelling(Spellings::halfWidth);
            case "upper" -> Step.spelling(value -> value.toUpperCase(Locale.ROOT));
            case "lower" -> Step.spelling(value -> value.toLowerCase(Locale.ROOT));
            case "date" -> Step.reading(DaySpelling::day);
            case "month" -> Step.reading(DaySpelling::month);
            case "year" -> Step.reading(DaySpelling::year);
            case "number" -> Step.reading(Steps::number);
            default -> throw new IllegalArgumentException("transforms: unknown step " + declared);
        };
    }

    /** A step in Chinese. */
    static String word(Object declared) {
        String step = declared instanceof Map<?, ?> map
                ? String.valueOf(map.keySet().iterator().next())
                : String.valueOf(declared);
        return switch (step) {
            case "trim" -> "去空白";
            case "width" -> "全角转半角";
            case "upper" -> "转大写";
            case "lower" -> "转小写";
            case "date" -> "识别日期";
            case "month" -> "识别月份";
            case "year" -> "识别年份";
            case "number" -> "识别数字";
            case "unit" -> "换算单位";
            case "codes" -> "词转代码";
            case "address" -> "地址定位";
            case "name" -> "拆分名称";
            default -> step;
        };
    }

    private static Step withSettings(String step, Map<String, Tree> settings, Places places) {
        return switch (step) {
            case "unit" -> unit(settings);
            case "codes" -> codes(settings);
            case "address" -> {
                Map<String, String> fields = fields(step, settings, Set.of("district", "street", "grid"));
                yield Step.telling(Set.copyOf(fields.values()), value -> beside(fields, places.tell(value)));
            }
            case "name" -> {
                Map<String, String> fields = fields(step, settings, Set.of("place", "brand", "trade", "form"));
                yield Step.telling(Set.copyOf(fields.values()), value -> beside(fields, parts(value)));
            }
            default -> throw new IllegalArgumentException("transforms: unknown step " + step);
        };
    }

    private static Step unit(Map<String, Tree> settings) {
        Map<String, BigDecimal> factors = new HashMap<>();
        settings.forEach((unit, factor) -> factors.put(unit, new BigDecimal(factor.text())));
        return Step.reading(value -> amount(value, factors));
    }

    private static Optional<String> amount(String value, Map<String, BigDecimal> factors) {
        if (value.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        Matcher amount = AMOUNT.matcher(value);
        if (!amount.matches()) {
            return Optional.empty();
        }
        String unit = amount.group(2).strip();
        BigDecimal factor = unit.isEmpty() ? BigDecimal.ONE : factors.getOrDefault(unit, BigDecimal.ZERO);
        if (factor.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(amount.group(1).replace(",", "")).multiply(factor);
        return Optional.of(plain(number));
    }

    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }

    private static Optional<String> number(String value) {
        if (value.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(value);
        return number.matches() ? Optional.of(number.group(1).replace(",", "")) : Optional.empty();
    }

    private static Step codes(Map<String, Tree> settings) {
        Map<String, String> codes = new HashMap<>();
        settings.forEach((words, code) -> codes.put(words, code.text()));
        return Step.reading(value -> Optional.ofNullable(codes.get(value)));
    }

    private static Map<String, String> fields(String step, Map<String, Tree> settings, Set<String> known) {
        Map<String, String> fields = new HashMap<>();
        settings.forEach((part, field) -> fields.put(part, field.text()));
        var unknown = new HashSet<>(fields.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("transforms." + step + ": knows " + known + ", not " + unknown);
        }
        return fields;
    }

    private static Map<String, String> parts(String name) {
        FirmName parts = FirmName.of(name);
        return Map.of("place", parts.place(), "brand", parts.brand(), "trade", parts.trade(), "form", parts.form());
    }

    private static Map<String, String> beside(Map<String, String> fields, Map<String, String> told) {
        Map<String, String> beside = new HashMap<>();
        fields.forEach((part, field) -> {
            String value = told.getOrDefault(part, "");
            if (!value.isEmpty()) {
                beside.put(field, value);
            }
        });
        return beside;
    }
}
