package cn.huijian.engine.draw;

/**
 * How officers are assigned; always two per target (行政处罚法 §42).
 *
 * @param band width of a load band, 1 to 10⁹: officers in the lowest band are equal before the draw
 * @param loadPerTarget what one assignment adds to an officer's load, 0 to 10⁹
 * @param specialist whether one of the two must hold the target's speciality
 */
public record OfficerRule(long band, long loadPerTarget, boolean specialist) {
    static final int PER_TARGET = 2;
    static final long GREATEST = 1_000_000_000;

    public OfficerRule {
        if (!valid(band, loadPerTarget)) {
            throw new IllegalArgumentException("band 1 to 10⁹ and loadPerTarget 0 to 10⁹ are needed");
        }
    }

    static boolean valid(long band, long loadPerTarget) {
        return band >= 1 && band <= GREATEST && loadPerTarget >= 0 && loadPerTarget <= GREATEST;
    }
}
