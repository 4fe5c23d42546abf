package cn.huijian.bench.matching;

import cn.huijian.engine.match.Em;
import cn.huijian.engine.match.Parameters;
import cn.huijian.engine.match.Patterns;
import cn.huijian.engine.match.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * FEBRL's synthetic persons. The truth stands in {@code rec_id} and is looked at only for scoring: parameters come from EM without
 * any label, and the threshold is the usual one for joining, 0.9.
 */
final class Febrl {
    private static final int LARGEST_BLOCK = 2_000;
    private static final TextScheme SCHEME = new TextScheme("febrl")
            .with("given_name", 4, Texts::spelled)
            .with("surname", 4, Texts::spelled)
            .with("street_number", 4, Texts::digits)
            .with("address_1", 4, Texts::spelled)
            .with("address_2", 4, Texts::spelled)
            .with("suburb", 4, Texts::spelled)
            .with("postcode", 4, Texts::digits)
            .with("state", 4, Texts::spelled)
            .with("date_of_birth", 4, Texts::digits)
            .with("soc_sec_id", 4, Texts::digits);

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<Integer> files = new ArrayList<>();
    private final boolean linking;

    private Febrl(boolean linking) {
        this.linking = linking;
    }

    /** Duplicates within one file. */
    static Map<String, Object> first(Path folder) throws IOException {
        Febrl febrl = new Febrl(false);
        febrl.read(folder.resolve("febrl/dataset1.csv"), 0);
        return febrl.run();
    }

    /** The same persons in two files, each at most once in either. */
    static Map<String, Object> fourth(Path folder) throws IOException {
        Febrl febrl = new Febrl(true);
        febrl.read(folder.resolve("febrl/dataset4a.csv"), 0);
        febrl.read(folder.resolve("febrl/dataset4b.csv"), 1);
        return febrl.run();
    }

    private void read(Path file, int number) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.getFirst().split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length && i < header.length; i++) {
                row.put(header[i].strip(), cells[i].strip());
            }
            if (cells.length == header.length) {
                rows.add(row);
                files.add(number);
            }
        }
    }

    private Map<String, Object> run() {
        List<int[]> candidates = candidates();
        Patterns patterns = new Patterns(SCHEME.scheme());
        for (int[] pair : candidates) {
            patterns.add(SCHEME.pattern(rows.get(pair[0]), rows.get(pair[1])), Patterns.Label.OPEN);
        }
        Parameters parameters =
                Em.learn(patterns, Parameters.start(SCHEME.scheme())).result();
        Score score = score(joined(candidates, parameters));
        Map<String, Object> result = new LinkedHashMap<>(score.toMap());
        result.put("candidatePairs", candidates.size());
        result.put("thresholdProbability", Thresholds.USUAL.same());
        return result;
    }

    private List<int[]> joined(List<int[]> candidates, Parameters parameters) {
        TreeMap<Double, List<int[]>> bySum = new TreeMap<>();
        for (int[] pair : candidates) {
            double sum = parameters.sum(SCHEME.pattern(rows.get(pair[0]), rows.get(pair[1])));
            if (Parameters.probability(sum) >= Thresholds.USUAL.same()) {
                bySum.computeIfAbsent(-sum, none -> new ArrayList<>()).add(pair);
            }
        }
        List<int[]> joined = new ArrayList<>();
        boolean[] taken = new boolean[rows.size()];
        bySum.values().stream().flatMap(List::stream).forEach(pair -> {
            if (!linking || (!taken[pair[0]] && !taken[pair[1]])) {
                taken[pair[0]] = true;
                taken[pair[1]] = true;
                joined.add(pair);
            }
        });
        return joined;
    }

    private Score score(List<int[]> joined) {
        long right = joined.stream()
                .filter(pair -> person(pair[0]).equals(person(pair[1])))
                .count();
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            counts.merge(person(row), 1, Integer::sum);
        }
        long all = counts.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
        return new Score(right, joined.size() - right, all - right);
    }

    /** rec-223-dup-0 and rec-223-org are person 223. */
    private String person(int row) {
        return rows.get(row).getOrDefault("rec_id", "").split("-", -1)[1];
    }

    private List<int[]> candidates() {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            for (String key : keys(rows.get(row))) {
                blocks.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
            }
        }
        TreeSet<Long> pairs = new TreeSet<>();
        for (List<Integer> block : blocks.values()) {
            for (int i = 0; i < block.size() && block.size() <= LARGEST_BLOCK; i++) {
                for (int j = 0; j < i; j++) {
                    if (!linking || !files.get(block.get(i)).equals(files.get(block.get(j)))) {
                        pairs.add((long) block.get(j) << 32 | block.get(i));
                    }
                }
            }
        }
        return pairs.stream()
                .map(pair -> new int[] {(int) (pair >> 32), (int) (long) pair})
                .toList();
    }

    private static List<String> keys(Map<String, String> row) {
        List<String> keys = new ArrayList<>();
        key(keys, row, "soc_sec_id", "");
        key(keys, row, "date_of_birth", "");
        key(keys, row, "given_name", "surname");
        key(keys, row, "surname", "postcode");
        key(keys, row, "given_name", "postcode");
        key(keys, row, "street_number", "address_1");
        key(keys, row, "street_number", "postcode");
        key(keys, row, "suburb", "street_number");
        return keys;
    }

    private static void key(List<String> keys, Map<String, String> row, String first, String second) {
        String a = row.getOrDefault(first, "");
        String b = second.isEmpty() ? "-" : row.getOrDefault(second, "");
        if (!a.isEmpty() && !b.isEmpty()) {
            keys.add(first + second + ":" + a + "|" + b);
        }
    }
}
