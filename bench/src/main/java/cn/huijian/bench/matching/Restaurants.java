package cn.huijian.bench.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The comparisons of Fodors-Zagats, settled on its training and validation pairs alone. As the engine does with a Chinese firm's name, the
 * place is taken out of the name before it is compared (le chardonnay, los angeles), and so are words that only join others. The column
 * {@code class} numbers the true restaurants and is left out.
 */
final class Restaurants {
    private static final Set<String> JOINING = Set.of("the", "and", "of", "at", "on", "in", "a", "s");

    private Restaurants() {}

    /** @param names all names of the training and validation pairs */
    static TextScheme scheme(Collection<String> names) {
        RareWords rare = RareWords.of(names);
        return new TextScheme("fodors-zagats")
                .rows("words", 5, (a, b) -> rare.level(name(a, b), name(b, a)))
                .rows("letters", 4, (a, b) -> Texts.spelled(together(name(a, b)), together(name(b, a))))
                .with("addr", 4, Streets::level)
                .with("phone", 4, Texts::phones)
                .with("city", 5, Texts::overlap)
                .with("type", 5, Texts::overlap);
    }

    static List<String> names(List<PairSet.Pair> pairs) {
        List<String> names = new ArrayList<>();
        for (PairSet.Pair pair : pairs) {
            names.add(pair.left().getOrDefault("name", ""));
            names.add(pair.right().getOrDefault("name", ""));
        }
        return names;
    }

    /** The words of the one's name without those of either's city and without joining ones, unless nothing would be left. */
    private static List<String> name(Map<String, String> of, Map<String, String> other) {
        Set<String> places = new HashSet<>(Texts.tokens(of.getOrDefault("city", "")));
        places.addAll(Texts.tokens(other.getOrDefault("city", "")));
        return without(JOINING, without(places, Texts.tokens(of.getOrDefault("name", ""))));
    }

    private static List<String> without(Set<String> left, List<String> words) {
        List<String> rest = words.stream().filter(word -> !left.contains(word)).toList();
        return rest.isEmpty() ? words : rest;
    }

    private static String together(List<String> words) {
        return String.join("", words);
    }
}
