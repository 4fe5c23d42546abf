package cn.huijian.dossier.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactsRecorded;
import cn.huijian.dossier.NewFact;
import cn.huijian.dossier.model.Content;
import cn.huijian.dossier.model.FactType;
import cn.huijian.dossier.store.Draft.Place;
import cn.huijian.dossier.store.Draft.RecordKey;
import cn.huijian.dossier.store.Revisions.Revision;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.GivenIdentifier;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Zone;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dossier on PostgreSQL. */
@Component
class JdbcDossier implements Dossier {
    private final DeclaredFactTypes types;
    private final FactWriter writer;
    private final FactQueries queries;
    private final Revisions revisions;
    private final Feeds feeds;
    private final Entities entities;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcDossier(
            DeclaredFactTypes types,
            FactWriter writer,
            FactQueries queries,
            Revisions revisions,
            Feeds feeds,
            Entities entities,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.types = types;
        this.writer = writer;
        this.queries = queries;
        this.revisions = revisions;
        this.feeds = feeds;
        this.entities = entities;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<List<FactId>> append(List<NewFact> facts, Actor actor) {
        Instant now = clock.instant();
        var typed = new ArrayList<FactType>();
        for (NewFact fact : facts) {
            switch (check(fact, now)) {
                case Outcome.Done<FactType>(FactType type) -> typed.add(type);
                case Outcome.Refused<FactType>(var refusal) -> {
                    return new Outcome.Refused<>(refusal);
                }
            }
        }
        Map<RecordKey, List<Revision>> known =
                revisions.of(facts.stream().map(JdbcDossier::key).toList());
        var chains = new Chains(known);
        List<Long> reserved = writer.reserve(facts.size());
        var ids = new ArrayList<FactId>();
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < facts.size(); i++) {
            NewFact fact = facts.get(i);
            Long before = chains.find(key(fact), fact.revision());
            if (before == null) {
                long id = reserved.get(drafts.size());
                drafts.add(draft(fact, typed.get(i), place(chains.last(key(fact)))));
                chains.add(key(fact), fact.revision(), id);
                before = id;
            }
            ids.add(new FactId(before));
        }
        record(reserved, drafts, actor, now);
        return Outcome.done(ids);
    }

    @Override
    @Transactional
    public Outcome<FactId> correct(FactId wrong, NewFact right, String ground, Actor actor) {
        Instant now = clock.instant();
        if (ground.isBlank()) {
            return Outcome.refused("dossier.invalid-ground", "更正事实 %s 须写明理由".formatted(wrong));
        }
        return switch (check(right, now)) {
            case Outcome.Refused<FactType>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<FactType>(FactType type) -> {
                Optional<FactId> before = known(right);
                yield before.isPresent()
                        ? recordedBefore(wrong, right, before.get())
                        : replace(wrong, draft(right, type, new Place.Corrects(wrong.value(), ground)), actor, now);
            }
        };
    }

    @Override
    @Transactional
    public Outcome<FactId> retract(FactId wrong, String ground, Actor actor) {
        Instant now = clock.instant();
        if (ground.isBlank()) {
            return Outcome.refused("dossier.invalid-ground", "撤回事实 %s 须写明理由".formatted(wrong));
        }
        Optional<Fact> found = find(wrong);
        if (found.isEmpty()) {
            return unknown(wrong);
        }
        Fact fact = found.get();
        FactType type = types.find(fact.type(), Zone.dayOf(now)).orElseThrow();
        var content = new Content(List.of(), fact.validFrom(), fact.validTo(), "{}");
        var draft = new Draft(
                type,
                content,
                content.digest(),
                new RecordKey("dossier", fact.type(), "retraction-of:" + wrong),
                1,
                fact.legalBasis(),
                fact.document(),
                fact.unit(),
                new Place.Retracts(wrong.value(), ground));
        return replace(wrong, draft, actor, now);
    }

    @Override
    public Optional<Fact> find(FactId id) {
        return queries.find(id, KnownAt.now(clock.instant()));
    }

    @Override
    public List<Fact> list(EntityId entity, KnownAt at, Set<String> types, int limit) {
        return queries.list(entity, new FactQueries.Slice(at, types, false, null, limit));
    }

    @Override
    public Map<EntityId, List<Fact>> listAll(Collection<EntityId> wanted, KnownAt at, Set<String> types) {
        return queries.listAll(wanted, at, types);
    }

    @Override
    public Set<String> feedsReceived(KnownAt at) {
        return feeds.at(at.knownAt());
    }

