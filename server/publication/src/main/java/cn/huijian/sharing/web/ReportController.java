package cn.huijian.sharing.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.VersionTag;
import cn.huijian.kernel.Zone;
import cn.huijian.sharing.ReportRow;
import cn.huijian.sharing.Reporting;
import cn.huijian.sharing.store.ReportRows;
import cn.huijian.sharing.web.ReportBodies.LayoutList;
import cn.huijian.sharing.web.ReportBodies.RowBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk of reporting: what is to go out, what lacks something, what came back. */
@RestController
@RequestMapping("/api/sharing")
@Tag(name = "sharing", description = "数据报送：待报送、报送包与回执")
class ReportController {
    private static final int MOST = 200;

    private final Reporting reporting;
    private final ReportRows rows;
    private final ReportViews views;
    private final Entities entities;
    private final CurrentUser user;
    private final Clock clock;

    ReportController(
            Reporting reporting, ReportRows rows, ReportViews views, Entities entities, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.reporting = reporting;
        this.rows = rows;
        this.views = views;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/layouts")
    @PreAuthorize("hasAuthority('sharing.read')")
    @Operation(operationId = "listReportLayouts", summary = "报送格式及各自的待办数")
    LayoutList layouts() {
        return views.layouts(user.get());
    }

    @GetMapping("/report-rows")
    @PreAuthorize("hasAuthority('sharing.read')")
    @Operation(operationId = "listReportRows", summary = "报送台，按期限先后")
    Page<RowBody> list(
            @RequestParam(required = false) @Nullable String layout,
            @RequestParam(required = false) ReportRow.@Nullable State state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Staff reader = user.get();
        var filter = new ReportRows.Filter(layout, state, overdue, reader.scope(), Zone.dayOf(clock.instant()));
        return views.rows(rows.list(filter, cursor == null ? null : after(cursor), Math.clamp(limit, 1, MOST)), reader);
    }

    @PostMapping("/report-rows/{id}/resend")
    @PreAuthorize("hasAuthority('sharing.report')")
    @Operation(operationId = "resendReportRow", summary = "已在源头改正，重新报送")
    RowBody resend(@PathVariable long id, @RequestHeader("If-Match") String version) {
        Staff reader = user.get();
        if (rows.find(id).filter(row -> reader.scope().covers(row.unit())).isEmpty()) {
            throw new RefusedException("sharing.row-not-found", "没有编号为 " + id + " 的报送记录，或不在您的辖区内。");
        }
        int number = VersionTag.required(version, "sharing.invalid-version", "报送记录");
        return views.row(reporting.resend(id, number, reader.actor()).orRefuse(), reader);
    }

    @GetMapping("/entities/{id}/report-rows")
    @PreAuthorize("hasAuthority('sharing.read')")
    @Operation(operationId = "listReportRowsOfEntity", summary = "一个主体的信息向谁报送过、结果如何")
    Page<RowBody> ofEntity(@PathVariable long id) {
        Staff reader = user.get();
        if (id < 1) {
            throw new RefusedException("sharing.entity-not-found", "没有编号为 " + id + " 的主体，或不在您的辖区。请从主体列表进入。");
        }
        var found = rows.listByEntity(entities.membersOf(new EntityId(id)), MOST).stream()
                .filter(row -> reader.scope().covers(row.unit()))
                .toList();
        return views.rows(new Page<>(found, null), reader);
    }

    private static ReportRows.Cursor after(String cursor) {
        try {
            return ReportRows.Cursor.parse(cursor);
        } catch (RuntimeException e) {
            throw new RefusedException("sharing.invalid-cursor", "翻页位置无效，请回到第一页。");
        }
    }
}
