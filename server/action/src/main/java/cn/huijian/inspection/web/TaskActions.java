package cn.huijian.inspection.web;

import cn.huijian.access.Staff;
import cn.huijian.inspection.Reviews;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskCommand;
import cn.huijian.inspection.Tasks;
import cn.huijian.inspection.model.TaskTransitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader may do to a task now, and why not the rest. */
final class TaskActions {
    private TaskActions() {}

    /** On the officers' phone. */
    static List<ActionBody> field(Task task, Staff reader) {
        var actions = new ArrayList<ActionBody>();
        for (TaskCommand command : List.of(TaskCommand.NOTICE, TaskCommand.ARRIVE, TaskCommand.RECORD)) {
            String code = command.name().toLowerCase(Locale.ROOT);
            if (TaskTransitions.find(task.state(), command).isEmpty()) {
                actions.add(ActionBody.closed(
                        code, command.word(), "任务现为“" + task.state().word() + "”"));
            } else {
                actions.add(ActionBody.when(code, command.word(), visitObstacle(task, reader)));
            }
        }
        return actions;
    }

    /** On the desk. */
    static List<ActionBody> of(Task task, List<Tasks.Change> changes, List<Reviews.Review> reviews, Staff reader) {
        var actions = new ArrayList<ActionBody>();
        for (TaskCommand command : TaskCommand.values()) {
            if (TaskTransitions.find(task.state(), command).isPresent()) {
                add(actions, task, command, reader);
            }
        }
        if (reviews.stream().anyMatch(review -> review.fact() != null)
                && !reviews.getFirst().decision().equals("WITHDRAWN")) {
            actions.add(ActionBody.when("correct", "更正结果", reviewObstacle(task, reader)));
            actions.add(ActionBody.when("withdraw", "撤回结果", reviewObstacle(task, reader)));
        }
        change(actions, task, changes, reader);
        return actions;
    }

    private static void add(List<ActionBody> actions, Task task, TaskCommand command, Staff reader) {
        switch (command) {
            case NOTICE, ARRIVE, RECORD ->
                actions.add(ActionBody.when(code(command), command.word(), visitObstacle(task, reader)));
            case RETURN, APPROVE, ORDER_RECHECK ->
                actions.add(ActionBody.when(code(command), command.word(), reviewObstacle(task, reader)));
            case CLOSE -> {
                if (task.followUp() != null) {
                    actions.add(ActionBody.when("close-follow-up", "后续处理办结", reviewObstacle(task, reader)));
                }
            }
            case FOLLOW_UP, FAIL_RECHECK, CANCEL -> {
                // The first two come of themselves with the review; cancelling needs a request, which is added below.
            }
        }
    }

    private static void change(List<ActionBody> actions, Task task, List<Tasks.Change> changes, Staff reader) {
        var waiting =
                changes.stream().filter(change -> change.approved() == null).findFirst();
        if (waiting.isPresent()) {
            actions.add(ActionBody.when("decide-change", "批准变更", decideObstacle(waiting.get(), reader)));
        } else if (TaskTransitions.find(task.state(), TaskCommand.CANCEL).isPresent()) {
            actions.add(ActionBody.when("request-cancel", "申请取消", changeObstacle(reader)));
            boolean started = task.state().name().equals("INSPECTING");
            actions.add(
                    ActionBody.when("request-reassign", "申请更换人员", started ? "检查已开始，不能更换人员" : changeObstacle(reader)));
        }
    }

    private static @Nullable String visitObstacle(Task task, Staff reader) {
        if (!reader.may("inspection.visit")) {
            return "您没有现场检查的权限";
        }
        if (task.officers().size() < 2) {
            return "检查人员不足两名，须先经批准补足";
        }
        return task.officer(reader.account()).isPresent() ? null : "您不是本任务的检查人员";
    }

    private static @Nullable String reviewObstacle(Task task, Staff reader) {
        if (!reader.may("inspection.review")) {
            return "您没有审核的权限";
        }
        return task.officer(reader.account()).isPresent() ? "检查人员不得审核自己的检查" : null;
    }

    private static @Nullable String changeObstacle(Staff reader) {
        return List.of("inspection.plan", "inspection.visit", "inspection.review").stream()
                        .anyMatch(reader::may)
                ? null
                : "您没有申请变更的权限";
    }

    private static @Nullable String decideObstacle(Tasks.Change waiting, Staff reader) {
        if (!reader.may("inspection.approve")) {
            return "您没有批准变更的权限";
        }
        return waiting.requestedByAccount() == reader.account().value() ? "申请人不得自己批准" : null;
    }

    private static String code(TaskCommand command) {
        return command.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
