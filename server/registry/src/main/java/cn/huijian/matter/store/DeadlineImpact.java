package cn.huijian.matter.store;

import cn.huijian.access.Staff;
import cn.huijian.calendar.Deadline;
import cn.huijian.calendar.DeadlineRule;
import cn.huijian.calendar.DraftedRules;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.matter.Matter;
import cn.huijian.revision.Impact;
import cn.huijian.revision.ImpactMeasure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a new version of a deadline rule would do to the last days of open matters. */
@Component
class DeadlineImpact implements ImpactMeasure {
    private static final int MOST = 2_000;

    private final MatterQueries matters;
    private final DraftedRules rules;

    DeadlineImpact(MatterQueries matters, DraftedRules rules) {
        this.matters = matters;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return "deadlines";
    }

    @Override
    public void check(KnowledgeItem drafted) {
        rules.read(drafted, drafted.effectiveFrom());
    }

    @Override
    public Impact measure(KnowledgeItem drafted, Staff reader) {
        DeadlineRule rule = rules.read(drafted, drafted.effectiveFrom());
        List<Matter> found = matters.underRule(rule.id(), reader, MOST + 1);
        List<Impact.Line> lines = new ArrayList<>();
        int changed = 0;
        for (Matter matter : found.subList(0, Math.min(found.size(), MOST))) {
            Deadline given = Objects.requireNonNull(matter.deadline());
            String after = due(rule, given);
            String before = words(given.due());
            if (!before.equals(after)) {
                changed++;
                if (lines.size() < Impact.LINES) {
                    lines.add(new Impact.Line(matter.title(), before, after));
                }
            }
        }
        return new Impact(
                "在办事项",
                Math.min(found.size(), MOST),
                changed,
                found.size() > MOST,
                "按本规则计期的在办事项,假设从一开始就用新版本会怎样。已经起算的期限仍按起算时的版本,不会因本次修订改变。",
                lines);
    }

    private String due(DeadlineRule rule, Deadline given) {
        try {
            return words(rules.recompute(rule, given).due());
        } catch (IllegalArgumentException unknown) {
            return "不能计算(新版本没有已批准的延长)";
        }
    }

    private static String words(@Nullable LocalDate due) {
        return due == null ? "停表" : due.toString();
    }
}
