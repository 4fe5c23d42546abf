package cn.huijian.engine.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Likeness of texts, 0 (nothing in common) to 1 (equal); all are symmetric, and 1 for two empty texts. */
public final class Similarity {
    private static final double PREFIX_SCALE = 0.1;
    private static final int PREFIX = 4;

    private Similarity() {}

    /**
     * Jaro (1989): J = (c/|a| + c/|b| + (c − t)/c) / 3 with c common characters no further apart than half the longer text less
     * one, t half the number of them out of order.
     */
    public static double jaro(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b) ? 1 : 0;
        }
        if (a.length() > b.length() || (a.length() == b.length() && a.compareTo(b) > 0)) {
            return jaro(b, a);
        }
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] takenA = new boolean[a.length()];
        boolean[] takenB = new boolean[b.length()];
        int common = 0;
        for (int i = 0; i < a.length(); i++) {
            int last = Math.min(b.length() - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= last; j++) {
                if (!takenB[j] && a.charAt(i) == b.charAt(j)) {
                    takenA[i] = true;
                    takenB[j] = true;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int moved = 0;
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if (takenA[i]) {
                while (!takenB[j]) {
                    j++;
                }
                moved += a.charAt(i) == b.charAt(j) ? 0 : 1;
                j++;
            }
        }
        double c = common;
        return (c / a.length() + c / b.length() + (c - moved / 2.0) / c) / 3;
    }

    /** Jaro–Winkler (Winkler 1990): J + p·0.1·(1 − J), with p the length of the common beginning, at most four. */
    public static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        int most = Math.min(PREFIX, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    /** Least number of insertions, deletions, substitutions and swaps of neighbours (Damerau 1964, restricted). */
    public static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int[] next = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean equal = a.charAt(i - 1) == b.charAt(j - 1);
                next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + (equal ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = row;
            row = next;
            next = spare;
        }
        return row[b.length()];
    }

    /**
     * Monge and Elkan (1996), made symmetric: the mean over the words of one text of the best Jaro–Winkler likeness to a word of
     * the other, and the lesser of both directions.
     */
    public static double mongeElkan(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b) ? 1 : 0;
        }
        return Math.min(best(a, b), best(b, a));
    }

    private static double best(List<String> from, List<String> to) {
        double sum = 0;
        for (String word : from) {
            double best = 0;
            for (String other : to) {
                best = Math.max(best, jaroWinkler(word, other));
            }
            sum += best;
        }
        return sum / from.size();
    }

    /** Dice (1945) over pairs of neighbouring characters: 2·|common| / (|a| + |b|), counted with repetition. */
    public static double dice(String a, String b) {
        if (a.length() < 2 || b.length() < 2) {
            return a.equals(b) ? 1 : 0;
        }
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 1; i < a.length(); i++) {
            pairs.merge(a.charAt(i - 1) << 16 | a.charAt(i), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 1; i < b.length(); i++) {
            Integer left = pairs.computeIfPresent(b.charAt(i - 1) << 16 | b.charAt(i), (pair, n) -> n - 1);
            common += left != null && left >= 0 ? 1 : 0;
        }
        return 2.0 * common / (a.length() + b.length() - 2);
    }
}
