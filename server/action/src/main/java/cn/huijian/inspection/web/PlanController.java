package cn.huijian.inspection.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.PlanState;
import cn.huijian.inspection.Plans;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inspection/plans")
@Tag(name = "inspection", description = "双随机、一公开")
class PlanController {
    private final Plans plans;
    private final PlanPages pages;
    private final CurrentUser user;

    PlanController(Plans plans, PlanPages pages, CurrentUser user) {
        this.plans = plans;
        this.pages = pages;
        this.user = user;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('inspection.read')")
    @Operation(summary = "抽查计划列表，新的在前")
    Page<PlanRowBody> list(
            @RequestParam(required = false) @Nullable PlanState state,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Staff reader = user.get();
        var page = plans.list(state, text, cursor, Math.clamp(limit, 1, 200), reader.scope());
        var progress = plans.progress(page.items().stream().map(Plan::id).toList(), reader.scope());
        return page.map(plan -> pages.row(plan, progress, reader));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('inspection.plan')")
    @Operation(summary = "拟订抽查计划，取得编号")
    ResponseEntity<PlanBody> draft(
            @RequestBody PlanTermsBody body, @RequestHeader("Idempotency-Key") String idempotencyKey) {
        Staff by = user.get();
        return answer(Problem.valueOf(plans.draft(body.terms(), by.account() + ":" + idempotencyKey, by)), by);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('inspection.read')")
    @Operation(summary = "一份抽查计划：内容、步骤、现在可以做什么")
    ResponseEntity<PlanBody> plan(@PathVariable long id) {
        Staff by = user.get();
        return plans.find(new PlanId(id), by.scope())
                .map(plan -> answer(plan, by))
                .orElseThrow(() -> Problem.of(
                        new Refusal("inspection.plan-not-found", "没有找到序号为 " + id + " 的抽查计划，或您无权查看。请从计划列表进入。")));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('inspection.plan')")
    @Operation(summary = "修改拟稿中的计划")
    ResponseEntity<PlanBody> edit(
            @PathVariable long id,
            @RequestBody PlanTermsBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Staff by = user.get();
        return answer(Problem.valueOf(plans.edit(new PlanId(id), Versions.required(ifMatch), body.terms(), by)), by);
    }

    @PostMapping("/{id}/submit")
    @PreAuthorize("hasAuthority('inspection.plan')")
    @Operation(summary = "报批")
    ResponseEntity<PlanBody> submit(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Staff by = user.get();
        return answer(Problem.valueOf(plans.submit(new PlanId(id), Versions.required(ifMatch), by)), by);
    }

    @PostMapping("/{id}/return")
    @PreAuthorize("hasAuthority('inspection.approve')")
    @Operation(summary = "退回拟稿人")
    ResponseEntity<PlanBody> sendBack(
            @PathVariable long id,
            @RequestBody ReasonBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Staff by = user.get();
        return answer(
                Problem.valueOf(plans.sendBack(new PlanId(id), Versions.required(ifMatch), body.reason(), by)), by);
    }

    @PostMapping("/{id}/approve")
    @PreAuthorize("hasAuthority('inspection.approve')")
    @Operation(summary = "批准；拟稿人不得自己批准")
    ResponseEntity<PlanBody> approve(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Staff by = user.get();
        return answer(Problem.valueOf(plans.approve(new PlanId(id), Versions.required(ifMatch), by)), by);
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize("hasAnyAuthority('inspection.plan', 'inspection.approve')")
    @Operation(summary = "撤下拟稿，或经批准取消计划，写明理由")
    ResponseEntity<PlanBody> cancel(
            @PathVariable long id,
            @RequestBody ReasonBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Staff by = user.get();
        return answer(Problem.valueOf(plans.cancel(new PlanId(id), Versions.required(ifMatch), body.reason(), by)), by);
    }

    private ResponseEntity<PlanBody> answer(Plan plan, Staff by) {
        return ResponseEntity.ok().eTag(Versions.etag(plan.version())).body(pages.page(plan, by));
    }
}
