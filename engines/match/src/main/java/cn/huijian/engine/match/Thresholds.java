package cn.huijian.engine.match;

/**
 * Where probabilities become verdicts.
 *
 * @param same from here on the pair is {@link Verdict#SAME}
 * @param grey from here on, below {@code same}, it is {@link Verdict#GREY}; 0 &lt; grey ≤ same ≤ 1, or an
 *     {@link IllegalArgumentException}
 */
public record Thresholds(double same, double grey) {
    /** Nine to one for joining without asking, one to nine for not asking. */
    public static final Thresholds USUAL = new Thresholds(0.9, 0.1);

    public Thresholds {
        if (!(grey > 0 && grey <= same && same <= 1)) {
            throw new IllegalArgumentException("0 < grey <= same <= 1");
        }
    }

    public Verdict verdict(double probability) {
        if (probability >= same) {
            return Verdict.SAME;
        }
        return probability >= grey ? Verdict.GREY : Verdict.DIFFERENT;
    }
}
