package cn.huijian.disclosure.store;

import cn.huijian.disclosure.Disclosure;
import cn.huijian.disclosure.Disclosure.State;
import cn.huijian.disclosure.PublicProfile;
import cn.huijian.disclosure.PublicRecord;
import cn.huijian.disclosure.PublicRecord.Detail;
import cn.huijian.disclosure.PublicRecords;
import cn.huijian.disclosure.model.Publicity;
import cn.huijian.disclosure.model.PublicityRule;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactTypes;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Public records read straight from the standing facts; our own facts only once they were published at the desk. */
@Service
class DossierPublicRecords implements PublicRecords {
    private static final int MOST_FACTS = 500;

    private final Entities entities;
    private final Dossier dossier;
    private final FactTypes types;
    private final PublicityRules rules;
    private final DisclosureRows rows;
    private final Clock clock;

    DossierPublicRecords(
            Entities entities,
            Dossier dossier,
            FactTypes types,
            PublicityRules rules,
            DisclosureRows rows,
            Clock clock) {
        this.entities = entities;
        this.dossier = dossier;
        this.types = types;
        this.rules = rules;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<PublicProfile> find(EntityId asked) {
        EntityId id = entities.survivorOf(asked);
        var now = clock.instant();
        LocalDate today = Zone.dayOf(now);
        return entities.find(id).map(entity -> {
            Map<String, PublicityRule> byType = rules.on(today);
            List<Fact> facts = dossier.list(id, KnownAt.now(now), byType.keySet(), MOST_FACTS);
            var records = shown(facts, byType, today)
                    .sorted(Comparator.comparing(PublicRecord::date).reversed())
                    .toList();
            return new PublicProfile(entity, records, now);
        });
    }

    @Override
    public Map<FactId, PublicRecord> among(List<Fact> facts) {
        LocalDate today = Zone.dayOf(clock.instant());
        List<Fact> standing = facts.stream()
                .filter(fact -> fact.standing() == Fact.Standing.STANDS)
                .toList();
        return shown(standing, rules.on(today), today).collect(Collectors.toMap(PublicRecord::fact, one -> one));
    }

    @Override
    public Map<String, String> types() {
        return rules.on(Zone.dayOf(clock.instant())).keySet().stream()
                .sorted()
                .collect(Collectors.toMap(type -> type, types::name, (one, other) -> one, LinkedHashMap::new));
    }

    private Stream<PublicRecord> shown(List<Fact> facts, Map<String, PublicityRule> byType, LocalDate today) {
        Map<FactId, Disclosure> own = rows
                .listByFacts(facts.stream().map(Fact::id).toList())
                .stream()
                .collect(Collectors.toMap(Disclosure::fact, row -> row));
        return facts.stream()
                .flatMap(fact -> record(byType.get(fact.type()), fact, own.get(fact.id()), today).stream());
    }

    private Optional<PublicRecord> record(
            @Nullable PublicityRule rule, Fact fact, @Nullable Disclosure own, LocalDate today) {
        if (rule == null) {
            return Optional.empty();
        }
        boolean ours = rule.ownSources().contains(fact.source());
        if (ours && (own == null || own.state() != State.PUBLISHED)) {
            return Optional.empty();
        }
        return Publicity.term(rule, fact)
                .filter(term -> term.covers(today))
                .map(term -> new PublicRecord(
                        fact.id(),
                        rule.section(),
                        fact.validFrom(),
                        types.describe(fact).summary(),
                        types.shown(fact).stream()
                                .filter(shown -> rule.shown().contains(shown.key()))
                                .map(shown -> new Detail(shown.name(), shown.value()))
                                .toList(),
                        Publicity.state(rule, fact),
                        fact.validTo() == null ? null : fact.validTo().minusDays(1),
                        term.until(),
                        own != null && own.replaces() != null ? own.publishedAt() : null));
    }
}
