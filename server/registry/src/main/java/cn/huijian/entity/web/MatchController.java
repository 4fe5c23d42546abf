package cn.huijian.entity.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.entity.Entities;
import cn.huijian.entity.jobs.MatchDesk;
import cn.huijian.entity.jobs.Matching;
import cn.huijian.entity.jobs.MergeDesk;
import cn.huijian.entity.jobs.MergeDesk.Order;
import cn.huijian.entity.store.Candidates.Filter;
import cn.huijian.entity.store.Candidates.Position;
import cn.huijian.entity.store.Candidates.State;
import cn.huijian.entity.store.Merges;
import cn.huijian.entity.store.Merges.Basis;
import cn.huijian.entity.web.CandidateBody.CandidateList;
import cn.huijian.entity.web.CandidateBody.Decision;
import cn.huijian.entity.web.CandidateBody.MergeOrder;
import cn.huijian.entity.web.MergeBody.MergeList;
import cn.huijian.entity.web.MergeBody.NewMerge;
import cn.huijian.entity.web.MergeBody.SideGiven;
import cn.huijian.entity.web.MergeBody.Unmerge;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/entity")
@Tag(name = "entity", description = "经营主体")
class MatchController {
    private static final int MOST = 100;

    private final MatchDesk desk;
    private final MergeDesk merging;
    private final Matching matching;
    private final CandidatePages pages;
    private final MergePages mergePages;
    private final MergePreviews previews;
    private final Merges merges;
    private final Entities entities;
    private final CurrentUser user;

    MatchController(
            MatchDesk desk,
            MergeDesk merging,
            Matching matching,
            CandidatePages pages,
            MergePages mergePages,
            MergePreviews previews,
            Merges merges,
            Entities entities,
            CurrentUser user) {
        this.desk = desk;
        this.merging = merging;
        this.matching = matching;
        this.pages = pages;
        this.mergePages = mergePages;
        this.previews = previews;
        this.merges = merges;
        this.entities = entities;
        this.user = user;
    }

    @GetMapping("/candidates")
    @PreAuthorize("hasAuthority('entity.match')")
    @Operation(operationId = "listCandidates", summary = "疑似重复：两边都在辖区内的，概率高的在前")
    CandidateList candidates(
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(defaultValue = "0") double least,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Staff staff = user.get();
        return pages.page(
                new Filter(state, least, name.strip(), staff.scope()),
                position(cursor),
                Math.clamp(limit, 1, MOST),
                staff);
    }

    @GetMapping("/candidates/{id}")
    @PreAuthorize("hasAuthority('entity.match')")
    @Operation(operationId = "getCandidate", summary = "一对疑似重复：逐字段对照与逐项权重")
    CandidateBody candidate(@PathVariable long id) {
        Staff staff = user.get();
        return desk.find(id, staff.scope())
                .map(pair -> pages.one(pair, staff))
                .orElseThrow(() ->
                        new RefusedException("entity.candidate-not-found", "没有编号为 " + id + " 的疑似重复，或不在您的辖区。请从列表进入。"));
    }

    @PostMapping("/candidates/{id}/decision")
    @PreAuthorize("hasAuthority('entity.match')")
    @Operation(operationId = "decideCandidate", summary = "认定不是同一家，或暂缓；写明理由")
    CandidateBody decide(@PathVariable long id, @RequestBody Decision given) {
        Staff staff = user.get();
        return pages.one(
                desk.decide(id, given.version(), given.decision(), given.reason(), staff.scope(), staff.actor())
                        .orRefuse(),
                staff);
    }

    @PostMapping("/candidates/{id}/merge")
    @PreAuthorize("hasAuthority('entity.match')")
    @Operation(operationId = "mergeCandidate", summary = "认定是同一家并合并；写明理由")
    CandidateBody mergePair(@PathVariable long id, @RequestBody MergeOrder given) {
        Staff staff = user.get();
        return pages.one(
                desk.merge(
                                id,
                                given.version(),
                                side(given.survivor()),
                                side(given.merged()),
                                Boolean.TRUE.equals(given.codesDiffer()),
                                given.reason(),
                                staff.scope(),
                                staff.actor())
                        .orRefuse(),
                staff);
    }

    @GetMapping("/entities/{id}/merge-preview")
    @PreAuthorize("hasAuthority('entity.match')")
    @Operation(operationId = "previewMerge", summary = "把另一主体并入这个主体会留下什么：逐字段取值与理由")
    MergePreview preview(@PathVariable long id, @RequestParam long merged) {
        return previews.of(number(id), number(merged), user.get().scope());
    }

    @PostMapping("/merges")
    @PreAuthorize("hasAuthority('entity.match')")
    @Operation(operationId = "mergeEntities", summary = "直接合并两个主体；写明理由")
    MergeBody merge(@RequestBody NewMerge given) {
        Staff staff = user.get();
        long id = merging.merge(
                        new Order(
                                side(given.survivor()),
                                side(given.merged()),
                                null,
                                Basis.DESK,
                                Boolean.TRUE.equals(given.codesDiffer()),
                                given.reason()),
                        staff.scope(),
                        staff.actor())
                .orRefuse();
        return mergePages.one(merges.find(id).orElseThrow(), staff);
    }

    @PostMapping("/merges/{id}/reversal")
    @PreAuthorize("hasAuthority('entity.match')")
    @Operation(operationId = "unmergeEntities", summary = "撤销合并，两家各自恢复；写明理由")
    MergeBody unmerge(@PathVariable long id, @RequestBody Unmerge given) {
        Staff staff = user.get();
        return mergePages.one(
                merging.unmerge(id, given.version(), given.reason(), staff.scope(), staff.actor())
                        .orRefuse(),
                staff);
    }

    @GetMapping("/entities/{id}/merges")
    @PreAuthorize("hasAuthority('entity.read')")
    @Operation(operationId = "listMerges", summary = "一个主体的合并与撤销，新的在前")
    MergeList merges(@PathVariable long id) {
        Staff staff = user.get();
        EntityId entity = entities.find(number(id))
                .filter(found -> staff.scope().covers(found.unit()))
                .orElseThrow(() -> new RefusedException("entity.not-found", "没有编号为 " + id + " 的主体，或不在您的辖区。请从主体列表进入。"))
                .id();
        return mergePages.list(entity, staff);
    }

    /** The job that compares. */
    record MatchingStarted(String job) {}

    @PostMapping("/matching")
    @PreAuthorize("hasAuthority('entity.match')")
    @Operation(operationId = "matchAll", summary = "比对全库：作为后台作业，可续、可取消")
    MatchingStarted matchAll() {
        return new MatchingStarted(matching.all(user.get().actor()).toString());
    }

    private static EntityId number(long id) {
        if (id < 1) {
            throw new RefusedException("entity.not-found", "没有编号为 " + id + " 的主体，或不在您的辖区。请从主体列表进入。");
        }
        return new EntityId(id);
    }

    private static MergeDesk.Side side(SideGiven given) {
        if (!given.id().matches("[1-9][0-9]{0,17}")) {
            throw new RefusedException("entity.invalid-id", "“" + given.id() + "”不是主体编号。请从主体列表或疑似重复中选择。");
        }
        return new MergeDesk.Side(EntityId.parse(given.id()), given.version());
    }

    private static @Nullable Position position(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            int cut = cursor.indexOf('_');
            return new Position(
                    Double.parseDouble(cursor.substring(0, cut)), Long.parseLong(cursor.substring(cut + 1)));
        } catch (RuntimeException e) {
            throw new RefusedException("entity.bad-cursor", "翻页位置无效。请回到第一页重新查询。");
        }
    }
}
