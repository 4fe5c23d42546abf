package cn.huijian.inspection.store;

import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.time.Clock;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Names of the sections of GB/T 4754. */
@Component
class IndustryWords {
    private final Knowledge knowledge;
    private final Clock clock;

    IndustryWords(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** The name of a section by its letter; 行业未知 for none. */
    String word(String section) {
        if (section.isEmpty()) {
            return "行业未知";
        }
        try {
            var industries = knowledge.get("codes", "industries", Zone.dayOf(clock.instant()));
            for (JsonNode one : industries.body().path("sections")) {
                if (one.path("code").asString().equals(section)) {
                    return one.path("name").asString();
                }
            }
            return section;
        } catch (NoSuchElementException unknown) {
            return section;
        }
    }
}
