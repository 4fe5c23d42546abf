package cn.huijian.entity.web;

import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.entity.model.FieldNames;
import cn.huijian.entity.model.Survivorship;
import cn.huijian.entity.store.Candidates;
import cn.huijian.entity.store.Candidates.Candidate;
import cn.huijian.entity.store.Candidates.Filter;
import cn.huijian.entity.store.Candidates.Position;
import cn.huijian.entity.store.Candidates.State;
import cn.huijian.entity.store.MergedFirms;
import cn.huijian.entity.store.MergedFirms.Firm;
import cn.huijian.entity.store.RegisterHistory;
import cn.huijian.entity.store.RegisterHistory.Entry;
import cn.huijian.entity.store.StandingFields;
import cn.huijian.entity.web.CandidateBody.CandidateList;
import cn.huijian.entity.web.CandidateBody.PairBody;
import cn.huijian.entity.web.CandidateBody.Side;
import cn.huijian.entity.web.CandidateBody.StepBody;
import cn.huijian.exchange.SourceNames;
import cn.huijian.kernel.BoundedCount;
import cn.huijian.kernel.CodeReading;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.OpenAction;
import cn.huijian.kernel.UnifiedSocialCreditCode;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts pairs of firms side by side. */
@Component
class CandidatePages {
    private static final int BOUND = 10_000;

    private final Candidates candidates;
    private final Entities entities;
    private final MergedFirms firms;
    private final RegisterHistory history;
    private final StandingFields standing;
    private final Units units;
    private final SourceNames sources;
    private final Knowledge knowledge;
    private final Clock clock;

