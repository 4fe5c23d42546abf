package cn.huijian.engine.standard;

import cn.huijian.engine.standard.IndustryGuess.Reason;
import cn.huijian.engine.standard.IndustryTerms.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What speaks for which 大类, added up. */
final class Evidence {
    private final Map<String, Double> sums = new TreeMap<>();
    private final List<Reason> reasons = new ArrayList<>();

    void add(String division, String words, double weight) {
        sums.merge(division, weight, Double::sum);
        reasons.add(new Reason(division, words, rounded(weight)));
    }

    Optional<IndustryGuess> guess(Settings settings) {
        double all = settings.doubt()
                + sums.values().stream().mapToDouble(Double::doubleValue).sum();
        return sums.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(best -> new IndustryGuess(
                        best.getKey(),
                        rounded(best.getValue() / all),
                        best.getValue() / all >= settings.sure(),
                        reasons));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
