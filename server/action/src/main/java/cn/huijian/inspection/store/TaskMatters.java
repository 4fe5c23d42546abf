package cn.huijian.inspection.store;

import cn.huijian.calendar.Deadline;
import cn.huijian.inspection.Task;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.MatterId;
import cn.huijian.matter.Matters;
import cn.huijian.matter.NewMatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the open matters of a task in step with its state: the visit, and the rectification wanted of the firm. */
@Component
class TaskMatters {
    private static final String VISIT = "inspection.task";
    private static final String RECTIFICATION = "inspection.rectification";

    private final Matters matters;

    TaskMatters(Matters matters) {
        this.matters = matters;
    }

    MatterId open(Task task) {
        return matters.open(new NewMatter(
                VISIT,
                task.kind().word(),
                subject(task),
                task.planName(),
                task.planNumber().toString(),
                task.entity(),
                task.unit(),
                officers(task),
                task.deadline(),
                "notice",
                "通知",
                link(task)));
    }

    void follow(Task task) {
        switch (task.state()) {
            case DRAWN -> next(task, "notice", "通知", officers(task));
            case NOTICED -> next(task, "visit", "检查", officers(task));
            case INSPECTING -> next(task, "record", "提交检查记录", officers(task));
            case RECORDED -> next(task, "review", "审核", List.of());
            case RETURNED -> next(task, "record", "补正检查记录", officers(task));
            case REVIEWED -> next(task, "follow-up", "后续处理", List.of());
            case FOLLOWUP -> next(task, "follow-up", "后续处理", officers(task));
            case RECHECK -> next(task, "recheck", "整改复查", officers(task));
            case CLOSED, CANCELLED -> close(task);
        }
    }

    /** What the firm was ordered to correct: a matter of its own, with the firm as party. */
    void openRectification(Task task, @Nullable Deadline deadline) {
        matters.open(new NewMatter(
                RECTIFICATION,
                "责令改正",
                subject(task),
                "改正双随机抽查发现的问题并提交整改报告",
                task.planNumber().toString(),
                task.entity(),
                task.unit(),
                officers(task),
                deadline,
                "rectify",
                "提交整改报告",
                link(task)));
    }

    void closeRectification(Task task, String outcome) {
        matters.findOpen(RECTIFICATION, subject(task)).ifPresent(open -> matters.close(open, outcome));
    }

    /** Leaves words beside what is open of a task. */
    void note(Task task, String words) {
        for (String kind : List.of(VISIT, RECTIFICATION)) {
            matters.findOpen(kind, subject(task)).ifPresent(open -> matters.note(open, words));
        }
    }

    private void next(Task task, String step, String label, List<AccountId> assignees) {
        matters.findOpen(VISIT, subject(task))
                .ifPresent(open -> matters.update(open, step, label, assignees, task.deadline()));
    }

    private void close(Task task) {
        matters.findOpen(VISIT, subject(task))
                .ifPresent(open -> matters.close(open, task.state().word()));
    }

    private static List<AccountId> officers(Task task) {
        return task.officers().stream().map(Task.Officer::account).toList();
    }

    private static String subject(Task task) {
        return "inspection-task:" + task.id();
    }

    private static String link(Task task) {
        return "/inspection/tasks/" + task.id();
    }
}
