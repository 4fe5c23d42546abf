package cn.huijian.engine.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rounds parts to hundredths so that they add up to their rounded whole: each is cut to hundredths, and the hundredths still
 * missing go to the greatest remainders, earlier parts first among equals. A part of 0 stays 0.
 */
final class Shares {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private Shares() {}

    /**
     * @param numerators exact parts times {@code divisor}, each at least 0
     * @param whole the rounded sum of the parts, at most one hundredth away from it
     */
    static List<BigDecimal> hundredths(List<BigDecimal> numerators, BigDecimal divisor, BigDecimal whole) {
        List<BigDecimal> floors = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        BigDecimal missing = whole;
        for (BigDecimal numerator : numerators) {
            BigDecimal floor = divisor.signum() == 0
                    ? BigDecimal.ZERO.setScale(2)
                    : numerator.divide(divisor, 2, RoundingMode.FLOOR);
            floors.add(floor);
            remainders.add(numerator.subtract(floor.multiply(divisor)));
            missing = missing.subtract(floor);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < floors.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> remainders.get(i)).reversed());
        for (int i = 0; missing.signum() > 0 && i < order.size(); i++) {
            int part = order.get(i);
            floors.set(part, floors.get(part).add(HUNDREDTH));
            missing = missing.subtract(HUNDREDTH);
        }
        return floors;
    }
}
