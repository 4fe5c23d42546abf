package cn.huijian.entity.model;

import cn.huijian.engine.canon.Json;
import cn.huijian.engine.match.Waterfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The explanation of a probability as canonical JSON, kept with the pair it explains. Decimals travel as text. */
public final class WaterfallForm {
    private static final int DIGITS = 6;

    private WaterfallForm() {}

    public static String write(Waterfall waterfall) {
        List<Json> steps = waterfall.steps().stream().map(WaterfallForm::step).toList();
        Json json = Json.fields(Map.of("prior", decimal(waterfall.priorWeight()), "steps", Json.items(steps)));
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    private static Json step(Waterfall.Step step) {
        return Json.fields(Map.of(
                "code", Json.of(step.comparison().code()),
                "label", Json.of(step.comparison().label()),
                "left", Json.of(step.left()),
                "right", Json.of(step.right()),
                "level", Json.of(step.level().label()),
                "weight", decimal(step.weight()),
                "frequency", decimal(step.frequencyWeight()),
                "sum", decimal(step.sum()),
                "probability", decimal(step.probability())));
    }

    private static Json decimal(double value) {
        return Json.of(
                new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString());
    }
}
