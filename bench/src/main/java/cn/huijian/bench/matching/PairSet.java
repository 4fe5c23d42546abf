package cn.huijian.bench.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of labelled pairs: {@code COL name VAL value …}, tab, the same, tab, 1 or 0. */
record PairSet(List<Pair> pairs) {

    record Pair(Map<String, String> left, Map<String, String> right, boolean same) {}

    static PairSet read(Path file) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            if (parts.length == 3) {
                pairs.add(new Pair(
                        fields(parts[0]), fields(parts[1]), parts[2].strip().equals("1")));
            }
        }
        return new PairSet(pairs);
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String column : text.split("COL ", -1)) {
            int value = column.indexOf(" VAL");
            if (value > 0) {
                fields.put(column.substring(0, value).strip(), Texts.plain(column.substring(value + 4)));
            }
        }
        return fields;
    }
}
