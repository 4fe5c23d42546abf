package cn.huijian.exchange.jobs;

import cn.huijian.exchange.FieldFitness;
import cn.huijian.exchange.store.UnfitFields;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The judgements that hold, with what each field becomes by the declaration of its dataset. */
@Component
public class StandingFitness implements FieldFitness {
    private final UnfitFields fields;
    private final Knowledge knowledge;
    private final Clock clock;

    StandingFitness(UnfitFields fields, Knowledge knowledge, Clock clock) {
        this.fields = fields;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public List<UnfitField> unfit() {
        LocalDate today = Zone.dayOf(clock.instant());
        return fields.open().stream()
                .map(one -> named(one.dataset(), one.field(), today))
                .distinct()
                .toList();
    }

    private UnfitField named(String dataset, String field, LocalDate on) {
        Optional<JsonNode> body = knowledge.find("datasets", dataset, on).map(item -> item.body());
        return new UnfitField(
                dataset,
                field,
                body.map(it -> it.path("fact").asString("")).filter(fact -> !fact.isEmpty()),
                body.flatMap(it -> attribute(it, field)));
    }

    private static Optional<String> attribute(JsonNode body, String field) {
        if (field.equals(body.path("record").asString(""))
                || field.equals(body.path("subject").path("code").asString(""))) {
            return Optional.of("*");
        }
        if (field.equals(body.path("valid_from").path("month").asString(""))) {
            return Optional.of("validFrom");
        }
        for (JsonNode one : body.path("fields")) {
            if (one.path("name").asString("").equals(field)) {
                return Optional.of(one.path("to").asString("")).filter(to -> !to.isEmpty());
            }
        }
        return Optional.empty();
    }
}
