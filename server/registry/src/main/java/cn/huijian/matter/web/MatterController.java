package cn.huijian.matter.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.entity.EntityIds;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.MatterId;
import cn.huijian.kernel.RefusedException;
import cn.huijian.matter.Matter;
import cn.huijian.matter.store.MatterQueries;
import cn.huijian.matter.web.TodayBody.DueGroup;
import cn.huijian.matter.web.TodayBody.MatterBody;
import cn.huijian.matter.web.TodayBody.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/matter")
@Tag(name = "matter", description = "事项：正在办理的事")
class MatterController {
    private static final int MOST = 200;

    private final MatterPages pages;
    private final MatterQueries queries;
    private final Entities entities;
    private final CurrentUser user;

    MatterController(MatterPages pages, MatterQueries queries, Entities entities, CurrentUser user) {
        this.pages = pages;
        this.queries = queries;
        this.entities = entities;
        this.user = user;
    }

    @GetMapping("/today")
    @PreAuthorize("hasAuthority('matter.read')")
    @Operation(summary = "今日：在办事项按法定期限排列，附各组件数")
    TodayBody today(
            @RequestParam(defaultValue = "mine") Scope scope,
            @RequestParam(required = false) @Nullable DueGroup group,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return pages.today(scope, group, cursor, Math.clamp(limit, 1, MOST), user.get());
    }

    @GetMapping("/matters")
    @PreAuthorize("hasAuthority('matter.read')")
    @Operation(summary = "按标题或文号查找在办事项")
    Found search(@RequestParam String q, @RequestParam(defaultValue = "20") int limit) {
        return new Found(pages.rows(queries.search(q.strip(), user.get(), Math.clamp(limit, 1, MOST))));
    }

    @GetMapping("/entities/{id}")
    @PreAuthorize("hasAuthority('matter.read')")
    @Operation(summary = "一个主体的事项，在办的在前")
    Found ofEntity(@PathVariable long id, @RequestParam(defaultValue = "50") int limit) {
        Staff reader = user.get();
        return entities.find(new EntityId(id))
                .map(BusinessEntity::unit)
                .filter(reader.scope()::covers)
                .map(seen -> new Found(
                        pages.rows(queries.ofParty(entities.membersOf(new EntityId(id)), Math.clamp(limit, 1, MOST)))))
                .orElseThrow(() ->
                        new RefusedException("matter.entity-not-found", "没有编号为 " + id + " 的主体，或不在您的辖区。请从主体列表进入。"));
    }

    @GetMapping("/open-counts")
    @PreAuthorize("hasAuthority('matter.read')")
    @Operation(summary = "一页主体各有几件在办，只答辖区内的；没有的不列")
    OpenCounts openCounts(
            @RequestParam @Schema(description = "主体编号，逗号分开，至多 200 个", example = "12,15") String entities) {
        var seen = this.entities.within(
                user.get().scope(), EntityIds.parse(entities).values());
        Map<EntityId, List<EntityId>> members = this.entities.membersOf(seen);
        Map<EntityId, Integer> open = queries.openOf(
                members.values().stream().flatMap(List::stream).distinct().toList());
        return new OpenCounts(members.entrySet().stream()
                .map(one -> new OpenCount(one.getKey().toString(), sum(one.getValue(), open)))
                .filter(one -> one.open() > 0)
                .toList());
    }

    @GetMapping("/matters/{id}/log")
    @PreAuthorize("hasAuthority('matter.read')")
    @Operation(summary = "一件事项的变动记录，早的在前")
    History log(@PathVariable long id) {
        Staff reader = user.get();
        Matter matter = queries.find(new MatterId(id))
                .filter(found ->
                        reader.scope().covers(found.unit()) || found.assignees().contains(reader.account()))
                .orElseThrow(() -> new RefusedException("matter.not-found", "没有编号为 " + id + " 的事项，或不在您的辖区。请从今日页进入。"));
        return new History(queries.log(matter.id()).stream()
                .map(change -> new Change(
                        change.at(),
                        switch (change.change()) {
                            case "opened" -> "开办";
                            case "closed" -> "办结";
                            default -> "变更";
                        },
                        change.actor(),
                        JsonMapper.shared().readTree(change.details())))
                .toList());
    }

    private static int sum(List<EntityId> members, Map<EntityId, Integer> open) {
        return members.stream().mapToInt(one -> open.getOrDefault(one, 0)).sum();
    }

    /** Matters found. */
    record Found(List<MatterBody> items) {}

    /** Open matters by firm. */
    record OpenCounts(List<OpenCount> items) {}

    /** How many matters of one firm are open. */
    record OpenCount(String entity, int open) {}

    /** The changes of a matter. */
    record History(List<Change> items) {}

    /** One change. */
    record Change(
            Instant at,
            @Schema(example = "开办") String change,
            String actor,
            @Schema(description = "变动内容") JsonNode details) {}
}
