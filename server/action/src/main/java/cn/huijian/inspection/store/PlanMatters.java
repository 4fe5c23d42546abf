package cn.huijian.inspection.store;

import cn.huijian.inspection.Plan;
import cn.huijian.matter.Matters;
import cn.huijian.matter.NewMatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the open matter of a plan in step with its state: what is the one next step, and whose. */
@Component
class PlanMatters {
    private static final String KIND = "inspection.plan";

    private final Matters matters;

    PlanMatters(Matters matters) {
        this.matters = matters;
    }

    void follow(Plan plan) {
        switch (plan.state()) {
            case PLAN -> next(plan, "edit", "修改后报批");
            case SUBMITTED -> next(plan, "approve", "批准");
            case APPROVED -> next(plan, "freeze", "固定名录");
            case ROSTER_FROZEN -> next(plan, "draw", "抽取");
            case DRAWN, CLOSED, CANCELLED -> close(plan);
        }
    }

    private void next(Plan plan, String step, String label) {
        var open = matters.findOpen(KIND, subject(plan));
        if (open.isPresent()) {
            matters.update(open.get(), step, label, List.of(), null);
        } else {
            matters.open(matter(plan, step, label));
        }
    }

    private static NewMatter matter(Plan plan, String step, String label) {
        return new NewMatter(
                KIND,
                "抽查计划",
                subject(plan),
                plan.terms().name(),
                plan.number().toString(),
                null,
                plan.unit(),
                List.of(),
                null,
                step,
                label,
                "/inspection/plans/" + plan.id());
    }

    private void close(Plan plan) {
        matters.findOpen(KIND, subject(plan))
                .ifPresent(open -> matters.close(open, plan.state().word()));
    }

    private static String subject(Plan plan) {
        return "inspection-plan:" + plan.id();
    }
}
