package cn.huijian.revision.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.VersionTag;
import cn.huijian.knowledge.LocalVersions;
import cn.huijian.knowledge.NewVersion;
import cn.huijian.revision.Draft;
import cn.huijian.revision.store.Drafts;
import cn.huijian.revision.store.RevisionDesk;
import cn.huijian.revision.web.DraftBody.BeginBody;
import cn.huijian.revision.web.DraftBody.ContentBody;
import cn.huijian.revision.web.DraftBody.ImpactBody;
import cn.huijian.revision.web.DraftBody.WordsBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
@RequestMapping("/api/revision/drafts")
@PreAuthorize("hasAnyAuthority('knowledge.draft', 'knowledge.approve')")
@Tag(name = "revision", description = "规则修订:起草新版本,看影响,第二人批准")
class DraftController {
    private static final int MOST = 100;
    private static final String DRAFT = "hasAuthority('knowledge.draft')";
    private static final String APPROVE = "hasAuthority('knowledge.approve')";

    private final Drafts drafts;
    private final RevisionDesk desk;
    private final DraftPages pages;
    private final LocalVersions versions;
    private final CurrentUser user;

    DraftController(Drafts drafts, RevisionDesk desk, DraftPages pages, LocalVersions versions, CurrentUser user) {
        this.drafts = drafts;
        this.desk = desk;
        this.pages = pages;
        this.versions = versions;
        this.user = user;
    }

    @GetMapping
    @Operation(operationId = "draftList", summary = "修订草稿,最新在前")
    Page<DraftBody.Row> list(
            @RequestParam(required = false) Draft.@Nullable State state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        long before = cursor == null ? Long.MAX_VALUE : place(cursor);
        return Page.of(drafts.list(state, kind, item, before, size + 1), size, draft -> Long.toString(draft.id()))
                .map(pages::row);
    }

    @PostMapping
    @PreAuthorize(DRAFT)
    @Operation(operationId = "draftBegin", summary = "由现行版本起草一个新版本")
    ResponseEntity<DraftBody> begin(@RequestBody BeginBody body) {
        return answer(desk.begin(body.kind(), body.item(), body.reason(), user.get()));
    }

    @GetMapping("/kinds")
    @Operation(operationId = "draftKinds", summary = "哪些类别可以在此起草新版本")
    List<String> kinds() {
        return RevisionDesk.KINDS.stream().sorted().toList();
    }

    @GetMapping("/{id}")
    @Operation(operationId = "draftGet", summary = "一份草稿:内容、与现行版本的差异、可办的动作")
    ResponseEntity<DraftBody> get(@PathVariable long id) {
        return answer(Outcome.done(find(id)));
    }

    @PutMapping("/{id}")
    @PreAuthorize(DRAFT)
    @Operation(operationId = "draftChange", summary = "修改草稿")
    ResponseEntity<DraftBody> change(
            @PathVariable long id, @RequestHeader("If-Match") String version, @RequestBody ContentBody body) {
        var before = find(id).content();
        var wanted = new NewVersion(
                before.kind(),
                before.id(),
                body.effectiveFrom(),
                body.effectiveTo(),
                body.source(),
                body.status(),
                body.body());
        return answer(desk.change(id, wanted, body.reason(), version(version), user.get()));
    }

    @GetMapping("/{id}/impact")
    @Operation(operationId = "draftImpact", summary = "批准后会改变什么:在办事项的期限、抽样主体的得分")
    ImpactBody impact(@PathVariable long id) {
        Draft draft = find(id);
        if (!desk.faults(draft).isEmpty()) {
            return new ImpactBody(null, "内容还有错误,改正后才能计算影响。");
        }
        return desk.impact(draft, user.get())
                .map(impact -> new ImpactBody(impact, null))
                .orElse(new ImpactBody(null, "这一类规则不参与计算,没有可以列出的数字;请看逐项差异。"));
    }

    @PostMapping("/{id}/submission")
    @PreAuthorize(DRAFT)
    @Operation(operationId = "draftSubmit", summary = "送批")
    ResponseEntity<DraftBody> submit(@PathVariable long id, @RequestHeader("If-Match") String version) {
        return answer(desk.submit(id, version(version), user.get()));
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize(DRAFT)
    @Operation(operationId = "draftWithdraw", summary = "起草人撤回")
    ResponseEntity<DraftBody> withdraw(@PathVariable long id, @RequestHeader("If-Match") String version) {
        return answer(desk.withdraw(id, version(version), user.get()));
    }

    @PostMapping("/{id}/approval")
    @PreAuthorize(APPROVE)
    @Operation(operationId = "draftApprove", summary = "第二人批准,自生效日起施行")
    ResponseEntity<DraftBody> approve(
            @PathVariable long id, @RequestHeader("If-Match") String version, @RequestBody WordsBody body) {
        return answer(desk.approve(id, version(version), body.words(), user.get()));
    }

    @PostMapping("/{id}/return")
    @PreAuthorize(APPROVE)
    @Operation(operationId = "draftSendBack", summary = "第二人退回,写明理由")
    ResponseEntity<DraftBody> sendBack(
            @PathVariable long id, @RequestHeader("If-Match") String version, @RequestBody WordsBody body) {
        return answer(desk.sendBack(id, version(version), body.words(), user.get()));
    }

    @GetMapping(value = "/{id}/file", produces = "application/yaml")
    @Operation(operationId = "draftFile", summary = "导出为规则文件(YAML),可放入随程序发布的目录")
    ResponseEntity<String> file(@PathVariable long id) {
        var content = find(id).content();
        String name = content.id() + "@" + content.effectiveFrom() + ".yaml";
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(versions.file(content));
    }

    private ResponseEntity<DraftBody> answer(Outcome<Draft> outcome) {
        Staff reader = user.get();
        Draft draft = outcome.orRefuse();
        return ResponseEntity.status(HttpStatus.OK)
                .eTag(Integer.toString(draft.version()))
                .body(pages.page(draft, reader));
    }

    private Draft find(long id) {
        return drafts.find(id)
                .orElseThrow(() -> new RefusedException("revision.draft-not-found", "没有编号为 " + id + " 的草稿;请从列表打开。"));
    }

    private static int version(String header) {
        return VersionTag.required(header, "revision.invalid-version", "草稿");
    }

    private static long place(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) {
            throw new RefusedException("revision.invalid-cursor", "翻页位置无效;请从第一页重新查询。");
        }
        return Long.parseLong(cursor);
    }
}
