package cn.huijian.exchange.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the values of a field say, as declared.
 *
 * @param coding standard by which values are written, for example GB 32100-2015; empty if none
 * @param unit unit of a number, empty if it has none
 * @param range which values there are, in words; empty if nothing is said
 * @param min least number that makes sense
 * @param max greatest number that makes sense
 * @param codeList id in {@code knowledge/codes}, empty if there is none
 * @param sensitivity 公开, 内部 or 敏感; empty for that of the dataset
 */
public record FieldMeaning(
        String coding,
        String unit,
        String range,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        String codeList,
        String sensitivity,
        String description) {

    static FieldMeaning read(JsonNode field) {
        return new FieldMeaning(
                field.path("coding").asString(""),
                field.path("unit").asString(""),
                field.path("range").asString(""),
                field.path("min").isNumber() ? field.path("min").decimalValue() : null,
                field.path("max").isNumber() ? field.path("max").decimalValue() : null,
                field.path("code_list").asString(""),
                field.path("sensitivity").asString(""),
                field.path("description").asString(""));
    }

    /** The range in words, from its bounds where no words are given. */
    public String rangeInWords() {
        if (!range.isEmpty() || (min == null && max == null)) {
            return range;
        }
        return (min == null ? "" : min.toPlainString()) + " 至 " + (max == null ? "" : max.toPlainString());
    }

    /** Whether a number lies outside the declared bounds; false for what is no number. */
    boolean isOutside(String value) {
        return number(value)
                .filter(n -> (min != null && n.compareTo(min) < 0) || (max != null && n.compareTo(max) > 0))
                .isPresent();
    }

    private static Optional<BigDecimal> number(String value) {
        String plain = cn.huijian.kernel.Spelling.code(value).replace(",", "");
        return plain.matches("-?\\d{1,18}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }
}
