package cn.huijian.creditrisk.jobs;

import cn.huijian.access.Staff;
import cn.huijian.creditrisk.model.Assessed;
import cn.huijian.creditrisk.store.GradeLists;
import cn.huijian.creditrisk.store.Scorecards;
import cn.huijian.creditrisk.store.Scorecards.Used;
import cn.huijian.engine.score.Scorecard;
import cn.huijian.engine.score.Scoring;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.revision.Impact;
import cn.huijian.revision.ImpactMeasure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a new scorecard would do to the scores of a sample of firms, both computed now from the same facts. */
@Component
class ScorecardImpact implements ImpactMeasure {
    private static final int SAMPLE = 500;

    private final Scorecards scorecards;
    private final Assessor assessor;
    private final GradeLists lists;
    private final Entities entities;
    private final Clock clock;

    ScorecardImpact(Scorecards scorecards, Assessor assessor, GradeLists lists, Entities entities, Clock clock) {
        this.scorecards = scorecards;
        this.assessor = assessor;
        this.lists = lists;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "scorecards";
    }

    @Override
    public void check(KnowledgeItem drafted) {
        Scoring.of(scorecards.drafted(drafted));
    }

    @Override
    public Impact measure(KnowledgeItem drafted, Staff reader) {
        Instant now = clock.instant();
        var at = new KnownAt(Zone.dayOf(now), now);
        List<EntityId> sample = lists.sample(reader.scope(), SAMPLE + 1);
        List<EntityId> looked = sample.subList(0, Math.min(sample.size(), SAMPLE));
        Used used = scorecards.inForce(at.validOn());
        Scorecard draft = scorecards.drafted(drafted);
        Map<EntityId, Assessed> before = assessor.score(looked, at, used.scorecard(), used.scoring()).stream()
                .collect(Collectors.toMap(Assessed::entity, Function.identity()));
        List<Assessed> after = assessor.score(looked, at, draft, Scoring.of(draft));
        var names = entities.findAll(looked);
        List<Impact.Line> lines = new ArrayList<>();
        int changed = 0;
        int grades = 0;
        for (Assessed one : after) {
            Assessed old = before.get(one.entity());
            if (old == null || words(old).equals(words(one))) {
                continue;
            }
            changed++;
            boolean moved = old.explanation().grade() != one.explanation().grade();
            grades += moved ? 1 : 0;
            var firm = names.get(one.entity());
            String name = firm == null ? "主体 " + one.entity() : firm.name();
            // Firms that would change grade stand first: they are what the decision is about.
            lines.add(moved ? grades - 1 : lines.size(), new Impact.Line(name, words(old), words(one)));
        }
        return new Impact(
                "抽样主体",
                looked.size(),
                changed,
                sample.size() > SAMPLE,
                "其中 " + grades + " 户类别会变。两次都按今天已知的事实计算;样本按主体编号的散列固定选取,不是随机结论,也不改变任何现有类别。",
                lines.subList(0, Math.min(lines.size(), Impact.LINES)));
    }

    private static String words(Assessed one) {
        return one.explanation().score().toPlainString() + " 分 · "
                + one.explanation().grade();
    }
}
