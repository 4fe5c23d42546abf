package cn.huijian.bench.matching;

import cn.huijian.engine.match.Similarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Comparisons of western texts as levels: 0 unknown, 1 equal, then further apart up to the last. */
final class Texts {
    /** A comparison of two values; both sides stated. */
    interface Compared {
        int level(String a, String b);
    }

    /** North American numbers: three digits of the area, three of the exchange, four of the line. */
    private static final int AREA = 3;

    private static final int EXCHANGE = 6;

    private Texts() {}

    static String plain(String raw) {
        return raw.toLowerCase(Locale.ROOT)
                .replaceAll("&#\\d+;", " ")
                .replaceAll("[^\\p{L}\\p{Nd}. ]", " ")
                .replaceAll("(?<!\\d)\\.|\\.(?!\\d)", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static int likeness(double value, double... falling) {
        for (int i = 0; i < falling.length; i++) {
            if (value >= falling[i]) {
                return i + 1;
            }
        }
        return falling.length + 1;
    }

    /** Five levels. */
    static int words(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        return likeness(Similarity.mongeElkan(tokens(a), tokens(b)), 1.0, 0.93, 0.85, 0.7);
    }

    /** Five levels: how much of the shorter text's words the longer has. */
    static int overlap(String a, String b) {
        List<String> shorter = tokens(a);
        List<String> longer = tokens(b);
        if (shorter.size() > longer.size()) {
            List<String> swapped = shorter;
            shorter = longer;
            longer = swapped;
        }
        long common = shorter.stream().filter(longer::contains).count();
        return likeness((double) common / shorter.size(), 0.99, 0.7, 0.5, 0.25);
    }

    /** Four levels. */
    static int spelled(String a, String b) {
        return likeness(Similarity.jaroWinkler(a, b), 1.0, 0.92, 0.8);
    }

    /** Four levels. */
    static int digits(String a, String b) {
        String x = a.replaceAll("\\D", "");
        String y = b.replaceAll("\\D", "");
        int edits = Similarity.edits(x, y);
        return edits == 0 ? 1 : edits == 1 ? 2 : edits == 2 ? 3 : 4;
    }

    /** Four levels: the same number in any punctuation; a slip or another line of the same exchange; the same area; another. */
    static int phones(String a, String b) {
        String x = a.replaceAll("\\D", "");
        String y = b.replaceAll("\\D", "");
        int same = 0;
        while (same < Math.min(x.length(), y.length()) && x.charAt(same) == y.charAt(same)) {
            same++;
        }
        if (x.equals(y)) {
            return 1;
        }
        if (same >= EXCHANGE || Similarity.edits(x, y) <= 2) {
            return 2;
        }
        return same >= AREA ? 3 : 4;
    }

    /** Three levels: words with digits, such as a type number, shared or contradicting. */
    static int models(String a, String b) {
        List<String> x = tokens(a).stream().filter(Texts::model).toList();
        List<String> y = tokens(b).stream().filter(Texts::model).toList();
        if (x.isEmpty() || y.isEmpty()) {
            return 2;
        }
        return x.stream()
                        .anyMatch(
                                word -> y.stream().anyMatch(other -> other.startsWith(word) || word.startsWith(other)))
                ? 1
                : 3;
    }

    /** Four levels: the ratio of the lesser number to the greater. */
    static int amounts(String a, String b) {
        double x = number(a);
        double y = number(b);
        return x <= 0 || y <= 0 ? 0 : likeness(Math.min(x, y) / Math.max(x, y), 0.999, 0.9, 0.7);
    }

    static List<String> tokens(String text) {
        return new ArrayList<>(Arrays.asList(text.split(" ", -1)));
    }

    private static boolean model(String word) {
        return word.length() > 3
                && word.chars().anyMatch(Character::isDigit)
                && word.chars().anyMatch(Character::isLetter);
    }

    private static double number(String text) {
        String digits = text.replaceAll("[^0-9.]", "");
        try {
            return digits.isEmpty() ? 0 : Double.parseDouble(digits);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
