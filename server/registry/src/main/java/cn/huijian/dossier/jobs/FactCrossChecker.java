package cn.huijian.dossier.jobs;

import cn.huijian.dossier.model.DatasetMapping;
import cn.huijian.dossier.model.FactType;
import cn.huijian.dossier.store.DeclaredFactTypes;
import cn.huijian.dossier.store.StandingRecords;
import cn.huijian.dossier.store.StandingRecords.Party;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.exchange.CrossChecker;
import cn.huijian.exchange.CrossRule;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.EntityStatus;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules between stored facts, and between facts and the register. */
@Component
class FactCrossChecker implements CrossChecker {
    private static final int PAGE = 5_000;
    private static final Set<String> ENDED =
            Set.of(EntityStatus.CANCELLED.name(), EntityStatus.FORCE_CANCELLED.name(), EntityStatus.RESCINDED.name());

    private final Knowledge knowledge;
    private final DeclaredFactTypes types;
    private final StandingRecords records;
    private final Entities entities;
    private final Clock clock;

    FactCrossChecker(
            Knowledge knowledge, DeclaredFactTypes types, StandingRecords records, Entities entities, Clock clock) {
        this.knowledge = knowledge;
        this.types = types;
        this.records = records;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Optional<CrossFinding> check(CrossRule rule) {
        Instant now = clock.instant();
        LocalDate today = Zone.dayOf(now);
        KnowledgeItem declared = knowledge.get("datasets", rule.dataset(), today);
        if (!declared.body().path("receiver").asString("").equals("dossier")) {
            return Optional.empty();
        }
        String fact = declared.body().required("fact").asString();
        return switch (rule.kind()) {
            case "unique" ->
                Optional.of(unique(rule, declared, types.find(fact, today).orElseThrow()));
            case "refers" -> Optional.of(parties(fact, now, false));
            case "alive" -> Optional.of(parties(fact, now, true));
            default -> Optional.empty();
        };
    }

    private CrossFinding unique(CrossRule rule, KnowledgeItem declared, FactType type) {
        DatasetMapping mapping = DatasetMapping.read(declared, type);
        String within = rule.settings().getOrDefault("within", "");
        return records.unique(
                type.id(),
                attribute(rule, mapping, rule.field()),
                within.isEmpty() || within.equals("subject") ? within : attribute(rule, mapping, within));
    }

    private static String attribute(CrossRule rule, DatasetMapping mapping, String field) {
        return mapping.columns().stream()
                .filter(column -> column.name().equals(field))
                .map(DatasetMapping.Column::to)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("quality/" + rule.dataset() + ": " + rule.id()
                        + " names " + field + ", which becomes no attribute of " + mapping.fact()));
    }

    /** Facts of firms that the register does not know, or facts in force of firms that it knows as ended. */
    private CrossFinding parties(String type, Instant now, boolean alive) {
        LocalDate today = Zone.dayOf(now);
        long checked = 0;
        long failed = 0;
        List<String> examples = new ArrayList<>();
        GivenIdentifier after = new GivenIdentifier(GivenIdentifier.Scheme.USCC, "0");
        List<Party> page = records.parties(type, after, today, PAGE);
        while (!page.isEmpty()) {
            Map<GivenIdentifier, EntityId> meant =
                    entities.resolveAll(page.stream().map(Party::identifier).toList(), KnownAt.now(now));
            Map<EntityId, BusinessEntity> firms = alive ? entities.findAll(new HashSet<>(meant.values())) : Map.of();
            for (Party party : page) {
                long asked = alive ? party.inForce() : party.facts();
                @Nullable EntityId firm = meant.get(party.identifier());
                boolean wrong = alive ? firm != null && ended(firms.get(firm)) : firm == null;
                checked += asked;
                if (wrong && asked > 0) {
                    failed += asked;
                    if (examples.size() < EXAMPLES) {
                        examples.add(party.record());
                    }
                }
            }
            page = records.parties(type, page.getLast().identifier(), today, PAGE);
        }
        return new CrossFinding(checked, failed, examples);
    }

    private static boolean ended(@Nullable BusinessEntity firm) {
        return firm != null && ENDED.contains(firm.status());
    }
}
