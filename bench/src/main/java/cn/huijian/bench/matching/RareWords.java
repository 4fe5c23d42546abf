package cn.huijian.bench.matching;

import cn.huijian.engine.match.Similarity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of one name stands in another, each word counting by how rare it is: log(N / n) with n of N names having it (Spärck Jones
 * 1972). Restaurant, café and grill then say little and a proper name nearly everything. Two words are one when their Jaro–Winkler
 * likeness is at least {@value #ALIKE}, and then count in its proportion (as in SoftTFIDF: Cohen, Ravikumar and Fienberg 2003, A Comparison of
 * String Distance Metrics for Name-Matching Tasks), or when one abbreviates the other (deli, delicatessen). Counts come from the names themselves,
 * never from a label.
 */
final class RareWords {
    private static final double ALIKE = 0.9;
    private static final int ABBREVIATION = 4;

    private final Map<String, Integer> counts = new HashMap<>();
    private int names = 1;

    private RareWords() {}

    /** Each name counts once, however many pairs it stands in. */
    static RareWords of(Collection<String> names) {
        RareWords rare = new RareWords();
        for (String name : Set.copyOf(names)) {
            rare.names++;
            new HashSet<>(Texts.tokens(name)).forEach(word -> rare.counts.merge(word, 1, Integer::sum));
        }
        return rare;
    }

    /** Five levels, by the greater of how much of either stands in the other; a short form of a name is thus as near as the name. */
    int level(List<String> a, List<String> b) {
        return Texts.likeness(Math.max(covered(a, b), covered(b, a)), 0.95, 0.7, 0.5, 0.25);
    }

    /** 0 nothing of the one stands in the other, 1 all of it. */
    private double covered(List<String> words, List<String> others) {
        double common = 0;
        double all = 0;
        for (String word : new LinkedHashSet<>(words)) {
            double weight = Math.log((double) (names + 1) / counts.getOrDefault(word, 1));
            double closest = others.stream()
                    .mapToDouble(other -> alike(word, other))
                    .max()
                    .orElse(0);
            common += closest * weight;
            all += weight;
        }
        return common / all;
    }

    private static double alike(String word, String other) {
        boolean longEnough = Math.min(word.length(), other.length()) >= ABBREVIATION;
        if (longEnough && (word.startsWith(other) || other.startsWith(word))) {
            return 1;
        }
        double alike = Similarity.jaroWinkler(word, other);
        return alike >= ALIKE ? alike : 0;
    }
}
