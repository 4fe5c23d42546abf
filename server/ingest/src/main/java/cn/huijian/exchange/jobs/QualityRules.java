package cn.huijian.exchange.jobs;

import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.DatasetDeclaration.FieldDeclaration;
import cn.huijian.exchange.model.Dimension;
import cn.huijian.exchange.model.QualityRule;
import cn.huijian.exchange.model.QualityRule.Check;
import cn.huijian.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The rules of a dataset on a day: what its declaration promises (required fields, shapes of values, nothing lost), and what
 * {@code knowledge/…/quality} adds.
 */
@Component
public class QualityRules {
    private static final Set<DatasetDeclaration.Type> SHAPELESS =
            Set.of(DatasetDeclaration.Type.TEXT, DatasetDeclaration.Type.PERSON, DatasetDeclaration.Type.PHONE);

    private final Knowledge knowledge;
    private final Datasets datasets;

    QualityRules(Knowledge knowledge, Datasets datasets) {
        this.knowledge = knowledge;
        this.datasets = datasets;
    }

    public List<QualityRule> of(String dataset, LocalDate day) {
        DatasetDeclaration declared = datasets.get(dataset, day);
        List<QualityRule> rules = new ArrayList<>();
        rules.add(new QualityRule("whole", "整行", "没有丢失的字符", Dimension.ACCESSIBILITY, new Check.Whole()));
        for (FieldDeclaration field : declared.fields()) {
            if (field.required()) {
                rules.add(new QualityRule(
                        "required." + field.name(),
                        field.name(),
                        "必填项已填写",
                        Dimension.COMPLETENESS,
                        new Check.Present()));
            }
            if (!SHAPELESS.contains(field.type())) {
                rules.add(new QualityRule(
                        "shape." + field.name(),
                        field.name(),
                        "取值符合声明的类型",
                        Dimension.CONFORMITY,
                        new Check.Shaped(field)));
            }
        }
        added(dataset, day).forEach(rule -> rules.add(read(rule)));
        return rules;
    }

    private List<JsonNode> added(String dataset, LocalDate day) {
        List<JsonNode> rules = new ArrayList<>();
        try {
            knowledge.get("quality", dataset, day).body().path("rules").forEach(rules::add);
        } catch (NoSuchElementException none) {
            // The declaration alone is the measure.
        }
        return rules;
    }

    private static QualityRule read(JsonNode rule) {
        String kind = rule.required("kind").asString();
        Check check = switch (kind) {
            case "present" -> new Check.Present();
            case "check-character" -> new Check.CheckCharacter();
            case "not-future" -> new Check.NotFuture();
            case "not-before" -> new Check.NotBefore(rule.required("other").asString());
            case "contains" -> new Check.Contains(rule.required("other").asString());
            case "within-days" -> new Check.WithinDays(rule.required("days").asInt());
            default -> throw new IllegalArgumentException("no kind of quality rule: " + kind);
        };
        return new QualityRule(
                rule.required("id").asString(),
                rule.required("field").asString(),
                rule.required("name").asString(),
                Dimension.parse(rule.required("dimension").asString()),
                check);
    }
}
