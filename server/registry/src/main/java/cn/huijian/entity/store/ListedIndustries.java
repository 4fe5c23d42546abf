package cn.huijian.entity.store;

import cn.huijian.entity.Industries;
import cn.huijian.kernel.IndustryCode;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The code list {@code industries}, read once for each version of it. */
@Component
class ListedIndustries implements Industries {
    private static final int DIVISION = 2;

    private final Knowledge knowledge;
    private final Clock clock;
    private volatile @Nullable Names last;

    ListedIndustries(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    private record Names(String version, List<Section> sections, Map<String, String> byCode) {}

    @Override
    public List<Section> list() {
        return read().map(Names::sections).orElse(List.of());
    }

    @Override
    public Optional<String> section(char letter) {
        return find(Character.toString(letter));
    }

    @Override
    public Optional<String> name(IndustryCode code) {
        return find(code.value().substring(0, Math.min(DIVISION, code.value().length())));
    }

    private Optional<String> find(String code) {
        return read().map(names -> names.byCode().get(code));
    }

    private Optional<Names> read() {
        try {
            return Optional.of(names(knowledge.get("codes", "industries", Zone.dayOf(clock.instant()))));
        } catch (NoSuchElementException undeclared) {
            return Optional.empty();
        }
    }

    private Names names(KnowledgeItem item) {
        @Nullable Names known = last;
        if (known != null && known.version().equals(item.version())) {
            return known;
        }
        var sections = new ArrayList<Section>();
        var names = new HashMap<String, String>();
        item.body().path("sections").forEach(section -> {
            var divisions = new ArrayList<Division>();
            section.path("divisions").forEach(one -> divisions.add(new Division(text(one, "code"), text(one, "name"))));
            divisions.forEach(division -> names.put(division.code(), division.name()));
            names.put(text(section, "code"), text(section, "name"));
            sections.add(new Section(text(section, "code"), text(section, "name"), divisions));
        });
        var fresh = new Names(item.version(), List.copyOf(sections), Map.copyOf(names));
        last = fresh;
        return fresh;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }
}
