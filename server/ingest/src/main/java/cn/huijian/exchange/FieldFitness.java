package cn.huijian.exchange;

import java.util.List;
import java.util.Optional;

/** Which fields are judged unfit at present: nothing read from them may be held against a firm until they are cured. */
public interface FieldFitness {
    /** The fields judged unfit now, each once, whoever judged and whatever the source. */
    List<UnfitField> unfit();

    /**
     * A field judged unfit.
     *
     * @param field Chinese name, as declared
     * @param fact type of the facts that its dataset makes; empty for the register
     * @param attribute what of the fact it becomes: an attribute, {@code validFrom}, {@code validTo}, or {@code *} for what names the firm or the
     *     record; empty if it becomes nothing
     */
    record UnfitField(String dataset, String field, Optional<String> fact, Optional<String> attribute) {}
}
