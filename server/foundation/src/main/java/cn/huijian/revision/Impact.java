package cn.huijian.revision;

import java.util.List;

/**
 * What a version would change in numbers.
 *
 * @param unit what was looked at, in Chinese, for example 在办事项
 * @param looked how many were looked at
 * @param changed of them, how many come out differently
 * @param more whether there are further rows that were not looked at
 * @param note how it was reckoned and what it does not say, in Chinese
 * @param lines the changed ones, at most thirty
 */
public record Impact(String unit, int looked, int changed, boolean more, String note, List<Line> lines) {
    /** Most lines that are given. */
    public static final int LINES = 30;

    /** One row that changes. */
    public record Line(String what, String before, String after) {}

    public Impact {
        lines = List.copyOf(lines);
    }
}
