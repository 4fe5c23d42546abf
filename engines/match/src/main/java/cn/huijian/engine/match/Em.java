package cn.huijian.engine.match;

/**
 * Learns λ, m and u by expectation and maximisation (Dempster, Laird and Rubin 1977; for record linkage Winkler 1988, 2000): no
 * pair need be judged by a person.
 *
 * <p>E: each open pair of pattern γ is the same with g = λ·Πm(k,γₖ) / (λ·Πm(k,γₖ) + (1 − λ)·Πu(k,γₖ)), unknown comparisons left
 * out of the products. M: λ, m and u become the shares that these g imply. Pairs of known truth, e.g. where both sides carry valid
 * codes, count with g = 1 or 0; where there are enough of them, open pairs count {@value #OPEN_BESIDE_KNOWN} each (EM-λ of Nigam,
 * McCallum, Thrun and Mitchell 2000), because namesakes and branches agree in several comparisons at once, which independence
 * does not foresee, and would draw "same" towards themselves. Each level is given
 * {@value #PRIOR} pairs beforehand, so that none becomes impossible; where few pairs may be at hand, more of them, dealt out as the
 * start has them (a Dirichlet prior): a register of a dozen firms then decides nearly as the start does, and one of a hundred
 * thousand as it has learned. No level may weigh more than a closer one ({@link Isotonic}): in a register of one district hardly
 * any candidate pair differs in it, and a difference would else be taken for a sign of sameness. The likelihood never falls; it stops when it rises by less
 * than 10⁻⁹ of itself, or after {@value #MOST_ROUNDS} rounds.
 */
public final class Em {
    static final double PRIOR = 0.5;
    static final int MOST_ROUNDS = 300;
    static final double OPEN_BESIDE_KNOWN = 0.05;
    private static final int ENOUGH_KNOWN = 500;
    private static final double STANDSTILL = 1e-9;

    private final Patterns patterns;
    private final double openWeight;
    private final Parameters start;
    private final double believed;
    private Parameters parameters;

    private Em(Patterns patterns, Parameters start, double believed) {
        this.patterns = patterns;
        this.start = start;
        this.believed = believed;
        this.parameters = start;
        long[] known = new long[2];
        patterns.forEach((pattern, open, same, different) -> {
            known[0] += same;
            known[1] += different;
        });
        openWeight = Math.min(known[0], known[1]) >= ENOUGH_KNOWN ? OPEN_BESIDE_KNOWN : 1;
    }

    /**
     * @param result the learned parameters, with the thresholds of the start
     * @param logLikelihood natural logarithm, of the observed patterns, with the prior's share
     * @param rounds how many it took
     */
    public record Learned(Parameters result, double logLikelihood, int rounds) {}

    /** @throws IllegalArgumentException when there is no pair to learn from or the schemes differ */
    public static Learned learn(Patterns patterns, Parameters start) {
        return learn(patterns, start, 0);
    }

    /**
     * @param believed for how many pairs the start counts beside what is observed, 0 or more, for each comparison and for λ
     * @throws IllegalArgumentException when there is no pair to learn from or the schemes differ
     */
    public static Learned learn(Patterns patterns, Parameters start, double believed) {
        if (patterns.total() == 0) {
            throw new IllegalArgumentException("there is no pair to learn from");
        }
        if (!patterns.scheme().equals(start.scheme())) {
            throw new IllegalArgumentException("pairs and parameters are of different schemes");
        }
        return new Em(patterns, start, believed).run();
    }

    private Learned run() {
        double likelihood = Double.NEGATIVE_INFINITY;
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            Sums sums = new Sums(start, believed);
            patterns.forEach(
                    (pattern, open, same, different) -> expect(sums, pattern, open * openWeight, same, different));
            double reached = sums.logLikelihood + logPrior(parameters);
            parameters = sums.maximise(parameters.thresholds());
            if (reached - likelihood < STANDSTILL * Math.abs(reached)) {
                return new Learned(parameters, reached, round);
            }
            likelihood = reached;
        }
        return new Learned(parameters, likelihood, MOST_ROUNDS);
    }

    private void expect(Sums sums, long pattern, double open, long same, long different) {
        double likeSame = parameters.lambda();
        double likeDifferent = 1 - parameters.lambda();
        for (int k = 0; k < parameters.scheme().size(); k++) {
            int level = Scheme.level(pattern, k);
            if (level > 0) {
                likeSame *= parameters.m(k, level);
                likeDifferent *= parameters.u(k, level);
            }
        }
        double g = likeSame / (likeSame + likeDifferent);
        sums.add(pattern, same + open * g, different + open * (1 - g));
        sums.logLikelihood += open * Math.log(likeSame + likeDifferent)
                + (same == 0 ? 0 : same * Math.log(likeSame))
                + (different == 0 ? 0 : different * Math.log(likeDifferent));
    }

    private double logPrior(Parameters parameters) {
        double sum = before(start.lambda(), believed) * Math.log(parameters.lambda())
                + before(1 - start.lambda(), believed) * Math.log(1 - parameters.lambda());
        for (int k = 0; k < parameters.scheme().size(); k++) {
            for (int l = 1; l < parameters.scheme().levels(k); l++) {
                sum += before(start.m(k, l), believed) * Math.log(parameters.m(k, l))
                        + before(start.u(k, l), believed) * Math.log(parameters.u(k, l));
            }
        }
        return sum;
    }

    /** How many pairs something counts before any is observed. */
    private static double before(double share, double believed) {
        return PRIOR + believed * share;
    }

    /** The expected counts of one round. */
    private static final class Sums {
        private final Scheme scheme;
        private final double[][] same;
        private final double[][] different;
        private double allSame;
        private double allDifferent;
        private double logLikelihood;

        Sums(Parameters start, double believed) {
            scheme = start.scheme();
            allSame = before(start.lambda(), believed);
            allDifferent = before(1 - start.lambda(), believed);
            same = new double[scheme.size()][];
            different = new double[scheme.size()][];
            for (int k = 0; k < scheme.size(); k++) {
                same[k] = new double[scheme.levels(k)];
                different[k] = new double[scheme.levels(k)];
                for (int l = 1; l < scheme.levels(k); l++) {
                    same[k][l] = before(start.m(k, l), believed);
                    different[k][l] = before(start.u(k, l), believed);
                }
            }
        }

        void add(long pattern, double moreSame, double moreDifferent) {
            allSame += moreSame;
            allDifferent += moreDifferent;
            for (int k = 0; k < same.length; k++) {
                int level = Scheme.level(pattern, k);
                if (level > 0) {
                    same[k][level] += moreSame;
                    different[k][level] += moreDifferent;
                }
            }
        }

        Parameters maximise(Thresholds thresholds) {
            for (int k = 0; k < same.length; k++) {
                Isotonic.pool(same[k], different[k]);
                share(same[k]);
                share(different[k]);
            }
            return new Parameters(scheme, allSame / (allSame + allDifferent), same, different, thresholds);
        }

        private static void share(double[] row) {
            double sum = 0;
            for (int l = 1; l < row.length; l++) {
                sum += row[l];
            }
            for (int l = 1; l < row.length; l++) {
                row[l] /= sum;
            }
        }
    }
}