    CandidatePages(
            Candidates candidates,
            Entities entities,
            MergedFirms firms,
            RegisterHistory history,
            StandingFields standing,
            Units units,
            SourceNames sources,
            Knowledge knowledge,
            Clock clock) {
        this.candidates = candidates;
        this.entities = entities;
        this.firms = firms;
        this.history = history;
        this.standing = standing;
        this.units = units;
        this.sources = sources;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    CandidateList page(Filter filter, @Nullable Position after, int limit, Staff staff) {
        List<Candidate> found = candidates.list(filter, after, limit + 1);
        List<Candidate> shown = found.stream().limit(limit).toList();
        var sides = new Sides(shown);
        @Nullable Candidate last = shown.isEmpty() ? null : shown.getLast();
        return new CandidateList(
                shown.stream()
                        .map(pair -> body(pair, sides, List.of(), List.of(), null, staff))
                        .toList(),
                found.size() > limit && last != null ? last.probability() + "_" + last.id() : null,
                BoundedCount.ofLimited(candidates.count(filter, BOUND + 1), BOUND));
    }

    CandidateBody one(Candidate pair, Staff staff) {
        JsonNode waterfall = JsonMapper.shared().readTree(pair.waterfall());
        List<StepBody> steps = new ArrayList<>();
        waterfall.path("steps").forEach(step -> steps.add(step(step)));
        @Nullable Double prior = waterfall.has("prior") ? decimal(waterfall, "prior") : null;
        return body(pair, new Sides(List.of(pair)), steps, fields(pair), prior, staff);
    }

    private static StepBody step(JsonNode step) {
        return new StepBody(
                step.path("code").asString(),
                step.path("label").asString(),
                step.path("left").asString(),
                step.path("right").asString(),
                step.path("level").asString(),
                decimal(step, "weight"),
                decimal(step, "frequency"),
                decimal(step, "sum"),
                decimal(step, "probability"));
    }

    /** Decimals travel as text in the canonical form. */
    private static double decimal(JsonNode node, String name) {
        return Double.parseDouble(node.path(name).asString("0"));
    }

    /** The firms on a page, read at once. */
    private final class Sides {
        final Map<EntityId, BusinessEntity> entity;
        final Map<EntityId, Firm> firm;
        final Map<Integer, String> unitNames;

        Sides(List<Candidate> pairs) {
            Set<EntityId> ids = new HashSet<>();
            pairs.forEach(pair -> ids.addAll(List.of(pair.left(), pair.right())));
            entity = entities.findAll(ids);
            firm = firms.find(ids);
            unitNames = units.list().stream().collect(Collectors.toMap(u -> u.id().value(), u -> u.name()));
        }

        Side of(EntityId id) {
            BusinessEntity found = Objects.requireNonNull(entity.get(id));
            return new Side(
                    id.toString(),
                    found.name(),
                    found.uscc(),
                    found.address(),
                    EntityPages.unit(found.unit().value(), unitNames).name(),
                    history.own(id, KnownAt.now(clock.instant())).stream()
                            .map(entry -> sources.of(entry.source()))
                            .distinct()
                            .collect(Collectors.joining("、")),
                    Objects.requireNonNull(firm.get(id)).version(),
                    found.established(),
                    EntityPages.statusWord(found.status()),
                    found.demo());
        }
    }

    private CandidateBody body(
            Candidate pair,
            Sides sides,
            List<StepBody> steps,
            List<PairBody> fields,
            @Nullable Double prior,
            Staff staff) {
        Side left = sides.of(pair.left());
        Side right = sides.of(pair.right());
        return new CandidateBody(
                Long.toString(pair.id()),
                pair.probability(),
                pair.model(),
                pair.state(),
                word(pair.state()),
                pair.version(),
                left,
                right,
                left.uscc() == null && right.uscc() != null ? right.id() : left.id(),
                conforming(left) && conforming(right) && !Objects.equals(left.uscc(), right.uscc()),
                pair.foundAt(),
                pair.decidedAt(),
                pair.decidedBy(),
                pair.reason(),
                prior,
                steps,
                fields,
                actions(pair, staff));
    }

    private static boolean conforming(Side side) {
        return side.uscc() != null && UnifiedSocialCreditCode.read(side.uscc()) instanceof CodeReading.Conforming;
    }

    /** The fields of both in the order in which the dataset declares them. */
    private List<PairBody> fields(Candidate pair) {
        Map<String, String> left = values(pair.left());
        Map<String, String> right = values(pair.right());
        var names = new LinkedHashSet<String>();
        knowledge
                .get("datasets", FieldNames.DATASET, Zone.dayOf(clock.instant()))
                .body()
                .path("fields")
                .forEach(field -> names.add(field.path("name").asString()));
        names.add(FieldNames.DISTRICT);
        var others = new TreeSet<>(left.keySet());
        others.addAll(right.keySet());
        names.addAll(others);
        return names.stream()
                .filter(others::contains)
                .map(name -> new PairBody(
                        name,
                        left.get(name),
                        right.get(name),
                        left.get(name) != null
                                && right.get(name) != null
                                && !Objects.equals(left.get(name), right.get(name))))
                .toList();
    }

    private Map<String, String> values(EntityId id) {
        KnownAt now = KnownAt.now(clock.instant());
        List<Entry> entries = history.own(id, now);
        Map<String, String> values = new HashMap<>();
        standing.of(id, entries, now.validOn()).forEach((name, one) -> {
            @Nullable String value = Survivorship.value(one.winner(), name);
            if (value != null && !value.isBlank()) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static List<OpenAction> actions(Candidate pair, Staff staff) {
        boolean open = pair.state() == State.OPEN || pair.state() == State.DEFERRED;
        return List.of(
                action("merge", "合并", open, staff),
                action("different", "不是同一家", open, staff),
                action("defer", "暂缓", pair.state() == State.OPEN, staff));
    }

    private static OpenAction action(String code, String label, boolean open, Staff staff) {
        if (!open) {
            return OpenAction.closed(code, label, "已经处理");
        }
        return staff.may("entity.match") ? OpenAction.open(code, label) : OpenAction.closed(code, label, "没有认定疑似重复的权限");
    }

    private static String word(State state) {
        return switch (state) {
            case OPEN -> "待认定";
            case DEFERRED -> "暂缓";
            case SAME -> "已合并";
            case DIFFERENT -> "不是同一家";
            case LAPSED -> "不再相似";
        };
    }
}
