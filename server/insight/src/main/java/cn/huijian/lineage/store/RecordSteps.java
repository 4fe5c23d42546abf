package cn.huijian.lineage.store;

import cn.huijian.access.Staff;
import cn.huijian.creditrisk.Reasons;
import cn.huijian.creditrisk.Reasons.Reasoned;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactTypes;
import cn.huijian.entity.Entities;
import cn.huijian.exchange.Origins;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.lineage.model.Node;
import cn.huijian.lineage.model.Node.Line;
import cn.huijian.lineage.model.NodeRef;
import cn.huijian.lineage.model.NodeRef.Kind;
import cn.huijian.lineage.model.Reach;
import cn.huijian.lineage.model.Reach.Link;
import cn.huijian.lineage.store.Declarations.Dataset;
import cn.huijian.lineage.store.LineageViews.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts and firms, within the reader's stations. */
@Component
class RecordSteps implements Steps {
    private static final int KEPT_RESULTS = 12;

    private final LineageViews views;
    private final Declarations declarations;
    private final Dossier dossier;
    private final FactTypes types;
    private final Entities entities;
    private final Reasons reasons;
    private final Origins origins;

    RecordSteps(
            LineageViews views,
            Declarations declarations,
            Dossier dossier,
            FactTypes types,
            Entities entities,
            Reasons reasons,
            Origins origins) {
        this.views = views;
        this.declarations = declarations;
        this.dossier = dossier;
        this.types = types;
        this.entities = entities;
        this.reasons = reasons;
        this.origins = origins;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.FACT, Kind.ENTITY);
    }

    @Override
    public Optional<Node> node(NodeRef ref, Staff reader) {
        return ref.kind() == Kind.FACT
                ? fact(ref, reader).map(fact -> node(ref, fact))
                : ref.number()
                        .filter(id -> reader.may("entity.read"))
                        .flatMap(id -> entities.find(new EntityId(id)))
                        .filter(firm -> reader.scope().covers(firm.unit()))
                        .map(firm -> new Node(
                                ref,
                                firm.name(),
                                Objects.requireNonNullElse(firm.uscc(), "没有统一社会信用代码"),
                                List.of(Line.of("登记状态", Objects.requireNonNullElse(firm.status(), ""))),
                                "/entity/" + firm.id()));
    }

    private Optional<Fact> fact(NodeRef ref, Staff reader) {
        return ref.number()
                .filter(id -> reader.may("dossier.read"))
                .flatMap(id -> dossier.find(new FactId(id)))
                .filter(fact -> reader.scope().covers(fact.unit()));
    }

    private Node node(NodeRef ref, Fact fact) {
        Optional<Dataset> dataset = declarations.datasetOf(fact.type());
        List<Line> lines = types.shown(fact).stream()
                .map(one -> Line.to(
                        one.name(),
                        one.value(),
                        dataset.flatMap(from -> from.fields().stream()
                                        .filter(field -> field.to().equals(one.key()))
                                        .findFirst()
                                        .map(field -> IntakeSteps.fieldRef(from.id(), field)))
                                .orElse(null)))
                .toList();
        return new Node(
                ref,
                types.describe(fact).summary(),
                types.name(fact.type()) + " · " + fact.validFrom()
                        + (fact.standing() == Fact.Standing.STANDS ? "" : "（已更正或撤回）"),
                lines,
                party(fact) == null ? null : "/entity/" + party(fact) + "?fact=" + fact.id());
    }

    private static @Nullable EntityId party(Fact fact) {
        return fact.firm().orElse(null);
    }

    @Override
    public Reach back(NodeRef ref, Staff reader) {
        if (ref.kind() == Kind.ENTITY) {
            return ref.number()
                    .map(id -> Reach.of(
                            views.entriesOf(entities.membersOf(new EntityId(id)), MOST + 1).stream()
                                    .map(entry -> new Link(new RowKey(entry.run(), entry.row()).ref(), "登记事项"))
                                    .toList(),
                            MOST))
                    .orElse(Reach.NOTHING);
        }
        return fact(ref, reader).map(this::origin).orElse(Reach.NOTHING);
    }

    private Reach origin(Fact fact) {
        List<Link> links = new ArrayList<>();
        views.corrected(fact.id().value()).ifPresent(wrong -> links.add(new Link(NodeRef.of(Kind.FACT, wrong), "更正了")));
        Optional<Dataset> dataset = declarations.datasetOf(fact.type());
        Optional<Run> run = dataset.flatMap(from -> views.runOf(from.id(), fact.source(), fact.recordedAt()));
        if (dataset.isPresent() && run.isPresent()) {
            OptionalLong row = origins.find(run.get().id(), dataset.get().record(), fact.record());
            long fields = dataset.get().fields().stream()
                    .filter(field -> fact.attributes().has(field.to()))
                    .count();
            links.add(
                    row.isPresent()
                            ? new Link(new RowKey(run.get().id(), row.getAsLong()).ref(), fields + " 个字段")
                            : new Link(NodeRef.of(Kind.RUN, run.get().id()), "记录 " + fact.record()));
        } else if (links.isEmpty()) {
            links.add(new Link(new NodeRef(Kind.SOURCE, fact.source()), "记录 " + fact.record()));
        }
        return Reach.of(links, MOST);
    }

    @Override
    public Reach forward(NodeRef ref, Staff reader) {
        if (ref.kind() == Kind.ENTITY) {
            return ref.number()
                    .flatMap(id -> reasons.indicative(new EntityId(id)))
                    .map(one -> Reach.of(
                            List.of(new Link(
                                    NodeRef.of(Kind.INDICATIVE, one.firm().value()), "评分")),
                            MOST))
                    .orElse(Reach.NOTHING);
        }
        return fact(ref, reader).map(fact -> Reach.of(fed(fact), MOST)).orElse(Reach.NOTHING);
    }

    private List<Link> fed(Fact fact) {
        List<Link> links = new ArrayList<>();
        EntityId firm = party(fact);
        if (firm != null) {
            reasons.indicative(firm)
                    .flatMap(one -> rule(one, fact.id()))
                    .ifPresent(rule -> links.add(new Link(NodeRef.of(Kind.INDICATIVE, firm.value()), rule)));
            for (Reasoned kept : reasons.history(firm, KEPT_RESULTS)) {
                Long assessment = kept.assessment();
                rule(kept, fact.id()).ifPresent(rule -> {
                    if (assessment != null) {
                        links.add(new Link(NodeRef.of(Kind.SCORE, assessment), rule));
                    }
                });
            }
        }
        views.disclosureOf(fact.id().value())
                .ifPresent(one -> links.add(new Link(NodeRef.of(Kind.DISCLOSURE, one.id()), "公示")));
        views.reportRowsOf(fact.id().value())
                .forEach(row -> links.add(new Link(NodeRef.of(Kind.REPORT_ROW, row.id()), "报送")));
        return links;
    }

    private static Optional<String> rule(Reasoned score, FactId fact) {
        return score.uses().stream()
                .filter(use -> use.facts().contains(fact))
                .map(Reasons.Use::rule)
                .findFirst();
    }
}
