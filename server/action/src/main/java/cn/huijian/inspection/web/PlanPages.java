package cn.huijian.inspection.web;

import cn.huijian.access.RestrictedCounts;
import cn.huijian.access.Staff;
import cn.huijian.access.Units;
import cn.huijian.inspection.DrawProof;
import cn.huijian.inspection.Draws;
import cn.huijian.inspection.LogEntry;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.PlanState;
import cn.huijian.inspection.Plans;
import cn.huijian.inspection.Progress;
import cn.huijian.inspection.SeedContribution;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of one plan shows. */
@Component
class PlanPages {
    private final Plans plans;
    private final Draws draws;
    private final Units units;
    private final RestrictedCounts counts;
    private final Clock clock;

    PlanPages(Plans plans, Draws draws, Units units, RestrictedCounts counts, Clock clock) {
        this.plans = plans;
        this.draws = draws;
        this.units = units;
        this.counts = counts;
        this.clock = clock;
    }

    PlanBody page(Plan plan, Staff reader) {
        List<LogEntry> log = plans.log(plan.id());
        List<SeedContribution> contributions = draws.contributions(plan);
        Optional<DrawProof> proof = draws.proof(plan);
        var approved = plan.approved();
        return new PlanBody(
                plan.id().value(),
                plan.number().toString(),
                plan.version(),
                new Word(plan.state().name(), plan.state().word()),
                plan.terms().kindWords(),
                PlanTermsBody.of(plan.terms()),
                plan.items(),
                plan.parameters().path("minimum_ratio").asString(),
                plan.parametersVersion(),
                plan.checklistVersion(),
                new PlanBody.UnitBody(
                        plan.unit().value(), units.get(plan.unit()).name()),
                PlanBody.SignatureBody.of(plan.drafted()),
                approved == null ? null : PlanBody.SignatureBody.of(approved),
                steps(
                        plan,
                        proof.orElse(null),
                        plans.progress(List.of(plan.id()), reader.scope()).getOrDefault(plan.id(), Progress.NONE),
                        reader),
                contributions,
                log,
                PlanActions.of(plan, contributions, reader, clock.instant()));
    }

    PlanRowBody row(Plan plan, Map<PlanId, Progress> progress, Staff reader) {
        Progress far = progress.getOrDefault(plan.id(), Progress.NONE);
        boolean drawn = plan.state() == PlanState.DRAWN || plan.state() == PlanState.CLOSED;
        return new PlanRowBody(
                plan.id().value(),
                plan.number().toString(),
                plan.terms().name(),
                new Word(plan.state().name(), plan.state().word()),
                plan.terms().kindWords(),
                units.get(plan.unit()).name(),
                plan.terms().planned(),
                drawn ? far.drawn() : null,
                drawn ? counts.shown(far.finished(), far.finishedWithin(), reader.scope()) : null,
                !counts.exactFor(reader.scope()),
                plan.terms().visitFrom(),
                plan.terms().visitTo(),
                plan.drafted().name(),
                plan.drafted().at());
    }

    /** The six steps: 计划批准, 名录承诺, 公开随机源, 抽取, 派发检查组, 检查与公示. */
    private List<PlanBody.StepBody> steps(Plan plan, @Nullable DrawProof proof, Progress progress, Staff reader) {
        var approved = plan.approved();
        var drawn = proof == null ? null : proof.drawn();
        var steps = new ArrayList<PlanBody.StepBody>();
        add(
                steps,
                "approve",
                "计划批准",
                approved == null ? null : approved.at(),
                plan.terms().kindWords());
        add(steps, "commit", "名录承诺", proof == null ? null : proof.frozen().at(), "已公布摘要");
        add(steps, "seed", "公开随机源", drawn == null ? null : drawn.sourceTime(), "承诺之后产生");
        add(steps, "draw", "抽取", drawn == null ? null : drawn.at(), drawn == null ? "" : seconds(drawn.millis()));
        add(steps, "assign", "派发检查组", drawn == null ? null : drawn.at(), drawn == null ? "" : drawn.pairs() + " 组");
        boolean all = plan.state() == PlanState.CLOSED;
        steps.add(new PlanBody.StepBody(
                "visit",
                "检查与公示",
                all ? "done" : drawn == null ? "later" : "current",
                null,
                drawn == null
                        ? null
                        : (counts.exactFor(reader.scope()) ? "已查 " : "已查不少于 ")
                                + counts.shown(progress.visited(), progress.visitedWithin(), reader.scope()) + " / "
                                + progress.drawn() + " · 至 "
                                + plan.terms().visitTo()));
        return steps;
    }

    private static void add(
            List<PlanBody.StepBody> steps, String code, String label, @Nullable Instant at, String note) {
        boolean first = steps.stream().allMatch(step -> step.state().equals("done"));
        String state = at != null ? "done" : first ? "current" : "later";
        steps.add(new PlanBody.StepBody(code, label, state, at, at == null ? null : note));
    }

    private static String seconds(int millis) {
        return "%.1f 秒".formatted(millis / 1000.0);
    }
}
