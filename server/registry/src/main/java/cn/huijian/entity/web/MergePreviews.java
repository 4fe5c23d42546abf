package cn.huijian.entity.web;

import cn.huijian.access.Scope;
import cn.huijian.engine.match.Decision;
import cn.huijian.engine.match.Waterfall;
import cn.huijian.entity.jobs.MergeDesk;
import cn.huijian.entity.jobs.PairExplanations;
import cn.huijian.entity.jobs.PairExplanations.Explained;
import cn.huijian.entity.model.FieldNames;
import cn.huijian.entity.model.Survivorship;
import cn.huijian.entity.model.Survivorship.Standing;
import cn.huijian.entity.store.MergedFirms;
import cn.huijian.entity.store.MergedFirms.Firm;
import cn.huijian.entity.store.RegisterHistory;
import cn.huijian.entity.store.RegisterHistory.Entry;
import cn.huijian.entity.store.StandingFields;
import cn.huijian.entity.web.CandidateBody.StepBody;
import cn.huijian.entity.web.MergePreview.KeptField;
import cn.huijian.entity.web.MergePreview.Likeness;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what a merge would do by the very rules that it would be done by. */
@Component
class MergePreviews {
    private final MergedFirms firms;
    private final RegisterHistory history;
    private final StandingFields standing;
    private final Knowledge knowledge;
    private final PairExplanations explanations;
    private final Clock clock;

    MergePreviews(
            MergedFirms firms,
            RegisterHistory history,
            StandingFields standing,
            Knowledge knowledge,
            PairExplanations explanations,
            Clock clock) {
        this.firms = firms;
        this.history = history;
        this.standing = standing;
        this.knowledge = knowledge;
        this.explanations = explanations;
        this.clock = clock;
    }

    MergePreview of(EntityId survivor, EntityId merged, Scope scope) {
        Map<EntityId, Firm> found = firms.find(List.of(survivor, merged));
        Firm stays = seen(found, survivor, scope);
        Firm goes = seen(found, merged, scope);
        KnownAt now = KnownAt.now(clock.instant());
        List<Entry> own = history.at(survivor, now);
        List<Entry> other = history.at(merged, now);
        var all = new ArrayList<>(own);
        all.addAll(other);
        all.sort(Comparator.comparing(Entry::recordedAt).thenComparingLong(Entry::id));
        boolean codesDiffer = MergeDesk.codesDiffer(stays, goes);
        return new MergePreview(
                side(stays),
                side(goes),
                codesDiffer,
                MergeDesk.blocked(stays, goes).orElse(null),
                standing.rules(now.validOn()).version(),
                fields(
                        survivor,
                        standing.of(survivor, own, now.validOn()),
                        standing.of(merged, other, now.validOn()),
                        standing.of(survivor, all, now.validOn())),
                explanations
                        .explain(survivor, merged)
                        .map(MergePreviews::likeness)
                        .orElse(null));
    }

    private static Likeness likeness(Explained explained) {
        Decision decision = explained.decision();
        return new Likeness(
                decision.probability(),
                decision.waterfall().priorWeight(),
                explained.rarity(),
                decision.waterfall().steps().stream().map(MergePreviews::step).toList());
    }

    private static StepBody step(Waterfall.Step step) {
        return new StepBody(
                step.comparison().code(),
                step.comparison().label(),
                step.left(),
                step.right(),
                step.level().label(),
                step.weight(),
                step.frequencyWeight(),
                step.sum(),
                step.probability());
    }

    private List<KeptField> fields(
            EntityId survivor,
            Map<String, Standing<Entry>> own,
            Map<String, Standing<Entry>> other,
            Map<String, Standing<Entry>> kept) {
        Set<String> names = new LinkedHashSet<>();
        knowledge
                .get("datasets", FieldNames.DATASET, Zone.dayOf(clock.instant()))
                .body()
                .path("fields")
                .forEach(field -> names.add(field.path("name").asString()));
        names.addAll(kept.keySet());
        return names.stream()
                .filter(kept::containsKey)
                .map(name -> field(name, survivor, value(own, name), value(other, name), kept.get(name)))
                .filter(field -> field.kept() != null)
                .toList();
    }

    private static KeptField field(
            String name,
            EntityId survivor,
            @Nullable String own,
            @Nullable String other,
            @Nullable Standing<Entry> standing) {
        Standing<Entry> one = Objects.requireNonNull(standing);
        @Nullable String kept = Survivorship.value(one.winner(), name);
        boolean differs = own != null && other != null && !own.equals(other);
        return new KeptField(
                name,
                own,
                other,
                kept == null || kept.isBlank() ? null : kept,
                differs,
                one.winner().entity() != survivor.value() && !Objects.equals(kept, own),
                one.why().isEmpty() ? null : one.why());
    }

    private static @Nullable String value(Map<String, Standing<Entry>> fields, String name) {
        @Nullable Standing<Entry> one = fields.get(name);
        @Nullable String value = one == null ? null : Survivorship.value(one.winner(), name);
        return value == null || value.isBlank() ? null : value;
    }

    private static Firm seen(Map<EntityId, Firm> found, EntityId id, Scope scope) {
        @Nullable Firm firm = found.get(id);
        if (firm == null || !scope.covers(firm.unit())) {
            throw new RefusedException("entity.not-found", "没有编号为 " + id + " 的主体，或不在您的辖区。请从主体列表进入。");
        }
        return firm;
    }

    private static MergePreview.Side side(Firm firm) {
        return new MergePreview.Side(firm.id().toString(), firm.name(), firm.uscc(), firm.version());
    }
}
