package cn.huijian.sharing.model;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One column of a layout.
 *
 * @param from {@code row.key}, {@code row.act}, {@code entity.<field>}, {@code fact.day|end|record} or {@code fact.<attribute>}
 * @param as how the value is written
 * @param map code of ours to code of the target; empty if it goes as it is
 * @param remedy what to do when a mandatory value is missing
 */
public record Column(String name, String from, boolean required, As as, Map<String, String> map, String remedy) {
    /** How a value is written. */
    public enum As {
        /** As stored. */
        PLAIN,
        /** In the words of the fact's type. */
        WORDS,
        /** Fen written as yuan with two places. */
        YUAN
    }

    public Column {
        map = Map.copyOf(map);
    }

    static Column of(JsonNode node) {
        var map = new LinkedHashMap<String, String>();
        node.path("map")
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
        return new Column(
                node.required("name").asString(),
                node.required("from").asString(),
                node.path("required").asBoolean(false),
                switch (node.path("as").asString("")) {
                    case "words" -> As.WORDS;
                    case "yuan" -> As.YUAN;
                    default -> As.PLAIN;
                },
                map,
                node.path("remedy").asString("到事实或主体档案补录"));
    }
}
