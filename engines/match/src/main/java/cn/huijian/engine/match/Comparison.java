package cn.huijian.engine.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One question asked of a pair, and the answers it can have, from unknown over the closest agreement to none.
 *
 * @param code stable, e.g. {@code brand}
 * @param label Chinese, for people
 * @param levels the first is always {@link Level#UNKNOWN}; two to eight in all
 */
public record Comparison(String code, String label, List<Level> levels) {
    static final int MOST_LEVELS = 8;

    /**
     * @param code stable, e.g. {@code same-sound}
     * @param label Chinese, for people
     */
    public record Level(String code, String label) {
        /** One side does not say: weight 0. */
        public static final Level UNKNOWN = new Level("unknown", "一方未载");
    }

    public Comparison {
        levels = List.copyOf(levels);
        Set<String> codes = new HashSet<>();
        levels.forEach(level -> codes.add(level.code()));
        if (levels.size() < 2 || levels.size() > MOST_LEVELS || codes.size() != levels.size()) {
            throw new IllegalArgumentException("a comparison has 2 to 8 distinct levels: " + code);
        }
        if (!levels.getFirst().equals(Level.UNKNOWN)) {
            throw new IllegalArgumentException("the first level is unknown: " + code);
        }
    }
}
