package cn.huijian.engine.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Facts in one line: {@code administrative-penalty 2026-03-18 amount=500000; abnormal-listing 2024-03-01..2024-09-10
 * groundCode='A1'}. Words stand in quotes, days and numbers and yes or no do not.
 */
final class Notation {
    private static final Pattern FACT =
            Pattern.compile("(?<type>\\S+) (?<from>[\\d-]{10})(?:\\.\\.(?<to>[\\d-]{10}))?(?: (?<rest>.*))?");
    private static final Pattern PAIR = Pattern.compile("(\\w+)=('[^']*'|\\S+)");

    private Notation() {}

    static List<FactInput> facts(String line) {
        List<FactInput> facts = new ArrayList<>();
        if (line.isBlank()) {
            return facts;
        }
        for (String part : line.split(";", -1)) {
            Matcher fact = FACT.matcher(part.strip());
            if (!fact.matches()) {
                throw new IllegalArgumentException("not a fact: " + part);
            }
            String to = fact.group("to");
            String rest = fact.group("rest");
            facts.add(FactInput.of(
                    "F-" + (facts.size() + 1),
                    fact.group("type"),
                    LocalDate.parse(fact.group("from")),
                    to == null ? null : LocalDate.parse(to),
                    attributes(rest == null ? "" : rest)));
        }
        return facts;
    }

    static Map<String, FactValue> attributes(String line) {
        TreeMap<String, FactValue> values = new TreeMap<>();
        Matcher pair = PAIR.matcher(line);
        while (pair.find()) {
            values.put(pair.group(1), value(pair.group(2)));
        }
        return values;
    }

    private static FactValue value(String text) {
        if (text.startsWith("'")) {
            return FactValue.of(text.substring(1, text.length() - 1));
        }
        if (text.equals("true") || text.equals("false")) {
            return FactValue.of(text.equals("true"));
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\d")
                ? FactValue.of(LocalDate.parse(text))
                : FactValue.of(Long.parseLong(text));
    }
}
