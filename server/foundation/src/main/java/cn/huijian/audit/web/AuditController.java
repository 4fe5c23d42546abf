package cn.huijian.audit.web;

import cn.huijian.audit.AuditQuery;
import cn.huijian.audit.AuditRecord;
import cn.huijian.audit.AuditRecords;
import cn.huijian.audit.CurrentActor;
import cn.huijian.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit")
@PreAuthorize("hasAuthority('audit.read')")
@Tag(name = "audit", description = "审计:谁、何时、对何物、做了什么、为什么")
class AuditController {
    private final AuditRecords records;
    private final CurrentActor current;

    AuditController(AuditRecords records, CurrentActor current) {
        this.records = records;
        this.current = current;
    }

    /** One record as shown. */
    record RecordBody(
            long seq,
            Instant at,
            String actorKind,
            String actorId,
            String actorName,
            @Nullable Integer actorUnit,
            String action,
            String object,
            @Nullable String purpose,
            Map<String, String> details,
            @Nullable String ip,
            @Nullable String terminal,
            @Nullable String trace,
            String previous,
            String digest) {
        static RecordBody of(AuditRecord record) {
            var actor = record.actor();
            var entry = record.entry();
            return new RecordBody(
                    record.seq(),
                    record.at(),
                    actor.kind().name(),
                    actor.id(),
                    actor.display(),
                    actor.unit() == null ? null : actor.unit().value(),
                    entry.action(),
                    entry.object(),
                    entry.purpose(),
                    entry.details(),
                    record.origin().ip(),
                    record.origin().terminal(),
                    record.origin().trace(),
                    record.previous(),
                    record.digest());
        }
    }

    @GetMapping("/records")
    @Operation(summary = "查询审计记录(查询本身也留痕)")
    Page<RecordBody> list(
            @RequestParam(required = false) @Parameter(description = "行为人编号", example = "12") @Nullable String actor,
            @RequestParam(required = false) @Parameter(description = "动作或模块", example = "entity.reveal") @Nullable
                    String action,
            @RequestParam(required = false) @Parameter(description = "客体", example = "entity:4711") @Nullable
                    String object,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var query = new AuditQuery(actor, action, object, from, to);
        return records.list(query, cursor, limit, current.get()).map(RecordBody::of);
    }
}
