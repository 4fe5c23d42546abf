package cn.huijian.app.ledger;

import cn.huijian.audit.AuditRecords;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long the trail must be kept, and how far back it goes. There is no command here: the house has no way to delete a record. */
@RestController
@RequestMapping("/api/audit/retention")
@PreAuthorize("hasAuthority('audit.read')")
@Tag(name = "audit")
class RetentionController {
    private final Knowledge knowledge;
    private final AuditRecords records;
    private final Clock clock;

    RetentionController(Knowledge knowledge, AuditRecords records, Clock clock) {
        this.knowledge = knowledge;
        this.records = records;
        this.clock = clock;
    }

    /** The rule in force and what is kept. */
    record RetentionBody(
            @Schema(description = "至少留存几个月") int leastMonths,
            @Schema(description = "依据") String source,
            @Schema(description = "满期以后怎样") String deletion,

            @Schema(description = "现存最早一条的时间;还没有记录时为空") @Nullable
            Instant oldest) {}

    @GetMapping
    @Operation(operationId = "auditRetention", summary = "审计记录至少留存多久、依据,以及现存最早的一条")
    RetentionBody get() {
        KnowledgeItem rule = knowledge.get("parameters", "audit-retention", Zone.dayOf(clock.instant()));
        return new RetentionBody(
                rule.body().required("leastMonths").asInt(),
                rule.source(),
                rule.body().required("deletion").asString(),
                records.oldest().orElse(null));
    }
}
