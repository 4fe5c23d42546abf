package cn.huijian.bench.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which row means which subject; judges a grouping by all pairs within groups. */
final class Truth {
    private final int[] subjects;

    /** @param subjects by row */
    Truth(int[] subjects) {
        this.subjects = subjects;
    }

    Score judge(List<long[]> groups) {
        long right = 0;
        long found = 0;
        for (long[] group : groups) {
            found += pairs(group.length);
            Map<Integer, Integer> counts = new HashMap<>();
            for (long id : group) {
                counts.merge(subjects[(int) id], 1, Integer::sum);
            }
            for (int count : counts.values()) {
                right += pairs(count);
            }
        }
        return new Score(right, found - right, all() - right);
    }

    Score judgePairs(List<long[]> pairs) {
        long right = pairs.stream()
                .filter(pair -> subjects[(int) pair[0]] == subjects[(int) pair[1]])
                .count();
        return new Score(right, pairs.size() - right, all() - right);
    }

    List<long[]> truePairs() {
        Map<Integer, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < subjects.length; row++) {
            rows.computeIfAbsent(subjects[row], none -> new ArrayList<>(2)).add(row);
        }
        List<long[]> pairs = new ArrayList<>();
        for (List<Integer> same : rows.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.add(new long[] {same.get(j), same.get(i)});
                }
            }
        }
        return pairs;
    }

    private long all() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int subject : subjects) {
            counts.merge(subject, 1, Integer::sum);
        }
        return counts.values().stream().mapToLong(count -> pairs(count)).sum();
    }

    private static long pairs(long members) {
        return members * (members - 1) / 2;
    }
}
