package cn.huijian.engine.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Merges strata that are too small to hide in: their key loses its last part (the grid, then the industry) until enough
 * entrants share it. The first part (the grade) stays, so that weights are never mixed by merging.
 */
final class StratumMerging {
    private StratumMerging() {}

    /** The final key of each key that occurs. */
    static Map<List<String>, List<String>> merge(List<Entrant> entrants, int smallest) {
        Map<List<String>, Integer> sizes = new HashMap<>();
        entrants.forEach(entrant -> sizes.merge(entrant.stratum(), 1, Integer::sum));
        Map<List<String>, List<String>> target = new HashMap<>();
        sizes.keySet().forEach(key -> target.put(key, key));
        int longest = sizes.keySet().stream().mapToInt(List::size).max().orElse(1);
        for (int length = longest; length > 1; length--) {
            Set<List<String>> small = small(sizes, target, length, smallest);
            int shorter = length - 1;
            target.replaceAll((from, to) -> small.contains(to) ? List.copyOf(to.subList(0, shorter)) : to);
        }
        return target;
    }

    private static Set<List<String>> small(
            Map<List<String>, Integer> sizes, Map<List<String>, List<String>> target, int length, int smallest) {
        Map<List<String>, Integer> merged = new HashMap<>();
        target.forEach((from, to) -> merged.merge(to, sizes.getOrDefault(from, 0), Integer::sum));
        return merged.entrySet().stream()
                .filter(entry -> entry.getKey().size() == length && entry.getValue() < smallest)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
