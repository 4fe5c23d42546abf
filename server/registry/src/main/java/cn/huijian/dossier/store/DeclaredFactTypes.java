package cn.huijian.dossier.store;

import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactTypes;
import cn.huijian.dossier.model.FactType;
import cn.huijian.dossier.model.FactTypeReader;
import cn.huijian.dossier.model.ValueKind;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The fact types in force, read once for each version. */
@Component
public class DeclaredFactTypes implements FactTypes {
    private final Knowledge knowledge;
    private final Clock clock;
    private final Map<String, FactType> byVersion = new ConcurrentHashMap<>();

    DeclaredFactTypes(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** The type in force on a day, if any pack declares it. */
    public Optional<FactType> find(String type, LocalDate on) {
        try {
            return Optional.of(read(knowledge.get("facts", type, on)));
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
    }

    /** All types in force today, by id. */
    public List<FactType> list() {
        return knowledge.list("facts", today()).stream().map(this::read).toList();
    }

    @Override
    public Description describe(Fact fact) {
        FactType type = get(fact);
        return new Description(
                type.name(),
                type.label(),
                type.group(),
                type.summary().fill(key -> type.show(key, fact.attributes())),
                type.detail().fill(key -> type.show(key, fact.attributes())),
                type.adverse().test(fact.attributes()));
    }

    @Override
    public Map<String, Object> values(Fact fact) {
        return get(fact).values(fact.attributes());
    }

    @Override
    public List<Shown> shown(Fact fact) {
        FactType type = get(fact);
        return type.attributes().values().stream()
                .filter(attribute -> !attribute.personal())
                .flatMap(attribute -> Optional.ofNullable(type.show(attribute.key(), fact.attributes()))
                        .map(value -> new Shown(
                                attribute.key(),
                                attribute.name(),
                                attribute.kind() == ValueKind.FEN ? value + " 元" : value))
                        .stream())
                .toList();
    }

    @Override
    public String name(String type) {
        return find(type, today()).map(FactType::name).orElse(type);
    }

    private FactType get(Fact fact) {
        FactType recorded = byVersion.get(fact.typeVersion());
        if (recorded != null) {
            return recorded;
        }
        return find(fact.type(), Zone.dayOf(fact.recordedAt()))
                .or(() -> find(fact.type(), today()))
                .orElseThrow(() -> new NoSuchElementException("no pack declares the fact type " + fact.type()));
    }

    private FactType read(KnowledgeItem item) {
        return byVersion.computeIfAbsent(item.version(), version -> FactTypeReader.read(item));
    }

    private LocalDate today() {
        return Zone.dayOf(clock.instant());
    }
}
