package cn.huijian.engine.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * District, street and grid of an address: by the declared roads of a bureau and ranges of their house numbers, else by what the address itself
 * says (…区…街道…). An address that names a road of two districts, or a number in two ranges, tells only what they have in common.
 */
public final class Places {
    /** Tells only what an address itself says. */
    public static final Places NONE = new Places(List.of());

    private static final Pattern WRITTEN = Pattern.compile(
            "^(?:[\\u4e00-\\u9fa5]{2,8}?(?:省|自治区))?(?:[\\u4e00-\\u9fa5]{2,6}?市)?([\\u4e00-\\u9fa5]{1,6}?(?:自治县|新区|区|县|旗))?"
                    + "([\\u4e00-\\u9fa5]{2,6}?(?:街道|镇|乡|苏木))(?![东西南北中]?路)(.*)$");
    private static final Pattern NUMBER = Pattern.compile("^[^0-9]{0,3}?(\\d{1,5})号?");

    /**
     * A stretch of a road.
     *
     * @param from first house number, {@code to} the last
     * @param side {@code odd}, {@code even} or {@code both}
     */
    public record Stretch(String district, String street, String road, int from, int to, String side, String grid) {}

    private final Map<String, List<Stretch>> byRoad = new HashMap<>();
    private final List<String> roads;

    private Places(List<Stretch> stretches) {
        stretches.forEach(one ->
                byRoad.computeIfAbsent(one.road(), road -> new ArrayList<>()).add(one));
        roads = byRoad.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * Reads the body of {@code regions/address-grid}.
     *
     * @throws IllegalArgumentException if a key is missing or a number is none
     */
    public static Places read(Map<String, ?> body) {
        List<Stretch> stretches = new ArrayList<>();
        for (Tree place : new Tree("body", body).get("places").items()) {
            for (Tree road : place.get("roads").items()) {
                stretches.add(new Stretch(
                        place.get("district").text(),
                        place.get("street").text(),
                        road.get("road").text(),
                        (int) road.get("from").number(),
                        (int) road.get("to").number(),
                        road.get("side").text(),
                        road.get("grid").text()));
            }
        }
        return new Places(stretches);
    }

    /** What the address tells: {@code district}, {@code street}, {@code grid}, each only if it is certain. */
    public Map<String, String> tell(String address) {
        String text = Spellings.halfWidth(Spellings.tidy(address)).replace(" ", "");
        Map<String, String> told = written(text);
        for (String road : roads) {
            int at = text.indexOf(road);
            if (at >= 0) {
                declared(byRoad.getOrDefault(road, List.of()), text.substring(at + road.length()), told);
                break;
            }
        }
        return told;
    }

    private static Map<String, String> written(String text) {
        Map<String, String> told = new HashMap<>();
        Matcher written = WRITTEN.matcher(text);
        if (written.matches()) {
            if (written.group(1) != null) {
                told.put("district", written.group(1));
            }
            told.put("street", written.group(2));
        }
        return told;
    }

    private static void declared(List<Stretch> ofRoad, String behind, Map<String, String> told) {
        List<Stretch> fitting = ofRoad.stream()
                .filter(one -> !told.containsKey("street") || told.get("street").equals(one.street()))
                .filter(one ->
                        !told.containsKey("district") || told.get("district").equals(one.district()))
                .toList();
        Matcher number = NUMBER.matcher(behind);
        if (number.find()) {
            int house = Integer.parseInt(number.group(1));
            List<Stretch> at = fitting.stream().filter(one -> holds(one, house)).toList();
            agreed(at.stream().map(Stretch::grid).distinct().toList(), "grid", told);
            fitting = at.isEmpty() ? fitting : at;
        }
        agreed(fitting.stream().map(Stretch::street).distinct().toList(), "street", told);
        agreed(fitting.stream().map(Stretch::district).distinct().toList(), "district", told);
    }

    private static void agreed(List<String> values, String part, Map<String, String> told) {
        if (values.size() == 1) {
            told.put(part, values.getFirst());
        }
    }

    private static boolean holds(Stretch one, int house) {
        boolean side = switch (one.side()) {
            case "odd" -> house % 2 == 1;
            case "even" -> house % 2 == 0;
            default -> true;
        };
        return side && house >= one.from() && house <= one.to();
    }
}
