package cn.huijian.creditrisk.model;

import cn.huijian.dossier.Fact;
import cn.huijian.engine.score.FactInput;
import cn.huijian.engine.score.FactValue;
import cn.huijian.engine.score.RegisterInput;
import cn.huijian.engine.score.ScoreInput;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.exchange.FieldFitness.UnfitField;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.EntityKind;
import cn.huijian.kernel.EntityStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts what the rooms know into the words of the score engine. What is not known is absent. */
public final class Inputs {
    /** The synthetic fact about the relations of a firm; its feed counts as received when {@link #PERSONS} was. */
    public static final String RELATIONS = "relation-summary";

    public static final String PERSONS = "related-person";
    public static final String SERIOUS = "serious-violation-listing";

    /** Fields of the register by what they become. */
    private static final Map<String, String> REGISTER_FIELDS = Map.of(
            "注册日期", RegisterInput.ESTABLISHED,
            "注册资金", RegisterInput.CAPITAL,
            "企业类型", RegisterInput.KIND,
            "主体种类", RegisterInput.KIND,
            "登记状态", RegisterInput.STATUS,
            "行业代码", RegisterInput.INDUSTRY_CODE);

    private Inputs() {}

    public static RegisterInput register(BusinessEntity firm) {
        var known = new HashMap<String, FactValue>();
        if (firm.established() != null) {
            known.put(RegisterInput.ESTABLISHED, FactValue.of(firm.established()));
        }
        if (firm.capitalFen() != null && "CNY".equals(firm.currency())) {
            known.put(RegisterInput.CAPITAL, FactValue.of(firm.capitalFen()));
        }
        kind(firm.kind()).ifPresent(kind -> known.put(RegisterInput.KIND, FactValue.of(kind)));
        EntityStatus.read(firm.status())
                .ifPresent(status -> known.put(RegisterInput.STATUS, FactValue.of(status.words())));
        if (firm.industry() != null && !firm.industry().isBlank()) {
            known.put(RegisterInput.INDUSTRY_CODE, FactValue.of(firm.industry()));
        }
        return RegisterInput.of(known);
    }

    /** Fields judged unfit, as the engine names them ({@link ScoreInput#unfit()}); those that nothing is scored by are left out. */
    public static Set<String> unfit(List<UnfitField> fields) {
        var names = new TreeSet<String>();
        for (UnfitField field : fields) {
            if (field.fact().isEmpty()) {
                Optional.ofNullable(REGISTER_FIELDS.get(field.field()))
                        .ifPresent(key -> names.add(ScoreInput.REGISTER + "." + key));
                continue;
            }
            field.attribute().ifPresent(key -> names.add(field.fact().get() + "." + key));
            if (field.fact().get().equals(PERSONS) && field.attribute().isPresent()) {
                names.add(RELATIONS + ".*");
            }
        }
        return names;
    }

    private static Optional<String> kind(String given) {
        return Arrays.stream(EntityKind.Group.values())
                .map(EntityKind.Group::words)
                .filter(given::equals)
                .findFirst()
                .or(() -> EntityKind.read(given).map(kind -> kind.group().words()));
    }

    /** A fact with its typed values. */
    public static FactInput fact(Fact fact, Map<String, Object> values) {
        var attributes = new HashMap<String, FactValue>();
        values.forEach((key, value) -> attributes.put(key, value(value)));
        return FactInput.of(fact.id().toString(), fact.type(), fact.validFrom(), fact.validTo(), attributes);
    }

    /** What is known of the firm's relations; none if there is nothing to tell. */
    public static Optional<FactInput> relations(EntityId firm, LocalDate asOf, RelationSummary summary) {
        if (summary.related() == 0 && summary.sameAddress() <= 1) {
            return Optional.empty();
        }
        return Optional.of(FactInput.of(
                RELATIONS + ":" + firm,
                RELATIONS,
                asOf,
                null,
                Map.of(
                        "related", FactValue.of((long) summary.related()),
                        "relatedGradeD", FactValue.of((long) summary.relatedGradeD()),
                        "relatedSerious", FactValue.of((long) summary.relatedSerious()),
                        "firmsOfOnePerson", FactValue.of((long) summary.firmsOfOnePerson()),
                        "sameAddress", FactValue.of((long) summary.sameAddress()))));
    }

    private static FactValue value(Object value) {
        return switch (value) {
            case String text -> FactValue.of(text);
            case LocalDate day -> FactValue.of(day);
            case Integer number -> FactValue.of(number.longValue());
            case Long number -> FactValue.of(number.longValue());
            case BigDecimal number -> FactValue.of(number);
            case Boolean flag -> FactValue.of(flag.booleanValue());
            default -> throw new IllegalArgumentException("no such kind of value: " + value.getClass());
        };
    }
}
