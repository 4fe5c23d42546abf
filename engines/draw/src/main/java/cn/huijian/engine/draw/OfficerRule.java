package cn.huijian.engine.draw;

/**
 * How officers are assigned; always two per target (行政处罚法 §42).
 *
 * @param band width of a load band, ≥ 1: officers in the lowest band are equal before the draw
 * @param loadPerTarget what one assignment adds to an officer's load, ≥ 0
 * @param specialist whether one of the two must hold the target's speciality
 */
public record OfficerRule(long band, long loadPerTarget, boolean specialist) {
    static final int PER_TARGET = 2;

    public OfficerRule {
        if (band < 1 || loadPerTarget < 0) {
            throw new IllegalArgumentException("band ≥ 1 and loadPerTarget ≥ 0 are needed");
        }
    }
}
