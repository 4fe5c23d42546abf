package cn.huijian.inspection.model;

import cn.huijian.creditrisk.CreditGrade;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The dated parameters of draws ({@code knowledge/parameters/inspection}), as stored with a plan.
 *
 * @param weights k of rulebook 4.1 by grade
 * @param minimumRatio legal floor of the share drawn (DR-3)
 * @param caps most random inspections of one firm by grade (DR-5)
 */
public record InspectionParameters(
        Map<CreditGrade, BigDecimal> weights,
        BigDecimal minimumRatio,
        Map<CreditGrade, Cap> caps,
        int smallestStratum,
        int loadBand,
        int loadPerTarget,
        int loadDays,
        boolean specialist) {
    public InspectionParameters {
        weights = Map.copyOf(weights);
        caps = Map.copyOf(caps);
    }

    /** k of a grade. */
    public BigDecimal weight(CreditGrade grade) {
        return Objects.requireNonNull(weights.get(grade), "every grade has a weight");
    }

    /** At most {@code times} random inspections within {@code months} months. */
    public record Cap(int times, int months) {}

    /** @throws IllegalStateException if the file misses a value */
    public static InspectionParameters of(JsonNode body) {
        var weights = new EnumMap<CreditGrade, BigDecimal>(CreditGrade.class);
        var caps = new EnumMap<CreditGrade, Cap>(CreditGrade.class);
        for (CreditGrade grade : CreditGrade.values()) {
            weights.put(
                    grade,
                    new BigDecimal(need(need(body, "weights"), grade.name()).asString()));
            JsonNode cap = need(need(body, "caps"), grade.name());
            caps.put(
                    grade,
                    new Cap(need(cap, "times").asInt(), need(cap, "months").asInt()));
        }
        JsonNode officers = need(body, "officers");
        return new InspectionParameters(
                weights,
                new BigDecimal(need(body, "minimum_ratio").asString()),
                caps,
                need(body, "smallest_stratum").asInt(),
                need(officers, "load_band").asInt(),
                need(officers, "load_per_target").asInt(),
                need(officers, "load_days").asInt(),
                need(officers, "specialist").asBoolean());
    }

    private static JsonNode need(JsonNode node, String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            throw new IllegalStateException("knowledge/parameters/inspection misses " + key);
        }
        return value;
    }
}
