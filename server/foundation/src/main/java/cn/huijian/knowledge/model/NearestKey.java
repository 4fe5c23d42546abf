package cn.huijian.knowledge.model;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What to write instead of an unknown key. */
final class NearestKey {
    private NearestKey() {}

    static String remedy(String wrong, Set<?> known) {
        List<String> names = known.stream()
                .map(String::valueOf)
                .map(name -> name.endsWith("?") ? name.substring(0, name.length() - 1) : name)
                .sorted()
                .toList();
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(wrong, name)))
                .filter(name -> distance(wrong, name) <= 2)
                .map(name -> "是否想写 " + name)
                .orElse("可用的键: " + String.join("、", names));
    }

    /** Levenshtein distance. */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
