package cn.huijian.inspection.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.inspection.DrawProof;
import cn.huijian.inspection.Draws;
import cn.huijian.inspection.Plan;
import cn.huijian.inspection.PlanId;
import cn.huijian.inspection.Plans;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inspection/plans/{id}")
@Tag(name = "inspection", description = "双随机、一公开")
class DrawController {
    private final Plans plans;
    private final Draws draws;
    private final PlanPages pages;
    private final CurrentUser user;

    DrawController(Plans plans, Draws draws, PlanPages pages, CurrentUser user) {
        this.plans = plans;
        this.draws = draws;
        this.pages = pages;
        this.user = user;
    }

    /** The digest of nonce and value, 64 hex digits. */
    record CommitRequest(@Schema(example = "9f86d081…") String commitment) {}

    /** The nonce (64 hex digits) and the value that were committed to. */
    record RevealRequest(String nonce, String value) {}

    /** The public value as written and when it came into being; both empty when three sections revealed. */
    record DrawRequest(
            @Schema(example = "03 09 14 20 27 31 + 08") @Nullable
            String value,

            @Nullable Instant valueTime,
            @Schema(example = "局法规科 周明") String witness) {}

    @PostMapping("/commits")
    @PreAuthorize("hasAuthority('inspection.reveal')")
    @Operation(summary = "指定科室提交随机数承诺（名录固定之前）")
    ResponseEntity<PlanBody> commit(@PathVariable long id, @RequestBody CommitRequest body) {
        Staff by = user.get();
        return answer(Problem.valueOf(draws.commit(new PlanId(id), body.commitment(), by)), by);
    }

    @PostMapping("/reveals")
    @PreAuthorize("hasAuthority('inspection.reveal')")
    @Operation(summary = "揭示随机数（名录固定之后）")
    ResponseEntity<PlanBody> reveal(@PathVariable long id, @RequestBody RevealRequest body) {
        Staff by = user.get();
        return answer(Problem.valueOf(draws.reveal(new PlanId(id), body.nonce(), body.value(), by)), by);
    }

    @PostMapping("/freeze")
    @PreAuthorize("hasAuthority('inspection.draw')")
    @Operation(summary = "固定名录并公布承诺")
    ResponseEntity<PlanBody> freeze(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Staff by = user.get();
        return answer(Problem.valueOf(draws.freeze(new PlanId(id), Versions.required(ifMatch), by)), by);
    }

    @PostMapping("/draw")
    @PreAuthorize("hasAuthority('inspection.draw')")
    @Operation(summary = "抽取对象和人员，产生任务，公布抽取记录并复算")
    ResponseEntity<PlanBody> draw(
            @PathVariable long id,
            @RequestBody DrawRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Staff by = user.get();
        return answer(
                Problem.valueOf(draws.draw(
                        new PlanId(id),
                        Versions.required(ifMatch),
                        body.value(),
                        body.valueTime(),
                        body.witness(),
                        by)),
                by);
    }

    @GetMapping("/draw")
    @PreAuthorize("hasAuthority('inspection.read')")
    @Operation(summary = "抽取的证明（内部）：承诺链、分层、复算记录")
    DrawProof proof(@PathVariable long id) {
        return draws.proof(plan(id, user.get()))
                .orElseThrow(() -> Problem.of(new Refusal("inspection.entry-not-found", "计划尚未固定名录，没有抽取证明。")));
    }

    @GetMapping("/exclusions")
    @PreAuthorize("hasAuthority('inspection.read')")
    @Operation(summary = "排除名单和理由")
    Page<Draws.Excluded> exclusions(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return draws.exclusions(plan(id, user.get()).id(), cursor, Math.clamp(limit, 1, 200));
    }

    @PostMapping("/recomputations")
    @PreAuthorize("hasAuthority('inspection.read')")
    @Operation(summary = "用公开参数重新核算一次，记入复算记录")
    Draws.Recomputation recompute(@PathVariable long id) {
        Staff by = user.get();
        return Problem.valueOf(draws.recompute(plan(id, by).id(), by));
    }

    @GetMapping("/openings/{entity}")
    @PreAuthorize("hasAuthority('inspection.draw')")
    @Operation(summary = "一户自己的名录凭据，交给该户自行核对")
    Draws.LeafOpening opening(@PathVariable long id, @PathVariable long entity) {
        Staff by = user.get();
        return Problem.valueOf(draws.opening(plan(id, by).id(), new EntityId(entity), by));
    }

    private Plan plan(long id, Staff by) {
        return plans.find(new PlanId(id), by.scope())
                .orElseThrow(() -> Problem.of(
                        new Refusal("inspection.plan-not-found", "没有找到序号为 " + id + " 的抽查计划，或您无权查看。请从计划列表进入。")));
    }

    private ResponseEntity<PlanBody> answer(Plan plan, Staff by) {
        return ResponseEntity.ok().eTag(Versions.etag(plan.version())).body(pages.page(plan, by));
    }
}
