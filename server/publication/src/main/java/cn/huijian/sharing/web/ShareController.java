package cn.huijian.sharing.web;

import cn.huijian.access.Staff;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.VersionTag;
import cn.huijian.sharing.DataSharing;
import cn.huijian.sharing.store.ShareCalls;
import cn.huijian.sharing.store.ShareGrants;
import cn.huijian.sharing.web.ShareBodies.ApplicationForm;
import cn.huijian.sharing.web.ShareBodies.ApprovedBody;
import cn.huijian.sharing.web.ShareBodies.CallBody;
import cn.huijian.sharing.web.ShareBodies.GrantBody;
import cn.huijian.sharing.web.ShareBodies.ShareReason;
import cn.huijian.sharing.web.ShareBodies.ShareableTypes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk of sharing: applications, decisions, withdrawals and every call. Of the whole bureau, so only for readers of the whole bureau. */
@RestController
@RequestMapping("/api/sharing/grants")
@Tag(name = "sharing", description = "数据报送与共享")
class ShareController {
    private static final int MOST = 200;

    private final DataSharing sharing;
    private final ShareGrants grants;
    private final ShareCalls calls;
    private final ShareViews views;
    private final BureauReader reader;

    ShareController(DataSharing sharing, ShareGrants grants, ShareCalls calls, ShareViews views, BureauReader reader) {
        this.sharing = sharing;
        this.grants = grants;
        this.calls = calls;
        this.views = views;
        this.reader = reader;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('sharing.read')")
    @Operation(operationId = "listShareGrants", summary = "共享申请与授权，新的在前")
    Page<GrantBody> list(
            @RequestParam(required = false) @Nullable Long cursor, @RequestParam(defaultValue = "50") int limit) {
        Staff staff = reader.get();
        int most = Math.clamp(limit, 1, MOST);
        return Page.of(
                        grants.list(cursor == null ? Long.MAX_VALUE : cursor, most + 1),
                        most,
                        one -> Long.toString(one.id()))
                .map(one -> views.grant(one, staff));
    }

    @GetMapping("/types")
    @PreAuthorize("hasAuthority('sharing.read')")
    @Operation(operationId = "listShareableTypes", summary = "可以申请的数据类型与字段，不含个人信息")
    ShareableTypes types() {
        return views.shareable();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('sharing.share')")
    @Operation(operationId = "applyForShare", summary = "登记一个部门的共享申请")
    GrantBody apply(@RequestBody ApplicationForm form) {
        Staff staff = reader.get();
        return views.grant(sharing.apply(form.toShare(), staff.actor()).orRefuse(), staff);
    }

    @PostMapping("/{id}/approve")
    @PreAuthorize("hasAuthority('sharing.approve')")
    @Operation(operationId = "approveShare", summary = "批准，令牌只显示这一次；登记人不得自批")
    ApprovedBody approve(
            @PathVariable long id, @RequestHeader("If-Match") String version, @RequestBody ShareReason body) {
        Staff staff = reader.get();
        var approved = sharing.approve(id, number(version), body.reason(), staff.actor())
                .orRefuse();
        return new ApprovedBody(views.grant(approved.grant(), staff), approved.token());
    }

    @PostMapping("/{id}/refuse")
    @PreAuthorize("hasAuthority('sharing.approve')")
    @Operation(operationId = "refuseShare", summary = "不予共享")
    GrantBody refuse(@PathVariable long id, @RequestHeader("If-Match") String version, @RequestBody ShareReason body) {
        Staff staff = reader.get();
        return views.grant(
                sharing.refuse(id, number(version), body.reason(), staff.actor())
                        .orRefuse(),
                staff);
    }

    @PostMapping("/{id}/withdraw")
    @PreAuthorize("hasAuthority('sharing.approve')")
    @Operation(operationId = "withdrawShare", summary = "收回，即刻生效")
    GrantBody withdraw(
            @PathVariable long id, @RequestHeader("If-Match") String version, @RequestBody ShareReason body) {
        Staff staff = reader.get();
        return views.grant(
                sharing.withdraw(id, number(version), body.reason(), staff.actor())
                        .orRefuse(),
                staff);
    }

    @GetMapping("/{id}/calls")
    @PreAuthorize("hasAuthority('sharing.read')")
    @Operation(operationId = "listShareCalls", summary = "一项共享的每一次调用，被拒的也在内，新的在前")
    Page<CallBody> calls(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        reader.get();
        if (grants.find(id).isEmpty()) {
            throw new RefusedException("sharing.grant-not-found", "没有编号为 " + id + " 的共享申请。请从列表进入。");
        }
        int most = Math.clamp(limit, 1, MOST);
        return Page.of(
                        calls.list(id, cursor == null ? Long.MAX_VALUE : cursor, most + 1),
                        most,
                        one -> Long.toString(one.id()))
                .map(CallBody::of);
    }

    private static int number(String version) {
        return VersionTag.required(version, "sharing.invalid-version", "申请");
    }
}
