package cn.huijian.entity.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.entity.store.Keyset;
import cn.huijian.entity.web.EntityRow.EntityPage;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/entity")
@Tag(name = "entity", description = "经营主体")
class EntityListController {
    private static final int MOST = 200;

    private final EntityPages pages;
    private final EntityExport export;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    EntityListController(
            EntityPages pages,
            EntityExport export,
            CurrentUser user,
            AuditTrail audit,
            org.springframework.transaction.PlatformTransactionManager transactions) {
        this.pages = pages;
        this.export = export;
        this.user = user;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/entities")
    @PreAuthorize("hasAuthority('entity.read')")
    @Operation(summary = "经营主体列表：筛选、检索、翻页，只含辖区内")
    EntityPage list(
            @ParameterObject EntityFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return pages.page(filter, keyset(cursor), Math.clamp(limit, 1, MOST), user.get());
    }

    @GetMapping("/entities.csv")
    @PreAuthorize("hasAuthority('entity.export')")
    @Operation(summary = "导出所见：按同样的筛选流式导出，个人信息不含在内")
    ResponseEntity<StreamingResponseBody> csv(@ParameterObject EntityFilter filter) {
        Staff staff = user.get();
        var query = filter.query(staff);
        transaction.executeWithoutResult(status -> audit.record(
                staff.actor(), AuditEntry.of("entity.export", "entity:list").with("filter", String.valueOf(filter))));
        StreamingResponseBody body = out -> export.csv(query, staff, out);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("经营主体-" + export.today() + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(body);
    }

    private static @Nullable Keyset keyset(@Nullable String cursor) {
        try {
            @Nullable Keyset keyset = Keyset.parse(cursor);
            if (keyset != null && keyset.key().matches("\\d{4}-.*")) {
                LocalDate.parse(keyset.key());
            }
            return keyset;
        } catch (RuntimeException e) {
            throw new RefusedException("entity.bad-cursor", "翻页位置无效。请回到第一页重新查询。");
        }
    }
}
