package cn.huijian.engine.match;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.canon.MalformedJson;

/**
 * The parameters of Fellegi and Sunter (1969): λ, the share of candidate pairs that mean one subject, and for each comparison k
 * and level l the probabilities
 *
 * <pre>  m(k,l) = P(level l | same subject)      u(k,l) = P(level l | different subjects)</pre>
 *
 * <p>both among pairs where neither side is unknown, so that each sums to 1 over the levels of k. The weight of a level is
 * log₂(m/u); weights of comparisons add up, which supposes that comparisons are independent given the truth.
 */
public final class Parameters {
    private final Scheme scheme;
    private final double lambda;
    private final double[][] m;
    private final double[][] u;
    private final double[][] weights;
    private final Thresholds thresholds;

    /**
     * @param lambda above 0, below 1
     * @param m by comparison and level; entry 0 (unknown) is not used
     * @throws IllegalArgumentException when a probability is not above 0, a row does not sum to 1 (± 10⁻⁶) or the shape is not that
     *     of the scheme
     */
    public Parameters(Scheme scheme, double lambda, double[][] m, double[][] u, Thresholds thresholds) {
        if (!(lambda > 0 && lambda < 1)) {
            throw new IllegalArgumentException("lambda is above 0 and below 1");
        }
        this.scheme = scheme;
        this.lambda = lambda;
        this.m = ParameterForm.checked(scheme, m);
        this.u = ParameterForm.checked(scheme, u);
        this.thresholds = thresholds;
        weights = new double[scheme.size()][];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = new double[scheme.levels(k)];
            for (int l = 1; l < weights[k].length; l++) {
                weights[k][l] = log2(m[k][l] / u[k][l]);
            }
        }
    }

    /**
     * Where EM starts, and what serves until something has been learned: one candidate pair in ten is the same; among the same
     * each level is four times as frequent as the next one further apart, among the different half as frequent.
     */
    public static Parameters start(Scheme scheme) {
        double[][] m = new double[scheme.size()][];
        double[][] u = new double[scheme.size()][];
        for (int k = 0; k < m.length; k++) {
            m[k] = falling(scheme.levels(k), 0.25);
            u[k] = falling(scheme.levels(k), 2);
        }
        return new Parameters(scheme, 0.1, m, u, Thresholds.USUAL);
    }

    private static double[] falling(int levels, double ratio) {
        double[] row = new double[levels];
        double sum = 0;
        for (int l = 1; l < levels; l++) {
            row[l] = Math.pow(ratio, l - 1);
            sum += row[l];
        }
        for (int l = 1; l < levels; l++) {
            row[l] /= sum;
        }
        return row;
    }

    public Scheme scheme() {
        return scheme;
    }

    public double lambda() {
        return lambda;
    }

    public double m(int comparison, int level) {
        return m[comparison][level];
    }

    public double u(int comparison, int level) {
        return u[comparison][level];
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    public Parameters with(Thresholds others) {
        return new Parameters(scheme, lambda, m, u, others);
    }

    /** log₂(m/u) of a level; 0 for unknown. */
    public double weight(int comparison, int level) {
        return weights[comparison][level];
    }

    /** log₂ of the prior odds λ / (1 − λ). */
    public double priorWeight() {
        return log2(lambda / (1 - lambda));
    }

    /** The prior weight and the weights of all comparisons of the pattern. */
    public double sum(long pattern) {
        double sum = priorWeight();
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k][Scheme.level(pattern, k)];
        }
        return sum;
    }

    /** 2ˢ / (1 + 2ˢ). */
    public static double probability(double sum) {
        return 1 / (1 + Math.pow(2, -sum));
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** The canonical form: {@link Json#toBytes()} of it is what a register stores and a signature covers. */
    public Json toJson() {
        return ParameterForm.write(this);
    }

    /** Reads what {@link #toJson()} wrote; refuses parameters of another scheme. */
    public static Parameters read(Scheme scheme, Json document) throws MalformedJson {
        return ParameterForm.read(scheme, document);
    }
}
