package cn.huijian.entity.web;

import cn.huijian.entity.model.FieldNames;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.time.Clock;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Names of the sources that the dataset declares. */
@Component
class SourceNames {
    private final Knowledge knowledge;
    private final Clock clock;

    SourceNames(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** The declared name, or the code itself. */
    String of(String code) {
        try {
            JsonNode body = knowledge
                    .get("datasets", FieldNames.DATASET, Zone.dayOf(clock.instant()))
                    .body();
            for (JsonNode source : body.path("sources")) {
                if (source.path("code").asString().equals(code)) {
                    return source.path("name").asString(code);
                }
            }
            return code;
        } catch (NoSuchElementException e) {
            return code;
        }
    }
}