    private Outcome<FactId> replace(FactId wrong, Draft draft, Actor actor, Instant now) {
        revisions.lock(wrong.value());
        Optional<Fact> found = find(wrong);
        if (found.isEmpty()) {
            return unknown(wrong);
        }
        Fact before = found.get();
        if (before.standing() != Fact.Standing.STANDS) {
            return Outcome.refused(
                    "dossier.not-standing",
                    "事实 %s 已被%s，请打开最新一条再操作"
                            .formatted(wrong, before.standing() == Fact.Standing.RETRACTED ? "撤回" : "更正"));
        }
        FactId id = writer.write(List.of(draft), actor, now).getFirst();
        boolean retraction = draft.place() instanceof Place.Retracts;
        audit.record(
                actor,
                AuditEntry.of(retraction ? "dossier.retract" : "dossier.correct", "fact:" + wrong)
                        .with("by", id.toString()));
        var concerned = new ArrayList<GivenIdentifier>();
        draft.content().subjects().forEach(subject -> concerned.add(subject.identifier()));
        var whom = new LinkedHashSet<>(resolve(concerned, now));
        before.subjects().stream()
                .map(Fact.SubjectAs::entity)
                .filter(Objects::nonNull)
                .forEach(whom::add);
        events.publishEvent(
                new FactsRecorded(retraction ? List.of(wrong) : List.of(id, wrong), List.copyOf(whom), false));
        return Outcome.done(id);
    }

    private void record(List<Long> reserved, List<Draft> drafts, Actor actor, Instant now) {
        if (drafts.isEmpty()) {
            return;
        }
        writer.write(reserved, drafts, actor, now);
        for (Draft draft : drafts) {
            feeds.received(List.of(draft.type().id()), draft.key().source(), now);
        }
        var given = new LinkedHashSet<GivenIdentifier>();
        drafts.forEach(draft -> draft.content().subjects().forEach(subject -> given.add(subject.identifier())));
        List<FactId> ids =
                reserved.stream().limit(drafts.size()).map(FactId::new).toList();
        events.publishEvent(new FactsRecorded(ids, resolve(given, now), false));
    }

    private List<EntityId> resolve(Collection<GivenIdentifier> given, Instant now) {
        return entities.resolveAll(given, KnownAt.now(now)).values().stream()
                .distinct()
                .toList();
    }

    /** A further revision of a record takes the place of whatever stands at the end of its chain. */
    private Place place(Chains.@Nullable Last last) {
        if (last == null) {
            return new Place.Original();
        }
        long head = last.stored() ? revisions.head(last.id()).id() : last.id();
        return new Place.Corrects(head, "来源记录有新版次");
    }

    private Outcome<FactType> check(NewFact fact, Instant now) {
        Optional<FactType> type = types.find(fact.type(), Zone.dayOf(now));
        if (type.isEmpty()) {
            return Outcome.refused("dossier.type-not-found", "没有事实类型 %s，请在 knowledge/facts 中声明".formatted(fact.type()));
        }
        if (fact.subjects().isEmpty() || fact.record().isBlank() || fact.revision() < 1) {
            return Outcome.refused(
                    "dossier.invalid-fact",
                    "「%s」须有当事主体、来源记录编号和版次".formatted(type.get().name()));
        }
        if (fact.validTo() != null && fact.validTo().isBefore(fact.validFrom())) {
            return Outcome.refused(
                    "dossier.invalid-period",
                    "「%s」的失效日 %s 早于生效日 %s".formatted(type.get().name(), fact.validTo(), fact.validFrom()));
        }
        Optional<String> fault = type.get().fault(fact.attributes());
        return fault.isPresent()
                ? Outcome.refused("dossier.invalid-attributes", fault.get())
                : Outcome.done(type.get());
    }

    private Optional<FactId> known(NewFact fact) {
        return revisions.of(List.of(key(fact))).getOrDefault(key(fact), List.of()).stream()
                .filter(revision -> revision.revision() == fact.revision())
                .map(revision -> new FactId(revision.id()))
                .findFirst();
    }

    /** The same command again gives its first answer; the same key for something else is refused. */
    private Outcome<FactId> recordedBefore(FactId wrong, NewFact right, FactId known) {
        boolean same = find(wrong).map(Fact::replacedBy).filter(known::equals).isPresent();
        return same
                ? Outcome.done(known)
                : Outcome.refused(
                        "dossier.record-exists",
                        "来源 %s 的记录 %s 第 %d 版已入档，请使用新的版次".formatted(right.source(), right.record(), right.revision()));
    }

    private static Draft draft(NewFact fact, FactType type, Place place) {
        Content content = Content.of(fact.subjects(), fact.validFrom(), fact.validTo(), fact.attributes());
        return new Draft(
                type,
                content,
                content.digest(),
                key(fact),
                fact.revision(),
                fact.legalBasis() == null ? type.legalBasis() : fact.legalBasis(),
                fact.document(),
                fact.unit(),
                place);
    }

    private static RecordKey key(NewFact fact) {
        return new RecordKey(fact.source(), fact.type(), fact.record());
    }

    private static Outcome<FactId> unknown(FactId id) {
        return Outcome.refused("dossier.fact-not-found", "没有编号为 %s 的事实，请从主体页的事实列表打开".formatted(id));
    }
}
