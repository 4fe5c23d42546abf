package cn.huijian.inspection.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskId;
import cn.huijian.inspection.TaskState;
import cn.huijian.inspection.Tasks;
import cn.huijian.kernel.AccountId;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inspection/tasks")
@Tag(name = "inspection", description = "双随机、一公开")
class TaskController {
    private final Tasks tasks;
    private final TaskPages pages;
    private final CurrentUser user;

    TaskController(Tasks tasks, TaskPages pages, CurrentUser user) {
        this.tasks = tasks;
        this.pages = pages;
        this.user = user;
    }

    /** A wish to change officers (leaving, joining) or to cancel the task. */
    record ChangeRequest(
            Tasks.ChangeKind kind,
            String reason,
            @Nullable Long leaving,
            @Nullable Long joining) {
        Tasks.ChangeWanted wanted() {
            return new Tasks.ChangeWanted(
                    kind,
                    reason,
                    leaving == null ? null : new AccountId(leaving),
                    joining == null ? null : new AccountId(joining));
        }
    }

    /** The decision with its reason. */
    record DecisionRequest(boolean approved, String reason) {}

    @GetMapping
    @PreAuthorize("hasAuthority('inspection.read')")
    @Operation(summary = "检查任务列表；按计划筛选时即抽中名单，顺序为抽中次序")
    Page<TaskRowBody> list(
            @RequestParam(required = false) @Nullable Long plan,
            @RequestParam(required = false) @Nullable TaskState state,
            @RequestParam(required = false) @Nullable Integer unit,
            @RequestParam(required = false) @Nullable Long officer,
            @RequestParam(required = false) @Nullable Boolean avoided,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new Tasks.Filter(
                plan == null ? null : new PlanId(plan),
                state,
                unit,
                officer == null ? null : new AccountId(officer),
                avoided);
        return tasks.list(filter, cursor, Math.clamp(limit, 1, 200), user.get().scope())
                .map(pages::row);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('inspection.read')")
    @Operation(summary = "一项检查任务：通知、到场、记录、审核、后续处理，现在可以做什么")
    ResponseEntity<TaskBody> task(@PathVariable long id) {
        Staff by = user.get();
        return tasks.find(new TaskId(id), by.scope())
                .map(task -> answer(task, by))
                .orElseThrow(() -> Problem.of(
                        new Refusal("inspection.task-not-found", "没有找到序号为 " + id + " 的检查任务，或您无权查看。请从任务列表进入。")));
    }

    @PostMapping("/{id}/changes")
    @PreAuthorize("hasAnyAuthority('inspection.plan', 'inspection.visit', 'inspection.review')")
    @Operation(summary = "申请更换检查人员或取消任务，写明理由")
    ResponseEntity<TaskBody> request(@PathVariable long id, @RequestBody ChangeRequest body) {
        Staff by = user.get();
        Problem.valueOf(tasks.request(new TaskId(id), body.wanted(), by));
        return task(id);
    }

    @PostMapping("/{id}/changes/{change}/decide")
    @PreAuthorize("hasAuthority('inspection.approve')")
    @Operation(summary = "批准或不批准变更；申请人不得自己批准")
    ResponseEntity<TaskBody> decide(
            @PathVariable long id, @PathVariable long change, @RequestBody DecisionRequest body) {
        Staff by = user.get();
        return answer(Problem.valueOf(tasks.decide(new TaskId(id), change, body.approved(), body.reason(), by)), by);
    }

    private ResponseEntity<TaskBody> answer(Task task, Staff by) {
        return ResponseEntity.ok().eTag(Versions.etag(task.version())).body(pages.page(task, by));
    }
}
