package cn.huijian.inspection.web;

import cn.huijian.access.Staff;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.PlanCommand;
import cn.huijian.inspection.PlanState;
import cn.huijian.inspection.SeedContribution;
import cn.huijian.inspection.SeedTerms;
import cn.huijian.inspection.model.PlanTransitions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader may do to a plan now, and why not the rest. */
final class PlanActions {
    private PlanActions() {}

    static List<ActionBody> of(Plan plan, List<SeedContribution> contributions, Staff reader, Instant now) {
        var actions = new ArrayList<ActionBody>();
        for (PlanCommand command : PlanCommand.values()) {
            if (PlanTransitions.find(plan.state(), command).isPresent() && command != PlanCommand.CLOSE) {
                actions.add(ActionBody.when(
                        command.name().toLowerCase(Locale.ROOT),
                        command.word(),
                        obstacle(plan, command, contributions, reader, now)));
            }
        }
        if (!contributions.isEmpty() && plan.state() == PlanState.APPROVED) {
            actions.add(ActionBody.when("commit", "提交随机数承诺", commitObstacle(contributions, reader)));
        }
        if (!contributions.isEmpty() && plan.state() == PlanState.ROSTER_FROZEN) {
            actions.add(ActionBody.when("reveal", "揭示随机数", revealObstacle(contributions, reader)));
        }
        return actions;
    }

    private static @Nullable String obstacle(
            Plan plan, PlanCommand command, List<SeedContribution> contributions, Staff reader, Instant now) {
        boolean drafter = plan.drafted().account().equals(reader.account());
        return switch (command) {
            case EDIT, SUBMIT -> drafter ? lacking(reader, "inspection.plan", "拟订计划") : "只有拟稿人可以办理";
            case RETURN -> lacking(reader, "inspection.approve", "批准计划");
            case APPROVE -> drafter ? "拟稿人不得自己批准" : lacking(reader, "inspection.approve", "批准计划");
            case FREEZE -> freezeObstacle(plan, contributions, reader, now);
            case DRAW -> drawObstacle(plan, contributions, reader, now);
            case CLOSE -> null;
            case CANCEL -> cancelObstacle(plan, drafter, reader);
        };
    }

    private static @Nullable String cancelObstacle(Plan plan, boolean drafter, Staff reader) {
        if (plan.state() == PlanState.PLAN) {
            return drafter ? null : "尚未报批，只有拟稿人可以撤下";
        }
        return drafter ? "拟稿人不得自己批准取消" : lacking(reader, "inspection.approve", "批准取消");
    }

    private static @Nullable String freezeObstacle(
            Plan plan, List<SeedContribution> contributions, Staff reader, Instant now) {
        String lacking = lacking(reader, "inspection.draw", "组织抽取");
        if (lacking != null) {
            return lacking;
        }
        long missing =
                contributions.stream().filter(one -> one.commitment() == null).count();
        if (missing > 0) {
            return "还有 " + missing + " 个科室没有提交随机数承诺";
        }
        return plan.terms().seed() instanceof SeedTerms.PublicValue value
                        && !value.notBefore().isAfter(now)
                ? "公开随机源的时间已过，须改用其后的一期，请取消后重新报批"
                : null;
    }

    private static @Nullable String drawObstacle(
            Plan plan, List<SeedContribution> contributions, Staff reader, Instant now) {
        String lacking = lacking(reader, "inspection.draw", "组织抽取");
        if (lacking != null) {
            return lacking;
        }
        long missing =
                contributions.stream().filter(one -> one.revealedAt() == null).count();
        if (missing > 0) {
            return "还有 " + missing + " 个科室没有揭示随机数";
        }
        return plan.terms().seed() instanceof SeedTerms.PublicValue value
                        && value.notBefore().isAfter(now)
                ? "公开随机源尚未产生"
                : null;
    }

    private static @Nullable String commitObstacle(List<SeedContribution> contributions, Staff reader) {
        String lacking = lacking(reader, "inspection.reveal", "提供随机数");
        return lacking != null
                ? lacking
                : contributions.stream()
                                .anyMatch(one -> one.section() == reader.unit().value() && one.commitment() == null)
                        ? null
                        : "您所在科室不在计划指定的三个科室之内，或已经提交";
    }

    private static @Nullable String revealObstacle(List<SeedContribution> contributions, Staff reader) {
        String account = "account-" + reader.account();
        String lacking = lacking(reader, "inspection.reveal", "提供随机数");
        return lacking != null
                ? lacking
                : contributions.stream().anyMatch(one -> account.equals(one.account()) && one.revealedAt() == null)
                        ? null
                        : "只有提交承诺的本人可以揭示，且只揭示一次";
    }

    private static @Nullable String lacking(Staff reader, String permission, String act) {
        return reader.may(permission) ? null : "您没有" + act + "的权限";
    }
}
