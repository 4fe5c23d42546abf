package cn.huijian.inspection.store;

import cn.huijian.inspection.Plan;
import cn.huijian.inspection.PlanCommand;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskCommand;
import cn.huijian.inspection.TaskId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Refusal;

/** The refusals that several commands share, each with its stable code. */
final class Refusals {
    private Refusals() {}

    static <T> Outcome<T> noPlan(PlanId id) {
        return Outcome.refused("inspection.plan-not-found", "没有找到序号为 " + id + " 的抽查计划，或您无权查看。请从计划列表进入。");
    }

    static <T> Outcome<T> noTask(TaskId id) {
        return Outcome.refused("inspection.task-not-found", "没有找到序号为 " + id + " 的检查任务，或您无权查看。请从任务列表进入。");
    }

    static <T> Outcome<T> stale(Plan plan) {
        return Outcome.refused("inspection.stale", "计划 " + plan.number() + " 已被他人改动，请刷新后再操作。");
    }

    static <T> Outcome<T> notOpen(Plan plan, PlanCommand command) {
        return Outcome.refused(
                "inspection.not-open",
                "计划 " + plan.number() + " 现为“" + plan.state().word() + "”，不能" + command.word() + "。请刷新查看现在可以做什么。");
    }

    static <T> Outcome<T> samePerson(String record, String role, String act) {
        return Outcome.refused("inspection.same-person", record + " 的" + role + "不得自己" + act + "，请由另一人办理。");
    }

    static <T> Outcome<T> reasonMissing(String act) {
        return Outcome.refused("inspection.reason-missing", act + "须写明理由。");
    }

    static <T> Outcome<T> stale(Task task) {
        return Outcome.refused("inspection.stale", "任务 " + task.id() + " 已被他人改动，请刷新后再操作。");
    }

    static <T> Outcome<T> notOpen(Task task, TaskCommand command) {
        return new Outcome.Refused<>(notOpenRefusal(task, command));
    }

    static Refusal notOpenRefusal(Task task, TaskCommand command) {
        return new Refusal(
                "inspection.not-open",
                "任务 " + task.id() + "（" + task.entityName() + "）现为“"
                        + task.state().word() + "”，不能" + command.word() + "。请刷新查看现在可以做什么。");
    }

    static <T> Outcome<T> notYours(TaskId id) {
        return new Outcome.Refused<>(notYoursRefusal(id));
    }

    static Refusal notYoursRefusal(TaskId id) {
        return new Refusal("inspection.not-your-task", "您不是任务 " + id + " 的检查人员；更换人员须先经批准。");
    }
}
