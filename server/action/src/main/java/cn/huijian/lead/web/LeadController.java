package cn.huijian.lead.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.VersionTag;
import cn.huijian.lead.Lead;
import cn.huijian.lead.LeadDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@RequestMapping("/api/lead/leads")
@Tag(name = "lead", description = "线索")
class LeadController {
    private final LeadDesk desk;
    private final LeadPages pages;
    private final CurrentUser user;

    LeadController(LeadDesk desk, LeadPages pages, CurrentUser user) {
        this.desk = desk;
        this.pages = pages;
        this.user = user;
    }

    /** Which leads a list shows. */
    enum Show {
        OPEN,
        CLOSED
    }

    /** Why; {@code transferredTo} names the receiver of a transfer. */
    record LeadRequest(
            @Schema(example = "现场核对，地址与登记一致") String reason,
            @Nullable String transferredTo) {}

    @GetMapping
    @PreAuthorize("hasAuthority('lead.read')")
    @Operation(summary = "线索列表，按核查期限排")
    Page<LeadBody> list(
            @RequestParam(defaultValue = "OPEN") Show state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Staff reader = user.get();
        String text = q == null || q.isBlank() ? null : q.strip();
        var page = desk.list(state == Show.CLOSED, text, cursor, Math.clamp(limit, 1, 200), reader.scope());
        return new Page<>(pages.rows(page.items(), reader), page.next());
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('lead.read')")
    @Operation(summary = "一条线索：内容、期限、经过、现在可以做什么")
    ResponseEntity<LeadBody> lead(@PathVariable long id) {
        Staff reader = user.get();
        return desk.find(id, reader.scope())
                .map(lead -> answer(lead, reader))
                .orElseThrow(() -> LeadProblem.notFound(id));
    }

    @PostMapping("/{id}/assign")
    @PreAuthorize("hasAuthority('lead.handle')")
    @Operation(summary = "承办核查")
    ResponseEntity<LeadBody> assign(
            @PathVariable long id,
            @RequestBody LeadRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Staff by = user.get();
        return answer(LeadProblem.valueOf(desk.assign(id, LeadProblem.version(ifMatch), body.reason(), by)), by);
    }

    @PostMapping("/{id}/conclude/{conclusion}")
    @PreAuthorize("hasAuthority('lead.handle')")
    @Operation(summary = "办结：转检查 to-inspection、不属实 unfounded、移送 transferred")
    ResponseEntity<LeadBody> conclude(
            @PathVariable long id,
            @PathVariable @Schema(allowableValues = {"to-inspection", "unfounded", "transferred"}) String conclusion,
            @RequestBody LeadRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Staff by = user.get();
        return answer(
                LeadProblem.valueOf(desk.conclude(
                        id,
                        LeadProblem.version(ifMatch),
                        conclusion(conclusion),
                        body.reason(),
                        body.transferredTo(),
                        by)),
                by);
    }

    private static Lead.Conclusion conclusion(String given) {
        return switch (given) {
            case "to-inspection" -> Lead.Conclusion.TO_INSPECTION;
            case "unfounded" -> Lead.Conclusion.UNFOUNDED;
            case "transferred" -> Lead.Conclusion.TRANSFERRED;
            default ->
                throw new RefusedException(
                        "lead.invalid-conclusion",
                        "“" + given + "”不是办结方式。可选：转检查 to-inspection、不属实 unfounded、移送 transferred。");
        };
    }

    private ResponseEntity<LeadBody> answer(Lead lead, Staff reader) {
        return ResponseEntity.ok().eTag(VersionTag.of(lead.version())).body(pages.page(lead, reader));
    }
}
