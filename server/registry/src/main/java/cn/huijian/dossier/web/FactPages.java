package cn.huijian.dossier.web;

import cn.huijian.access.Staff;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.Fact.Standing;
import cn.huijian.dossier.FactTypes;
import cn.huijian.dossier.model.FactType;
import cn.huijian.dossier.store.DeclaredFactTypes;
import cn.huijian.dossier.store.FactChains;
import cn.huijian.dossier.store.FactQueries;
import cn.huijian.dossier.store.FactQueries.Position;
import cn.huijian.dossier.store.FactQueries.Slice;
import cn.huijian.dossier.web.FactBody.ActionBody;
import cn.huijian.dossier.web.TimelineBody.FactRow;
import cn.huijian.dossier.web.TimelineBody.LastDay;
import cn.huijian.dossier.web.TimelineBody.LastDays;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.exchange.SourceNames;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.RefusedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts facts onto pages, in words, and only those of entities within the reader's rights. */
@Component
class FactPages {
    private static final int BOUND = 9_999;

    private final FactQueries queries;
    private final FactChains chains;
    private final FactTypes words;
    private final DeclaredFactTypes types;
    private final Entities entities;
    private final SourceNames sources;

    FactPages(
            FactQueries queries,
            FactChains chains,
            FactTypes words,
            DeclaredFactTypes types,
            Entities entities,
            SourceNames sources) {
        this.queries = queries;
        this.chains = chains;
        this.words = words;
        this.types = types;
        this.entities = entities;
        this.sources = sources;
    }

    /** The timeline of an entity, or nothing if the reader may not see the entity. */
    Optional<TimelineBody> timeline(
            EntityId entity,
            @Nullable String group,
            KnownAt at,
            boolean history,
            @Nullable String cursor,
            int limit,
            Staff reader) {
        if (!maySee(entity, reader)) {
            return Optional.empty();
        }
        Map<String, String> groupOf = types.list().stream().collect(Collectors.toMap(FactType::id, FactType::group));
        Set<String> wanted = group == null
                ? Set.of()
                : groupOf.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(group))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        Map<String, Integer> counts = queries.count(entity, at, BOUND);
        var groups = new LinkedHashMap<String, Integer>();
        counts.forEach((type, count) -> groups.merge(groupOf.getOrDefault(type, "其他"), count, Integer::sum));
        List<Fact> found = group != null && wanted.isEmpty()
                ? List.of()
                : queries.list(entity, new Slice(at, wanted, history, position(cursor), limit + 1));
        List<FactRow> rows = found.stream().limit(limit).map(this::row).toList();
        return Optional.of(new TimelineBody(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                groups,
                rows,
                found.size() > limit
                        ? rows.getLast().validFrom() + "_" + rows.getLast().id()
                        : null));
    }

    /** When each of the firms that the reader may see last had a fact of a type. */
    LastDays lastDays(List<EntityId> wanted, KnownAt at, String type, Staff reader) {
        return new LastDays(queries.lastDays(entities.within(reader.scope(), wanted), at, type).entrySet().stream()
                .map(one -> new LastDay(one.getKey().toString(), one.getValue()))
                .toList());
    }

    /** One fact in full, or nothing if it was not known then or the reader may not see it. */
    Optional<FactBody> fact(FactId id, KnownAt at, Staff reader) {
        return queries.find(id, at).filter(fact -> maySee(fact, reader)).map(fact -> body(fact, reader));
    }

    boolean maySee(Fact fact, Staff reader) {
        List<EntityId> known = fact.subjects().stream()
                .map(Fact.SubjectAs::entity)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty()
                ? reader.scope().covers(fact.unit())
                : known.stream().anyMatch(entity -> maySee(entity, reader));
    }

    private boolean maySee(EntityId entity, Staff reader) {
        return entities.find(entity)
                .map(BusinessEntity::unit)
                .filter(reader.scope()::covers)
                .isPresent();
    }

    private FactBody body(Fact fact, Staff reader) {
        Map<EntityId, BusinessEntity> firms = entities.findAll(fact.subjects().stream()
                .map(Fact.SubjectAs::entity)
                .filter(Objects::nonNull)
                .toList());
        return new FactBody(
                row(fact),
                version(fact),
                fact.typeVersion(),
                fact.record(),
                fact.revision(),
                fact.subjects().stream().map(subject -> subject(subject, firms)).toList(),
                words.shown(fact).stream()
                        .map(shown -> new FactBody.ValueBody(shown.key(), shown.name(), shown.value()))
                        .toList(),
                fact.attributes(),
                fact.replacedBy() == null ? null : fact.replacedBy().toString(),
                chains.of(fact.id()).stream().map(FactPages::link).toList(),
                actions(fact, reader));
    }

    private FactRow row(Fact fact) {
        FactTypes.Description described = words.describe(fact);
        return new FactRow(
                fact.id().toString(),
                fact.type(),
                described.typeName(),
                described.label(),
                described.group(),
                fact.validFrom(),
                fact.validTo(),
                described.summary(),
                described.detail(),
                described.adverse(),
                fact.source(),
                sources.of(fact.source()),
                fact.recordedAt(),
                fact.legalBasis(),
                fact.standing(),
                fact.document() == null ? null : fact.document().toString());
    }

    private static FactBody.SubjectBody subject(Fact.SubjectAs subject, Map<EntityId, BusinessEntity> firms) {
        BusinessEntity firm = subject.entity() == null ? null : firms.get(subject.entity());
        return new FactBody.SubjectBody(
                subject.role(),
                subject.identifier(),
                firm == null ? null : firm.id().toString(),
                firm == null ? null : firm.name());
    }

    private static FactBody.LinkBody link(FactChains.Link link) {
        String act = switch (link.kind()) {
            case "correction" -> "更正";
            case "retraction" -> "撤回";
            default -> "入档";
        };
        return new FactBody.LinkBody(link.fact().toString(), act, link.recordedAt(), link.ground(), link.actor());
    }

    private static List<ActionBody> actions(Fact fact, Staff reader) {
        String reason = null;
        if (fact.standing() != Standing.STANDS) {
            reason = fact.standing() == Standing.RETRACTED ? "本条已撤回" : "本条已更正，请打开最新一条";
        } else if (!reader.may("dossier.correct")) {
            reason = "您没有更正事实的权限";
        }
        return List.of(
                new ActionBody("correct", "更正", reason == null, reason),
                new ActionBody("retract", "撤回", reason == null, reason));
    }

    static int version(Fact fact) {
        return fact.standing() == Standing.STANDS ? 1 : 2;
    }

    private static @Nullable Position position(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            int cut = cursor.indexOf('_');
            return new Position(LocalDate.parse(cursor.substring(0, cut)), Long.parseLong(cursor.substring(cut + 1)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException unreadable) {
            throw new RefusedException("dossier.invalid-cursor", "翻页位置“" + cursor + "”无法识别，请从第一页重新打开列表。");
        }
    }
}
