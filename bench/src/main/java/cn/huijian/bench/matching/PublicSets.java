package cn.huijian.bench.matching;

import cn.huijian.engine.match.Em;
import cn.huijian.engine.match.Parameters;
import cn.huijian.engine.match.Patterns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Public pair sets: EM over the training pairs with their labels as known truth, the threshold that serves training and validation
 * pairs best, the test pairs scored once with it.
 */
final class PublicSets {
    private PublicSets() {}

    static Map<String, Object> fodorsZagats(Path folder) throws IOException {
        Path set = folder.resolve("fodors-zagats");
        List<PairSet.Pair> known =
                new ArrayList<>(PairSet.read(set.resolve("train.txt")).pairs());
        known.addAll(PairSet.read(set.resolve("valid.txt")).pairs());
        return run(set, Restaurants.scheme(Restaurants.names(known)));
    }

    static Map<String, Object> beer(Path folder) throws IOException {
        return run(
                folder.resolve("beer"),
                new TextScheme("beer")
                        .with("Beer_Name", 5, Texts::words)
                        .with("Brew_Factory_Name", 5, Texts::words)
                        .with("Style", 5, Texts::words)
                        .with("ABV", 4, Texts::amounts));
    }

    static Map<String, Object> abtBuy(Path folder) throws IOException {
        return run(
                folder.resolve("abt-buy"),
                new TextScheme("abt-buy")
                        .with("name", 5, Texts::overlap)
                        .with("name", 3, Texts::models)
                        .with("name", 5, Texts::words)
                        .with("description", 5, Texts::overlap)
                        .with("price", 4, Texts::amounts));
    }

    private static Map<String, Object> run(Path folder, TextScheme scheme) throws IOException {
        PairSet train = PairSet.read(folder.resolve("train.txt"));
        PairSet valid = PairSet.read(folder.resolve("valid.txt"));
        Patterns patterns = new Patterns(scheme.scheme());
        for (PairSet.Pair pair : train.pairs()) {
            patterns.add(
                    scheme.pattern(pair.left(), pair.right()),
                    pair.same() ? Patterns.Label.SAME : Patterns.Label.DIFFERENT);
        }
        Parameters parameters =
                Em.learn(patterns, Parameters.start(scheme.scheme())).result();
        double threshold = best(parameters, scheme, List.of(train, valid));
        Score test = score(parameters, scheme, List.of(PairSet.read(folder.resolve("test.txt"))), threshold);
        Map<String, Object> result = new LinkedHashMap<>(test.toMap());
        result.put("thresholdProbability", Score.rounded(Parameters.probability(threshold)));
        result.put(
                "trainAndValidF1",
                Score.rounded(score(parameters, scheme, List.of(train, valid), threshold)
                        .f1()));
        return result;
    }

    /** Midway between two sums that occur, where F1 is greatest. */
    private static double best(Parameters parameters, TextScheme scheme, List<PairSet> sets) {
        TreeMap<Double, int[]> bySum = new TreeMap<>(Comparator.reverseOrder());
        int all = 0;
        for (PairSet set : sets) {
            for (PairSet.Pair pair : set.pairs()) {
                double sum = parameters.sum(scheme.pattern(pair.left(), pair.right()));
                bySum.computeIfAbsent(sum, none -> new int[2])[pair.same() ? 1 : 0]++;
                all += pair.same() ? 1 : 0;
            }
        }
        double best = 0;
        double reached = -1;
        int right = 0;
        int wrong = 0;
        for (Map.Entry<Double, int[]> at : bySum.entrySet()) {
            right += at.getValue()[1];
            wrong += at.getValue()[0];
            double f1 = new Score(right, wrong, all - right).f1();
            Double next = bySum.higherKey(at.getKey());
            if (f1 > reached && next != null) {
                reached = f1;
                best = (at.getKey() + next) / 2;
            }
        }
        return best;
    }

    private static Score score(Parameters parameters, TextScheme scheme, List<PairSet> sets, double threshold) {
        long right = 0;
        long wrong = 0;
        long missed = 0;
        for (PairSet set : sets) {
            for (PairSet.Pair pair : set.pairs()) {
                boolean said = parameters.sum(scheme.pattern(pair.left(), pair.right())) >= threshold;
                right += said && pair.same() ? 1 : 0;
                wrong += said && !pair.same() ? 1 : 0;
                missed += !said && pair.same() ? 1 : 0;
            }
        }
        return new Score(right, wrong, missed);
    }
}
