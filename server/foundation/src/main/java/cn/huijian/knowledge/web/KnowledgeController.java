package cn.huijian.knowledge.web;

import cn.huijian.kernel.Page;
import cn.huijian.kernel.Zone;
import cn.huijian.knowledge.Knowledge;
import cn.huijian.knowledge.KnowledgeItem;
import cn.huijian.knowledge.KnowledgePacks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/knowledge")
@PreAuthorize("hasAuthority('knowledge.read')")
@Tag(name = "knowledge", description = "知识:法规与政策数据,含生效日期、依据与确定性")
class KnowledgeController {
    private final Knowledge knowledge;
    private final KnowledgePacks packs;
    private final Clock clock;

    KnowledgeController(Knowledge knowledge, KnowledgePacks packs, Clock clock) {
        this.knowledge = knowledge;
        this.packs = packs;
        this.clock = clock;
    }

    @GetMapping("/kinds")
    @Operation(summary = "有哪些类别")
    List<KindBody> kinds() {
        return packs.kinds().stream()
                .map(kind -> new KindBody(kind, packs.nameOf(kind)))
                .toList();
    }

    @GetMapping("/items")
    @Operation(summary = "某日有效的条目,按类别与标识排列")
    Page<ItemBody> list(
            @RequestParam(required = false) @Parameter(description = "类别", example = "deadlines") @Nullable String kind,
            @RequestParam(required = false) @Parameter(description = "名称、标识或依据中的文字", example = "投诉") @Nullable String q,
            @RequestParam(required = false) @Parameter(description = "确定性", example = "TO_VERIFY")
                    KnowledgeItem.@Nullable Status status,
            @RequestParam(required = false) @Parameter(description = "在这一天有效,缺省为今天", example = "2026-11-21") @Nullable
                    LocalDate on,
            @RequestParam(required = false) @Parameter(description = "上一页给出的游标") @Nullable String cursor,
            @RequestParam(defaultValue = "200") int limit) {
        LocalDate day = on == null ? Zone.dayOf(clock.instant()) : on;
        int most = Math.clamp(limit, 1, 500);
        List<ItemBody> found = packs.kinds().stream()
                .filter(each -> kind == null || kind.equals(each))
                .flatMap(each -> knowledge.list(each, day).stream())
                .map(item -> ItemBody.of(item, packs))
                .filter(item -> status == null || item.status() == status)
                .filter(item -> q == null || item.mentions(q.strip().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(ItemBody::key))
                .filter(item -> cursor == null || item.key().compareTo(cursor) > 0)
                .limit(most + 1L)
                .toList();
        return Page.of(found, most, ItemBody::key);
    }

    @GetMapping("/items/{kind}/{id}")
    @Operation(summary = "一个条目:某日有效的内容与全部版本")
    DetailBody get(
            @PathVariable @Parameter(example = "deadlines") String kind,
            @PathVariable @Parameter(example = "complaint-acceptance") String id,
            @RequestParam(required = false) @Nullable LocalDate on) {
        LocalDate day = on == null ? Zone.dayOf(clock.instant()) : on;
        List<KnowledgeItem> versions = packs.versions(kind, id);
        return knowledge
                .find(kind, id, day)
                .map(item -> DetailBody.of(item, versions, packs))
                .orElseThrow(() -> absent(kind, id, day, versions));
    }

    @GetMapping("/versions")
    @Operation(summary = "按版本号找出当时所依据的内容(文件已更新的也能找到)")
    DetailBody version(@RequestParam @Parameter(example = "complaint-acceptance@2026-04-15#1a2b3c4d") String version) {
        return packs.find(version)
                .map(item -> DetailBody.of(item, List.of(item), packs))
                .orElseThrow(() -> missing("knowledge.unknown-version", "本系统没有加载过版本 " + version + "。请核对版本号。"));
    }

    private static ErrorResponseException absent(String kind, String id, LocalDate day, List<KnowledgeItem> versions) {
        return versions.isEmpty()
                ? missing("knowledge.unknown-item", "没有条目 " + kind + "/" + id + "。请从列表中选择。")
                : missing("knowledge.not-in-force", "条目 " + kind + "/" + id + " 在 " + day + " 没有有效版本。请换一个日期。");
    }

    private static ErrorResponseException missing(String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail);
        problem.setProperty("code", code);
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
