package cn.huijian.engine.standard;

import java.math.BigDecimal;
import java.util.List;

/**
 * The trade that the words of a firm speak for.
 *
 * @param division GB/T 4754-2017 大类, two digits
 * @param confidence share of the evidence that speaks for it, 0 to 1 with two decimals; no probability, but how often such a share was right
 *     was counted, see {@link IndustryClassifier}
 * @param sure whether the confidence reaches the declared least
 * @param reasons every mention that counted, in the order read
 */
public record IndustryGuess(String division, BigDecimal confidence, boolean sure, List<Reason> reasons) {
    public IndustryGuess {
        reasons = List.copyOf(reasons);
    }

    /**
     * One mention.
     *
     * @param division the 大类 it speaks for
     * @param words the words, of the name or of an item of the scope
     * @param weight how much it counted
     */
    public record Reason(String division, String words, BigDecimal weight) {}
}
