package cn.huijian.creditrisk.web;

import cn.huijian.access.Scope;
import cn.huijian.creditrisk.model.Inputs;
import cn.huijian.creditrisk.store.Assessments.Stored;
import cn.huijian.creditrisk.store.Scorecards;
import cn.huijian.creditrisk.store.Scorecards.Used;
import cn.huijian.creditrisk.web.GradeBodies.ReplayBody;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactTypes;
import cn.huijian.engine.canon.MalformedJson;
import cn.huijian.engine.score.FactInput;
import cn.huijian.engine.score.ScoreInput;
import cn.huijian.kernel.KnownAt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Computes a stored result once more: from its stored input, and asks the dossier again what was known then. */
@Component
class Replaying {
    private final Scorecards scorecards;
    private final ScoreReader reader;
    private final Dossier dossier;
    private final FactTypes types;

    Replaying(Scorecards scorecards, ScoreReader reader, Dossier dossier, FactTypes types) {
        this.scorecards = scorecards;
        this.reader = reader;
        this.dossier = dossier;
        this.types = types;
    }

    ReplayBody replay(Stored stored, Scope scope) {
        Used used = scorecards.get(stored.scorecard());
        byte[] before = used.packing().unpack(stored.explanation());
        ScoreInput input = input(used.packing().unpack(stored.input()));
        byte[] now = used.scoring().score(input).toBytes();
        boolean same = Arrays.equals(before, now);
        var differences = new ArrayList<String>();
        if (!same) {
            differences.add("引擎由原输入算出的结果与留存的不同");
        }
        List<String> facts = factDifferences(stored, input, used);
        differences.addAll(facts);
        return new ReplayBody(
                same,
                facts.isEmpty(),
                differences,
                reader.read(stored, used, before, scope),
                reader.read(stored, used, now, scope));
    }

    /** What the dossier says today was known then, against what went into the score. */
    private List<String> factDifferences(Stored stored, ScoreInput input, Used used) {
        var wanted = new HashSet<>(used.scorecard().requirements().facts().keySet());
        wanted.remove(Inputs.RELATIONS);
        List<Fact> known = dossier.listAll(
                        List.of(stored.entity()), new KnownAt(stored.asOf(), stored.knownAt()), wanted)
                .getOrDefault(stored.entity(), List.of());
        Map<String, FactInput> then = new TreeMap<>(known.stream()
                .map(fact -> Inputs.fact(fact, types.values(fact)))
                .collect(Collectors.toMap(FactInput::factId, Function.identity())));
        var differences = new ArrayList<String>();
        for (FactInput fact : input.facts()) {
            if (fact.type().equals(Inputs.RELATIONS)) {
                continue;
            }
            FactInput again = then.remove(fact.factId());
            if (again == null) {
                differences.add("事实 " + fact.factId() + " 当时参与计算，现按当时所知查不到");
            } else if (!again.equals(fact)) {
                differences.add("事实 " + fact.factId() + " 的内容与参与计算时不同");
            }
        }
        then.keySet().forEach(id -> differences.add("事实 " + id + " 的入档时间早于计算，但计算时尚在导入途中，没有参与"));
        return differences;
    }

    private static ScoreInput input(byte[] stored) {
        try {
            return ScoreInput.parse(stored);
        } catch (MalformedJson damaged) {
            throw new IllegalStateException("a stored input cannot be read", damaged);
        }
    }
}
