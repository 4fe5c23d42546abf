package cn.huijian.creditrisk.store;

import cn.huijian.creditrisk.Reasons;
import cn.huijian.creditrisk.store.Assessments.Stored;
import cn.huijian.creditrisk.store.Scorecards.Used;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the stored explanations. */
@Component
class StoredReasons implements Reasons {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Assessments assessments;
    private final Scorecards scorecards;

    StoredReasons(Assessments assessments, Scorecards scorecards) {
        this.assessments = assessments;
        this.scorecards = scorecards;
    }

    @Override
    public Optional<Reasoned> find(long assessment) {
        return assessments.find(assessment).map(this::read);
    }

    @Override
    public Optional<Reasoned> indicative(EntityId firm) {
        return assessments.indicative(firm).map(this::read);
    }

    @Override
    public List<Reasoned> history(EntityId firm, int limit) {
        return assessments.history(firm, limit).stream()
                .flatMap(line -> find(line.id()).stream())
                .toList();
    }

    private Reasoned read(Stored stored) {
        Used used = scorecards.get(stored.scorecard());
        JsonNode tree = JSON.readTree(used.packing().unpack(stored.explanation()));
        List<Use> uses = new ArrayList<>();
        for (JsonNode dimension : tree.required("dimensions")) {
            for (JsonNode indicator : dimension.required("indicators")) {
                for (JsonNode hit : indicator.required("contributions")) {
                    uses.add(use(
                            hit,
                            hit.required("rule"),
                            new BigDecimal(hit.required("points").asString())));
                }
            }
        }
        for (JsonNode rule : tree.required("direct")) {
            if (rule.required("answer").asString().equals("YES")) {
                uses.add(use(rule, rule.required("number"), BigDecimal.ZERO));
            }
        }
        return new Reasoned(
                stored.id() == 0 ? null : stored.id(),
                stored.entity(),
                stored.asOf(),
                stored.knownAt(),
                new BigDecimal(tree.required("score").asString()),
                tree.required("grade").asString(),
                used.scorecard().version(),
                uses);
    }

    /** Facts that a room computed on the way, such as the sum of relations, have no number and no record of their own. */
    private static Use use(JsonNode node, JsonNode number, BigDecimal points) {
        List<FactId> facts = node.required("factIds")
                .valueStream()
                .map(JsonNode::asString)
                .filter(id -> id.chars().allMatch(Character::isDigit))
                .map(id -> new FactId(Long.parseLong(id)))
                .toList();
        return new Use(number.asString(), node.required("question").asString(), points, facts);
    }
}
