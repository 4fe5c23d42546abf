package cn.huijian.dossier.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.dossier.Dossier;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.NewFact;
import cn.huijian.dossier.store.FactQueries;
import cn.huijian.dossier.web.TimelineBody.LastDays;
import cn.huijian.entity.EntityIds;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.KnownAt;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.VersionTag;
import cn.huijian.kernel.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
@RequestMapping("/api/dossier")
@Tag(name = "dossier", description = "涉企事实：只增不改")
class DossierController {
    private static final String CONSOLE = "console";

    private final Dossier dossier;
    private final FactQueries queries;
    private final FactPages pages;
    private final CurrentUser user;
    private final Clock clock;

    DossierController(Dossier dossier, FactQueries queries, FactPages pages, CurrentUser user, Clock clock) {
        this.dossier = dossier;
        this.queries = queries;
        this.pages = pages;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/entities/{id}/facts")
    @PreAuthorize("hasAuthority('dossier.read')")
    @Operation(summary = "一个主体的事实，新的在前；可问某日的情形、当时所知或现在所知")
    TimelineBody timeline(
            @PathVariable long id,
            @Parameter(description = "监管、登记、年报、投诉、许可", example = "监管") @RequestParam(required = false) @Nullable
                    String group,
            @Parameter(description = "哪一天的情形，默认今天") @RequestParam(required = false) @Nullable LocalDate validOn,
            @Parameter(description = "当时所知的时点，默认现在") @RequestParam(required = false) @Nullable Instant knownAt,
            @Parameter(description = "是否连同已更正、已撤回的一并列出") @RequestParam(defaultValue = "false") boolean history,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return pages.timeline(
                        new EntityId(id),
                        group,
                        at(validOn, knownAt),
                        history,
                        cursor,
                        Math.clamp(limit, 1, 200),
                        user.get())
                .orElseThrow(() ->
                        new RefusedException("dossier.entity-not-found", "没有编号为 " + id + " 的主体，或不在您的辖区。请从主体列表进入。"));
    }

    @GetMapping("/last-days")
    @PreAuthorize("hasAuthority('dossier.read')")
    @Operation(summary = "一页主体各自最近一次某类事实的日子，只答辖区内的；没有的不列")
    LastDays lastDays(
            @Parameter(description = "事实类型", example = "inspection-result") @RequestParam String type,
            @Parameter(description = "主体编号，逗号分开，至多 200 个", example = "12,15") @RequestParam String entities) {
        return pages.lastDays(EntityIds.parse(entities).values(), KnownAt.now(clock.instant()), type, user.get());
    }

    @GetMapping("/facts/{id}")
    @PreAuthorize("hasAuthority('dossier.read')")
    @Operation(summary = "一条事实：属性、来源、更正沿革、现在可以做什么")
    ResponseEntity<FactBody> fact(@PathVariable long id, @RequestParam(required = false) @Nullable Instant knownAt) {
        return answer(numbered(id), at(null, knownAt), user.get());
    }

    @PostMapping("/facts/{id}/correction")
    @PreAuthorize("hasAuthority('dossier.correct')")
    @Operation(summary = "更正一条事实，须写明理由；原条保留并注明已更正")
    ResponseEntity<FactBody> correct(
            @PathVariable long id,
            @RequestBody FactRequests.Correction body,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Staff by = user.get();
        Fact wrong = standing(numbered(id), ifMatch, by);
        var right = new NewFact(
                wrong.type(),
                queries.subjects(wrong.id()),
                body.validFrom() == null ? wrong.validFrom() : body.validFrom(),
                body.validTo() == null ? wrong.validTo() : body.validTo(),
                CONSOLE,
                "correction-of:" + wrong.id() + ":" + key,
                1,
                wrong.legalBasis(),
                wrong.document(),
                wrong.unit(),
                body.attributes() == null ? wrong.attributes() : body.attributes());
        FactId done =
                dossier.correct(wrong.id(), right, body.ground(), by.actor()).orRefuse();
        return answer(done, KnownAt.now(clock.instant()), by);
    }

    @PostMapping("/facts/{id}/retraction")
    @PreAuthorize("hasAuthority('dossier.correct')")
    @Operation(summary = "撤回一条事实，须写明理由；原条保留并注明已撤回")
    ResponseEntity<FactBody> retract(
            @PathVariable long id,
            @RequestBody FactRequests.Retraction body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Staff by = user.get();
        Fact wrong = standing(numbered(id), ifMatch, by);
        dossier.retract(wrong.id(), body.ground(), by.actor()).orRefuse();
        return answer(wrong.id(), KnownAt.now(clock.instant()), by);
    }

    private Fact standing(FactId id, @Nullable String ifMatch, Staff by) {
        Fact fact = dossier.find(id).filter(found -> pages.maySee(found, by)).orElseThrow(() -> unknown(id));
        if (ifMatch == null) {
            throw new RefusedException("dossier.invalid-version", "请先打开事实 " + id + " 再操作：请求缺少 If-Match。");
        }
        if (VersionTag.read(ifMatch).orElse(-1) != FactPages.version(fact)) {
            throw new RefusedException("dossier.changed-meanwhile", "事实 " + id + " 在您打开之后已有变动，请刷新后再操作。");
        }
        return fact;
    }

    private ResponseEntity<FactBody> answer(FactId id, KnownAt at, Staff reader) {
        FactBody body = pages.fact(id, at, reader).orElseThrow(() -> unknown(id));
        return ResponseEntity.ok().eTag(VersionTag.of(body.version())).body(body);
    }

    private KnownAt at(@Nullable LocalDate validOn, @Nullable Instant knownAt) {
        Instant known = knownAt == null ? clock.instant() : knownAt;
        return new KnownAt(validOn == null ? Zone.dayOf(known) : validOn, known);
    }

    private static FactId numbered(long id) {
        if (id < 1) {
            throw unknown(id);
        }
        return new FactId(id);
    }

    private static RefusedException unknown(FactId id) {
        return unknown(id.value());
    }

    private static RefusedException unknown(long id) {
        return new RefusedException("dossier.fact-not-found", "没有编号为 " + id + " 的事实，或不在您的辖区。请从主体页的事实列表进入。");
    }
}
