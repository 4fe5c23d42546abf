package cn.huijian.engine.match;

import cn.huijian.engine.match.Decision.Ground;
import java.util.ArrayList;
import java.util.List;

/** From two packed records to a verdict, and to the waterfall behind it. */
final class Deciding {
    /**
     * The identifiers as a step of the waterfall. Its probabilities are declared, not learned, because identifiers are what
     * learning starts from: a shared number is a slip or a twice-given number once in a million pairs, and a subject carries two
     * valid codes once in ten thousand.
     */
    static final Comparison IDENTIFIER = new Comparison(
            "identifier",
            "统一社会信用代码及其他证号",
            List.of(
                    Comparison.Level.UNKNOWN,
                    new Comparison.Level("shared", "相同"),
                    new Comparison.Level("differs", "代码不同")));

    static final int SHARED = 1;
    static final int DIFFERS = 2;
    private static final double[] M = {1, 0.9999, 0.0001};
    private static final double[] U = {1, 0.000001, 0.999999};

    private final Parameters parameters;
    private final Frequencies frequencies;
    private final Blocks blocks;

    Deciding(Parameters parameters, Frequencies frequencies, Blocks blocks) {
        this.parameters = parameters;
        this.frequencies = frequencies;
        this.blocks = blocks;
    }

    /** Level of {@link #IDENTIFIER}. */
    static int identifiers(char[] a, char[] b) {
        boolean codes = !Packed.empty(a, Packed.CODE) && !Packed.empty(b, Packed.CODE);
        if (codes && Packed.equal(a, Packed.CODE, b, Packed.CODE)) {
            return SHARED;
        }
        if (shareLine(a, b)) {
            return SHARED;
        }
        return codes ? DIFFERS : 0;
    }

    private static boolean shareLine(char[] a, char[] b) {
        int end = Packed.end(a, Packed.OTHER_NUMBERS);
        int start = Packed.start(a, Packed.OTHER_NUMBERS);
        if (start == end || Packed.empty(b, Packed.OTHER_NUMBERS)) {
            return false;
        }
        for (int i = start; i <= end; i++) {
            if (i == end || a[i] == '\n') {
                if (hasLine(b, a, start, i)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean hasLine(char[] b, char[] a, int start, int end) {
        int at = Packed.start(b, Packed.OTHER_NUMBERS);
        int last = Packed.end(b, Packed.OTHER_NUMBERS);
        while (at < last) {
            int same = 0;
            while (at + same < last && start + same < end && b[at + same] == a[start + same]) {
                same++;
            }
            if (start + same == end && (at + same == last || b[at + same] == '\n')) {
                return true;
            }
            while (at < last && b[at] != '\n') {
                at++;
            }
            at++;
        }
        return false;
    }

    /** log₂ of the odds, the identifiers' step included. */
    double sum(char[] a, char[] b, long pattern, int identifiers) {
        double sum = parameters.sum(pattern) + frequency(a, pattern);
        return identifiers == 0 ? sum : sum + Parameters.log2(M[identifiers] / U[identifiers]);
    }

    /** A shared number is doubted where the 字号 differ and nothing else makes up for it. */
    Ground ground(long pattern, int identifiers) {
        return switch (identifiers) {
            case SHARED ->
                Scheme.level(pattern, FirmScheme.BRAND) == FirmComparison.BRAND_DIFFERENT
                                && Parameters.probability(parameters.sum(pattern))
                                        < parameters.thresholds().grey()
                        ? Ground.IDENTIFIER_SHARED_NAMES_APART
                        : Ground.IDENTIFIER_SHARED;
            case DIFFERS -> Ground.CODES_DIFFER;
            default -> withoutIdentifiers(pattern);
        };
    }

    private static Ground withoutIdentifiers(long pattern) {
        if (Scheme.level(pattern, FirmScheme.FORM) == FirmComparison.FORM_BRANCH) {
            return Ground.BRANCH_DIFFERS;
        }
        return FirmComparison.sameNameSameDoor(pattern) ? Ground.SAME_NAME_SAME_DOOR : Ground.PROBABILITY;
    }

    Verdict verdict(Ground ground, double sum) {
        return switch (ground) {
            case IDENTIFIER_SHARED -> Verdict.SAME;
            case IDENTIFIER_SHARED_NAMES_APART -> Verdict.GREY;
            case CODES_DIFFER -> Verdict.DIFFERENT;
            case BRANCH_DIFFERS ->
                parameters.thresholds().verdict(Parameters.probability(sum)) == Verdict.DIFFERENT
                        ? Verdict.DIFFERENT
                        : Verdict.GREY;
            case SAME_NAME_SAME_DOOR ->
                Parameters.probability(sum) < parameters.thresholds().grey() ? Verdict.GREY : Verdict.SAME;
            case PROBABILITY -> parameters.thresholds().verdict(Parameters.probability(sum));
        };
    }

    Decision decide(char[] a, char[] b) {
        long pattern = FirmComparison.compare(a, b);
        int identifiers = identifiers(a, b);
        Ground ground = ground(pattern, identifiers);
        double sum = parameters.priorWeight();
        List<Waterfall.Step> steps = new ArrayList<>();
        double weight = identifiers == 0 ? 0 : Parameters.log2(M[identifiers] / U[identifiers]);
        sum += weight;
        steps.add(new Waterfall.Step(
                IDENTIFIER,
                numbers(a),
                numbers(b),
                IDENTIFIER.levels().get(identifiers),
                M[identifiers],
                U[identifiers],
                weight,
                0,
                sum,
                Parameters.probability(sum)));
        for (int k = 0; k < FirmScheme.SCHEME.size(); k++) {
            Comparison comparison = FirmScheme.SCHEME.comparisons().get(k);
            int level = Scheme.level(pattern, k);
            double rarity = k == FirmScheme.BRAND ? frequency(a, pattern) : 0;
            weight = parameters.weight(k, level) + rarity;
            sum += weight;
            steps.add(new Waterfall.Step(
                    comparison,
                    Shown.value(a, FirmComparison.leftName(pattern), k),
                    Shown.value(b, FirmComparison.rightName(pattern), k),
                    comparison.levels().get(level),
                    level == 0 ? 1 : parameters.m(k, level),
                    level == 0 ? 1 : parameters.u(k, level),
                    weight,
                    rarity,
                    sum,
                    Parameters.probability(sum)));
        }
        return new Decision(
                verdict(ground, sum),
                Parameters.probability(sum),
                new Waterfall(parameters.priorWeight(), steps),
                ground);
    }

    private double frequency(char[] a, long pattern) {
        int level = Scheme.level(pattern, FirmScheme.BRAND);
        if (level != 1 && level != FirmComparison.BRAND_SOUND) {
            return 0;
        }
        int field = Packed.field(FirmComparison.leftName(pattern), Packed.BRAND);
        return frequencies.weight(blocks.count(BlockKeys.brandKey(a, field)));
    }

    private static String numbers(char[] packed) {
        String code = Packed.text(packed, Packed.CODE);
        return code.isEmpty() ? Packed.text(packed, Packed.OTHER_NUMBERS).replace('\n', ' ') : code;
    }
}
