package cn.huijian.bench.matching;

import cn.huijian.bench.matching.planted.Population;
import cn.huijian.engine.match.MatchIndex;
import cn.huijian.engine.match.MatchRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Record linkage: the public pair sets, a planted Chinese population de-duplicated and then added to one by one, and Duke beside
 * it. Duke needs hours for a million rows, so that it and the engine both run on a sub-sample of the population's size stated in
 * the result.
 */
public final class MatchBench {
    private static final long SEED = 20_261_128L;
    private static final int WARM_UP = 50_000;
    private static final int ADDED = 5_000;
    private static final double LEAST_F1 = 0.97;
    private static final double LEAST_FEBRL_F1 = 0.98;
    private static final double MOST_SECONDS_PER_MILLION = 60;
    private static final double MOST_ADD_P99_MS = 5;
    private static final double LEAST_RATIO = 3;

    private final int rows;
    private final int peerRows;
    private final Path shared;
    private final Path peerLibraries;
    private final Set<Part> parts;

    /** What can be measured by itself; the bench is met only by all of them. */
    public enum Part {
        /** The public pair sets. */
        PUBLIC,
        /** De-duplicating a planted population, and adding to it. */
        PLANTED,
        /** Beside Duke. */
        PEER;

        /** The part of this name; all when it is empty, none when there is no such part. */
        public static Set<Part> named(String name) {
            Set<Part> found = EnumSet.allOf(Part.class);
            found.removeIf(part -> !name.isEmpty() && !part.name().equalsIgnoreCase(name));
            return found;
        }
    }

    /**
     * @param shared folder with the public sets, {@code fodors-zagats} and so on
     * @param peerLibraries folder with Duke and the libraries it needs
     * @param parts what to measure, at least one
     */
    public MatchBench(int rows, int peerRows, Path shared, Path peerLibraries, Set<Part> parts) {
        this.parts = parts;
        this.peerLibraries = peerLibraries;
        this.rows = rows;
        this.peerRows = peerRows;
        this.shared = shared;
    }

    public Map<String, Object> run() throws Exception {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", "match");
        result.put("seed", SEED);
        boolean met = !parts.contains(Part.PUBLIC) || publicSets(result);
        met &= !parts.contains(Part.PLANTED) || planted(result);
        met &= !parts.contains(Part.PEER) || peer(result);
        result.put("parts", parts.stream().map(Part::name).toList());
        result.put("met", met);
        return result;
    }

    private boolean planted(Map<String, Object> result) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            new PlantedRun(WARM_UP, SEED + 1, workers).run();
            PlantedRun planted = new PlantedRun(rows, SEED, workers);
            Map<String, Object> figures = planted.run();
            tell("百万级去重", figures);
            result.put("planted", figures);
            Map<String, Object> adding = adding(planted.index());
            tell("逐条加入", adding);
            result.put("adding", adding);
            return number(figures, "f1") >= LEAST_F1
                    && number(figures, "seconds") <= MOST_SECONDS_PER_MILLION * Math.max(1, rows / 1e6)
                    && number(adding, "p99Ms") <= MOST_ADD_P99_MS;
        }
    }

    private boolean publicSets(Map<String, Object> result) throws IOException {
        if (!Files.isDirectory(shared)) {
            result.put("publicSets", "absent: " + shared);
            return false;
        }
        Map<String, Object> fodors = PublicSets.fodorsZagats(shared);
        Map<String, Object> first = Febrl.first(shared);
        Map<String, Object> fourth = Febrl.fourth(shared);
        Map<String, Object> sets = new LinkedHashMap<>();
        sets.put("fodorsZagats", fodors);
        sets.put("febrl1", first);
        sets.put("febrl4", fourth);
        sets.put("beerNotGated", PublicSets.beer(shared));
        sets.put("abtBuyNotGated", PublicSets.abtBuy(shared));
        tell("公开数据集", sets);
        result.put("publicSets", sets);
        return number(fodors, "f1") >= LEAST_F1
                && number(first, "f1") >= LEAST_FEBRL_F1
                && number(fourth, "f1") >= LEAST_FEBRL_F1;
    }

    /** Each further record is looked up, decided on and added. */
    private static Map<String, Object> adding(MatchIndex index) {
        List<MatchRecord> more = records(ADDED * 2, SEED + 2);
        double[] milliseconds = new double[ADDED];
        for (int i = 0; i < more.size(); i++) {
            MatchRecord entry = more.get(i);
            MatchRecord moved = new MatchRecord(
                    1_000_000_000L + i,
                    entry.identifiers(),
                    entry.name(),
                    entry.formerNames(),
                    entry.address(),
                    entry.phone(),
                    entry.district(),
                    entry.industry());
            long start = System.nanoTime();
            index.matches(moved);
            index.add(moved);
            if (i >= ADDED) {
                milliseconds[i - ADDED] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("indexed", index.size());
        result.put("added", ADDED);
        result.put("p50Ms", Score.rounded(milliseconds[ADDED / 2]));
        result.put("p99Ms", Score.rounded(milliseconds[(int) (ADDED * 0.99)]));
        result.put("maxMs", Score.rounded(milliseconds[ADDED - 1]));
        return result;
    }

    private boolean peer(Map<String, Object> result) throws Exception {
        Map<String, Object> ours;
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            ours = new PlantedRun(peerRows, SEED + 3, workers).run();
        }
        PeerProcess.Found found = PeerProcess.run(peerLibraries, peerRows, SEED + 3);
        Map<String, Object> duke = new LinkedHashMap<>(found.score().toMap());
        duke.put("seconds", Score.rounded(found.seconds()));
        double ratio = found.seconds() / number(ours, "seconds");
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("peer", "no.priv.garshol.duke:duke:1.2");
        both.put("subSampleRows", peerRows);
        both.put("ours", ours);
        both.put("duke", duke);
        both.put("timesAsFast", Score.rounded(ratio));
        tell("与 Duke 比较", both);
        result.put("beside", both);
        return ratio >= LEAST_RATIO && number(ours, "f1") > number(duke, "f1");
    }

    private static List<MatchRecord> records(int count, long seed) {
        List<MatchRecord> records = new ArrayList<>(count);
        new Population(count, seed).deal(row -> records.add(PlantedRun.toMatch(row)));
        return records;
    }

    private static double number(Map<String, Object> figures, String name) {
        return figures.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static void tell(String what, Map<String, Object> figures) {
        System.err.println(what + " " + figures);
    }
}
