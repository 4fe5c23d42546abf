package cn.huijian.creditrisk.jobs;

import cn.huijian.creditrisk.model.Assessed;
import cn.huijian.creditrisk.model.Inputs;
import cn.huijian.creditrisk.model.RelationSummary;
import cn.huijian.creditrisk.store.MergedStandings;
import cn.huijian.creditrisk.store.Scorecards;
import cn.huijian.creditrisk.store.Scorecards.Used;
import cn.huijian.creditrisk.store.Traits;
import cn.huijian.creditrisk.store.Traits.Trait;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactTypes;
import cn.huijian.engine.score.FactInput;
import cn.huijian.engine.score.ScoreInput;
import cn.huijian.engine.score.Scorecard;
import cn.huijian.engine.score.Scoring;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.exchange.FieldFitness;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Sha256;
import cn.huijian.kernel.Spelling;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is known of a batch of firms and scores them. */
@Component
public class Assessor {
    private final Entities entities;
    private final Dossier dossier;
    private final FactTypes types;
    private final Scorecards scorecards;
    private final Traits traits;
    private final MergedStandings merged;
    private final FieldFitness fitness;

    Assessor(
            Entities entities,
            Dossier dossier,
            FactTypes types,
            Scorecards scorecards,
            Traits traits,
            MergedStandings merged,
            FieldFitness fitness) {
        this.entities = entities;
        this.dossier = dossier;
        this.types = types;
        this.scorecards = scorecards;
        this.traits = traits;
        this.merged = merged;
        this.fitness = fitness;
    }

    /** Keeps the traits of firms by which others are judged too; gives those whose traits changed. */
    Set<EntityId> gather(Collection<EntityId> ids, KnownAt at) {
        return gatherFirms(entities.findAll(independent(ids)).values(), at);
    }

    /** The same for firms just read. */
    Set<EntityId> gatherFirms(Collection<BusinessEntity> firms, KnownAt at) {
        if (firms.isEmpty()) {
            return Set.of();
        }
        Map<EntityId, List<Fact>> facts = dossier.listAll(
                firms.stream().map(BusinessEntity::id).toList(), at, Set.of(Inputs.PERSONS, Inputs.SERIOUS));
        var found = new HashMap<EntityId, Trait>();
        for (BusinessEntity firm : firms) {
            found.put(firm.id(), trait(firm, facts.getOrDefault(firm.id(), List.of()), at.validOn()));
        }
        return traits.keep(found);
    }

    /** Scores firms by the scorecard in force, from what was known at that time. */
    List<Assessed> assess(Collection<EntityId> ids, KnownAt at) {
        List<EntityId> independent = independent(ids);
        traits.lock(independent);
        Used used = scorecards.inForce(at.validOn());
        return score(independent, at, used.scorecard(), used.scoring());
    }

    /** The same by any scorecard, locking and keeping nothing. */
    List<Assessed> score(Collection<EntityId> ids, KnownAt at, Scorecard scorecard, Scoring scoring) {
        var wanted = new HashSet<>(scorecard.requirements().facts().keySet());
        wanted.remove(Inputs.RELATIONS);
        Map<EntityId, BusinessEntity> firms = entities.findAll(ids);
        Map<EntityId, List<Fact>> facts = dossier.listAll(firms.keySet(), at, wanted);
        Map<EntityId, RelationSummary> relations = traits.summaries(firms.keySet(), at.validOn());
        Set<String> feeds = feeds(at);
        Set<String> unfit = Inputs.unfit(fitness.unfit());
        // Pure calculation from here on: on as many cores as there are.
        return firms.values().parallelStream()
                .map(firm -> {
                    ScoreInput input = input(
                                    firm,
                                    facts.getOrDefault(firm.id(), List.of()),
                                    relations.getOrDefault(firm.id(), RelationSummary.NONE),
                                    feeds,
                                    at.validOn())
                            .withUnfit(unfit);
                    return new Assessed(firm.id(), input, scoring.score(input));
                })
                .toList();
    }

    /** A firm that was merged into another has no standing of its own: its facts count for the survivor. */
    private List<EntityId> independent(Collection<EntityId> ids) {
        var survivors = entities.survivorsOf(ids);
        merged.leave(ids.stream()
                .filter(id -> !id.equals(survivors.getOrDefault(id, id)))
                .toList());
        return ids.stream()
                .filter(id -> id.equals(survivors.getOrDefault(id, id)))
                .toList();
    }

    private Set<String> feeds(KnownAt at) {
        var feeds = new TreeSet<>(dossier.feedsReceived(at));
        if (feeds.contains(Inputs.PERSONS)) {
            feeds.add(Inputs.RELATIONS);
        }
        return feeds;
    }

    private ScoreInput input(
            BusinessEntity firm, List<Fact> facts, RelationSummary relations, Set<String> feeds, LocalDate asOf) {
        var inputs = new ArrayList<FactInput>(facts.size() + 1);
        for (Fact fact : facts) {
            inputs.add(Inputs.fact(fact, types.values(fact)));
        }
        if (feeds.contains(Inputs.RELATIONS)) {
            Inputs.relations(firm.id(), asOf, relations).ifPresent(inputs::add);
        }
        return ScoreInput.of(firm.id().toString(), asOf, Inputs.register(firm), feeds, inputs);
    }

    private static Trait trait(BusinessEntity firm, List<Fact> facts, LocalDate day) {
        var persons = new HashSet<Long>();
        boolean serious = false;
        for (Fact fact : facts) {
            if (fact.validTo() != null && !fact.validTo().isAfter(day)) {
                continue;
            }
            if (fact.type().equals(Inputs.SERIOUS)) {
                serious = true;
            } else {
                persons.add(digest(fact.attributes().path("person").asString("")));
            }
        }
        return new Trait(firm.unit().value(), address(firm.address()), serious, persons);
    }

    private static @Nullable Long address(@Nullable String address) {
        return address == null || address.isBlank() ? null : digest(Spelling.comparable(address));
    }

    private static long digest(String text) {
        return Sha256.first64(text.getBytes(StandardCharsets.UTF_8));
    }
}
