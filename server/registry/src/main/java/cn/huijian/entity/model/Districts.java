package cn.huijian.entity.model;

import cn.huijian.kernel.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the district of a firm: from the column of the source, else from its address, else from its name. Never from the digits of its code,
 * which name the authority that first registered it.
 */
public final class Districts {
    private static final Pattern UNLISTED = Pattern.compile(
            "^(?:[\\u4e00-\\u9fa5]{2,6}?(?:省|自治区))?(?:[\\u4e00-\\u9fa5]{2,4}?市)?([\\u4e00-\\u9fa5]{1,5}?(?:自治县|区|县|旗))");
    private static final int HEAD = 18;

    /** One name under which sources know a district. */
    private record Known(String spelling, String city, String name, boolean standsAlone) {}

    private final List<Known> byLength;
    private final Map<String, String> byColumn = new HashMap<>();

    private Districts(List<Known> known) {
        this.byLength = known.stream()
                .sorted(Comparator.comparingInt((Known k) -> k.spelling().length())
                        .reversed())
                .toList();
        known.forEach(k -> byColumn.putIfAbsent(k.spelling(), k.name()));
    }

    /** Reads the knowledge item {@code regions/districts}. */
    public static Districts read(JsonNode body) {
        List<Known> known = new ArrayList<>();
        for (JsonNode district : body.path("districts")) {
            String city = district.path("city").asString();
            String name = district.path("name").asString();
            known.add(new Known(name, city, name, true));
            for (JsonNode alias : district.path("aliases")) {
                String spelling = alias.asString();
                known.add(new Known(spelling, city, name, spelling.matches(".+[区县市]") || spelling.endsWith("新区")));
            }
        }
        return new Districts(known);
    }

    /** The district, spelt as the list of divisions spells it, or as the source does where the list does not know it. */
    public Optional<String> find(String column, String address, String name) {
        String given = Spelling.tidy(column);
        @Nullable String listed = byColumn.get(given);
        if (listed != null) {
            return Optional.of(listed);
        }
        if (given.matches(".{2,12}[区县旗]")) {
            return Optional.of(given);
        }
        Optional<String> fromAddress = in(Spelling.tidy(address)).or(() -> unlisted(Spelling.tidy(address)));
        return fromAddress.or(() -> in(Spelling.tidy(name)));
    }

    /** A listed district at the head of a text, behind the name of its city or alone. */
    private Optional<String> in(String text) {
        String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        for (Known known : byLength) {
            int at = head.indexOf(known.spelling());
            if (at < 0) {
                continue;
            }
            String before = head.substring(0, at);
            String city = known.city().substring(0, known.city().length() - 1);
            boolean behindCity =
                    before.endsWith(known.city()) || before.endsWith(city) || before.endsWith(known.city() + "市");
            boolean atHead = before.isEmpty() || before.matches("(中国)?[\\u4e00-\\u9fa5]{2,3}省?");
            if (behindCity || (known.standsAlone() && atHead)) {
                return Optional.of(known.name());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unlisted(String address) {
        Matcher matcher = UNLISTED.matcher(address.length() > HEAD ? address.substring(0, HEAD) : address);
        return matcher.find() && matcher.group(1).length() > 1 ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
