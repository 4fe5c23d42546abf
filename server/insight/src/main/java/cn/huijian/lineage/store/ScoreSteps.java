package cn.huijian.lineage.store;

import cn.huijian.access.Staff;
import cn.huijian.creditrisk.Reasons;
import cn.huijian.creditrisk.Reasons.Reasoned;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.lineage.model.Node;
import cn.huijian.lineage.model.Node.Line;
import cn.huijian.lineage.model.NodeRef;
import cn.huijian.lineage.model.NodeRef.Kind;
import cn.huijian.lineage.model.Reach;
import cn.huijian.lineage.model.Reach.Link;
import cn.huijian.lineage.model.Uses.Use;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Scores and the rules that make them: internal, and within the reader's stations. */
@Component
class ScoreSteps implements Steps {
    private final Declarations declarations;
    private final Reasons reasons;
    private final Entities entities;
    private final Versions versions;

    ScoreSteps(Declarations declarations, Reasons reasons, Entities entities, Versions versions) {
        this.declarations = declarations;
        this.versions = versions;
        this.reasons = reasons;
        this.entities = entities;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.INDICATIVE, Kind.SCORE, Kind.RULE);
    }

    @Override
    public Optional<Node> node(NodeRef ref, Staff reader) {
        if (!reader.may("creditrisk.read")) {
            return Optional.empty();
        }
        if (ref.kind() == Kind.RULE) {
            return rules(ref).stream()
                    .findFirst()
                    .map(use -> new Node(
                            ref,
                            use.title(),
                            use.note(),
                            versions.with(List.of(Line.of("读取", declarations.typeName(use.of()))), ref, reader),
                            "/assessment/scorecard"));
        }
        return score(ref)
                .flatMap(score -> entities.find(score.firm())
                        .filter(firm -> reader.scope().covers(firm.unit()))
                        .map(firm -> new Node(
                                ref,
                                firm.name(),
                                (score.assessment() == null ? "指标分 " : "评分结果 ")
                                        + score.score()
                                                .setScale(2, RoundingMode.HALF_UP)
                                                .toPlainString()
                                        + (score.grade().equals("UNRATED") ? "，未评类" : "，类别 " + score.grade()),
                                List.of(
                                        Line.of("基准日", score.asOf().toString()),
                                        Line.of("适用规则", score.uses().size() + " 条"),
                                        versions.stored("指标体系", score.scorecard(), reader)),
                                "/entity/" + firm.id())));
    }

    private Optional<Reasoned> score(NodeRef ref) {
        return ref.number()
                .flatMap(number ->
                        ref.kind() == Kind.SCORE ? reasons.find(number) : reasons.indicative(new EntityId(number)));
    }

    private List<Use> rules(NodeRef ref) {
        return declarations.uses().stream()
                .filter(use -> use.node().equals(ref))
                .toList();
    }

    @Override
    public Reach back(NodeRef ref, Staff reader) {
        if (ref.kind() == Kind.RULE) {
            return Reach.of(readBy(rules(ref)), MOST);
        }
        return score(ref).map(score -> Reach.of(madeOf(score), MOST)).orElse(Reach.NOTHING);
    }

    /** The facts, heaviest rule first, and the register if a rule reads it. */
    private static List<Link> madeOf(Reasoned score) {
        Map<NodeRef, String> links = new LinkedHashMap<>();
        score.uses().stream()
                .sorted((one, other) -> other.points().compareTo(one.points()))
                .forEach(use -> {
                    String label = use.rule()
                            + (use.points().signum() == 0
                                    ? ""
                                    : " +"
                                            + use.points()
                                                    .setScale(2, RoundingMode.HALF_UP)
                                                    .toPlainString());
                    use.facts().forEach(fact -> links.putIfAbsent(NodeRef.of(Kind.FACT, fact.value()), label));
                    if (use.facts().isEmpty()) {
                        links.putIfAbsent(NodeRef.of(Kind.ENTITY, score.firm().value()), label);
                    }
                });
        return links.entrySet().stream()
                .map(link -> new Link(link.getKey(), link.getValue()))
                .toList();
    }

    /** The fields that readers read, or the dataset where the fact's being there is enough. */
    private List<Link> readBy(List<Use> uses) {
        return uses.stream()
                .flatMap(use -> declarations.datasets().stream()
                        .filter(one -> one.of().equals(use.of()))
                        .flatMap(one -> {
                            List<Link> fields = one.fields().stream()
                                    .filter(field -> use.attributes().contains(field.to()))
                                    .map(field -> new Link(IntakeSteps.fieldRef(one.id(), field), "读取"))
                                    .toList();
                            return fields.isEmpty()
                                    ? java.util.stream.Stream.of(new Link(new NodeRef(Kind.DATASET, one.id()), "读取"))
                                    : fields.stream();
                        }))
                .toList();
    }

    @Override
    public Reach forward(NodeRef ref, Staff reader) {
        return Reach.NOTHING;
    }
}
