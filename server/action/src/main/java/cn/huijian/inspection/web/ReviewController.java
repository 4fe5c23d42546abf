package cn.huijian.inspection.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.inspection.Reviews;
import cn.huijian.inspection.Task;
import cn.huijian.inspection.TaskId;
import cn.huijian.kernel.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inspection/tasks/{id}")
@PreAuthorize("hasAuthority('inspection.review')")
@Tag(name = "inspection", description = "双随机、一公开")
class ReviewController {
    private final Reviews reviews;
    private final TaskPages pages;
    private final CurrentUser user;

    ReviewController(Reviews reviews, TaskPages pages, CurrentUser user) {
        this.reviews = reviews;
        this.pages = pages;
        this.user = user;
    }

    /** The right result with the ground of the correction. */
    record CorrectionRequest(@Schema(example = "1") String resultCode, String remark, String ground) {}

    /** Day on which the firm reported its rectification. */
    record RecheckRequest(@Schema(example = "2026-11-20") LocalDate reportedOn) {}

    /** How it ended, in words. */
    record OutcomeRequest(@Schema(example = "已公示，经核实无误") String outcome) {}

    @PostMapping("/review/approve")
    @Operation(summary = "审核通过：结果入档，开始公示期限，转后续处理")
    ResponseEntity<TaskBody> approve(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(by -> reviews.approve(new TaskId(id), Versions.required(ifMatch), by));
    }

    @PostMapping("/review/return")
    @Operation(summary = "退回检查人员补正")
    ResponseEntity<TaskBody> sendBack(
            @PathVariable long id,
            @RequestBody ReasonBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(by -> reviews.sendBack(new TaskId(id), Versions.required(ifMatch), body.reason(), by));
    }

    @PostMapping("/review/correct")
    @Operation(summary = "更正已审核的结果：新事实替代旧事实，写明理由")
    ResponseEntity<TaskBody> correct(
            @PathVariable long id,
            @RequestBody CorrectionRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(by -> reviews.correct(
                new TaskId(id), Versions.required(ifMatch), body.resultCode(), body.remark(), body.ground(), by));
    }

    @PostMapping("/review/withdraw")
    @Operation(summary = "撤回已审核的结果，写明理由")
    ResponseEntity<TaskBody> withdraw(
            @PathVariable long id,
            @RequestBody ReasonBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(by -> reviews.withdraw(new TaskId(id), Versions.required(ifMatch), body.reason(), by));
    }

    @PostMapping("/recheck")
    @Operation(summary = "收到整改报告，安排复查")
    ResponseEntity<TaskBody> recheck(
            @PathVariable long id,
            @RequestBody RecheckRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(by -> reviews.orderRecheck(new TaskId(id), Versions.required(ifMatch), body.reportedOn(), by));
    }

    @PostMapping("/follow-up/close")
    @Operation(summary = "后续处理办结")
    ResponseEntity<TaskBody> closeFollowUp(
            @PathVariable long id,
            @RequestBody OutcomeRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(by -> reviews.closeFollowUp(new TaskId(id), Versions.required(ifMatch), body.outcome(), by));
    }

    private ResponseEntity<TaskBody> answer(Function<Staff, Outcome<Task>> command) {
        Staff by = user.get();
        Task task = Problem.valueOf(command.apply(by));
        return ResponseEntity.ok().eTag(Versions.etag(task.version())).body(pages.page(task, by));
    }
}
