package cn.huijian.entity.web;

import cn.huijian.entity.store.DerivedIndustries;
import cn.huijian.entity.web.EntityDetail.DerivedIndustry;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Names of GB/T 4754 大类. */
@Component
class IndustryNames {
    private static final int DIVISION = 2;

    private final Knowledge knowledge;
    private final DerivedIndustries derived;
    private final Clock clock;
    private volatile Names names = new Names("", Map.of());

    IndustryNames(Knowledge knowledge, DerivedIndustries derived, Clock clock) {
        this.knowledge = knowledge;
        this.derived = derived;
        this.clock = clock;
    }

    private record Names(String version, Map<String, String> byCode) {}

    /** The name of the 大类 of a code with or without the letter of its 门类; null if there is none. */
    @Nullable
    String word(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String digits = code.replaceFirst("^[A-T]", "");
        return digits.length() < DIVISION ? null : current().get(digits.substring(0, DIVISION));
    }

    /** The derived 大类 of a firm, if one is used. */
    @Nullable
    DerivedIndustry derived(EntityId id) {
        return derived.find(id)
                .map(one -> new DerivedIndustry(
                        one.division(), word(one.division()), one.confidence().toPlainString()))
                .orElse(null);
    }

    private Map<String, String> current() {
        Optional<KnowledgeItem> item = knowledge.find("codes", "industries", Zone.dayOf(clock.instant()));
        if (item.isEmpty()) {
            return Map.of();
        }
        Names known = names;
        if (!known.version().equals(item.get().version())) {
            known = new Names(item.get().version(), read(item.get().body()));
            names = known;
        }
        return known.byCode();
    }

    private static Map<String, String> read(JsonNode body) {
        Map<String, String> words = new HashMap<>();
        for (JsonNode section : body.path("sections")) {
            for (JsonNode division : section.path("divisions")) {
                words.put(
                        division.path("code").asString(), division.path("name").asString());
            }
        }
        return words;
    }
}
