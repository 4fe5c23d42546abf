package cn.huijian.engine.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives a total to strata by largest remainder, exactly: no rounding error, no dependence on the order given. */
public final class Allocation {
    private static final Comparator<Open> BY_REMAINDER = Comparator.comparing(
                    (Open open) -> open.share.minus(Fraction.of(open.share.floor())))
            .reversed()
            .thenComparingLong(open -> -open.candidate.size)
            .thenComparing(open -> open.candidate.label);

    private Allocation() {}

    /**
     * A stratum that wants its share.
     *
     * @param weight |eligible| × k, or the sum of k when k differs inside
     * @param limit never more than this: the smaller of cap and size
     */
    public record Candidate(String label, List<String> key, long size, Fraction weight, long limit) {
        public Candidate {
            key = List.copyOf(key);
            if (limit < 0 || limit > size || weight.signum() < 0) {
                throw new IllegalArgumentException("0 ≤ limit ≤ size and weight ≥ 0 are needed: " + label);
            }
        }
    }

    /** What a stratum got, and its exact share total × weight / Σ weight before limits. */
    public record Row(Candidate candidate, Fraction share, long quota) {}

    private record Open(Candidate candidate, Fraction share) {}

    /**
     * The quotas, in the order of the labels. A stratum whose share exceeds its limit gets the limit, and what is left over
     * goes to the others by the same rule; ties of remainders go to the larger stratum, then to the smaller label. When
     * all are full, or have weight 0, the sum of the quotas stays below the total.
     */
    public static List<Row> allocate(List<Candidate> candidates, long total) {
        Fraction weights = sum(candidates);
        List<Row> rows = new ArrayList<>();
        List<Row> quotas = quotas(candidates, total);
        for (Row row : quotas) {
            Fraction share = weights.signum() == 0
                    ? Fraction.ZERO
                    : row.candidate.weight.times(total).over(weights);
            rows.add(new Row(row.candidate, share, row.quota));
        }
        rows.sort(Comparator.comparing(row -> row.candidate.label));
        return List.copyOf(rows);
    }

    private static List<Row> quotas(List<Candidate> candidates, long total) {
        List<Row> rows = new ArrayList<>();
        List<Candidate> open = new ArrayList<>(candidates);
        long left = total;
        while (true) {
            List<Open> shares = shares(open, left);
            List<Open> full = shares.stream()
                    .filter(share -> share.share.compareTo(Fraction.of(share.candidate.limit)) > 0)
                    .toList();
            if (full.isEmpty()) {
                rows.addAll(round(shares, left));
                return rows;
            }
            for (Open share : full) {
                rows.add(new Row(share.candidate, share.share, share.candidate.limit));
                left -= share.candidate.limit;
                open.remove(share.candidate);
            }
        }
    }

    private static List<Open> shares(List<Candidate> candidates, long total) {
        Fraction weights = sum(candidates);
        return candidates.stream()
                .map(candidate -> new Open(
                        candidate,
                        weights.signum() == 0
                                ? Fraction.ZERO
                                : candidate.weight.times(total).over(weights)))
                .toList();
    }

    private static List<Row> round(List<Open> shares, long total) {
        boolean weighed = shares.stream().anyMatch(share -> share.share.signum() > 0);
        long floors = shares.stream().mapToLong(share -> share.share.floor()).sum();
        long extra = weighed ? total - floors : 0;
        List<Row> rows = new ArrayList<>();
        for (Open share : shares.stream().sorted(BY_REMAINDER).toList()) {
            long quota = share.share.floor() + (extra > 0 ? 1 : 0);
            extra--;
            rows.add(new Row(share.candidate, share.share, quota));
        }
        return rows;
    }

    private static Fraction sum(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::weight).reduce(Fraction.ZERO, Fraction::plus);
    }
}
