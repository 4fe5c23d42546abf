package cn.huijian.exchange.jobs;

import cn.huijian.exchange.CrossChecker;
import cn.huijian.exchange.CrossChecker.CrossFinding;
import cn.huijian.exchange.CrossRule;
import cn.huijian.exchange.model.Dimension;
import cn.huijian.exchange.store.FieldScores;
import cn.huijian.jobs.Job;
import cn.huijian.jobs.JobHandler;
import cn.huijian.jobs.JobProgress;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the rules between records ({@code cross} in {@code knowledge/…/quality}) of everything that is stored. Each rule's finding is kept as it is
 * made, so that a job that is stopped or goes on after a crash only asks again.
 */
@Component
class CrossCheckJob implements JobHandler {
    static final String KIND = "exchange.cross-check";
    private static final Set<String> OWN = Set.of("id", "field", "name", "dimension", "kind");

    private final Knowledge knowledge;
    private final ObjectProvider<CrossChecker> checkers;
    private final FieldScores scores;
    private final Clock clock;

    CrossCheckJob(Knowledge knowledge, ObjectProvider<CrossChecker> checkers, FieldScores scores, Clock clock) {
        this.knowledge = knowledge;
        this.checkers = checkers;
        this.scores = scores;
        this.clock = clock;
    }

    private record Declared(CrossRule rule, String name, Dimension dimension) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, JobProgress progress) {
        List<Declared> rules = rules();
        int asked = 0;
        long failed = 0;
        for (Declared declared : rules) {
            if (progress.cancelled()) {
                break;
            }
            progress.report(asked, rules.size(), declared.name());
            CrossFinding finding = find(declared.rule());
            scores.keep(declared.rule(), declared.name(), declared.dimension(), finding, clock.instant());
            failed += finding.failed();
            asked++;
        }
        progress.report(asked, rules.size(), "跨记录检查完毕");
        return JsonMapper.shared().writeValueAsString(Map.of("rules", asked, "failed", failed));
    }

    private CrossFinding find(CrossRule rule) {
        return checkers.stream()
                .map(checker -> checker.check(rule))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("quality/" + rule.dataset()
                        + ": no room checks the rule " + rule.id() + " of kind " + rule.kind()));
    }

    private List<Declared> rules() {
        List<Declared> rules = new ArrayList<>();
        for (KnowledgeItem item : knowledge.list("quality", Zone.dayOf(clock.instant()))) {
            for (JsonNode rule : item.body().path("cross")) {
                Map<String, String> settings = new HashMap<>();
                rule.forEachEntry((key, value) -> {
                    if (!OWN.contains(key)) {
                        settings.put(key, value.asString());
                    }
                });
                rules.add(new Declared(
                        new CrossRule(
                                item.id(),
                                rule.required("id").asString(),
                                rule.required("field").asString(),
                                rule.required("kind").asString(),
                                settings),
                        rule.required("name").asString(),
                        Dimension.parse(rule.required("dimension").asString())));
            }
        }
        return rules;
    }
}
