package cn.huijian.disclosure.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.disclosure.Disclosure;
import cn.huijian.disclosure.Disclosures;
import cn.huijian.disclosure.store.DisclosureRows;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.VersionTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.server.ResponseStatusException;

/** The disclosure desk: what is due, what is public, what was withdrawn. */
@RestController
@RequestMapping("/api/disclosure/disclosures")
@Tag(name = "disclosure", description = "公示：待核对、已公示、已撤回")
class DisclosureController {
    private static final int MOST = 200;

    private final Disclosures disclosures;
    private final DisclosureRows rows;
    private final DisclosureView.Maker views;
    private final CurrentUser user;

    DisclosureController(Disclosures disclosures, DisclosureRows rows, DisclosureView.Maker views, CurrentUser user) {
        this.disclosures = disclosures;
        this.rows = rows;
        this.views = views;
        this.user = user;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('disclosure.read')")
    @Operation(operationId = "listDisclosures", summary = "公示清单，按期限先后")
    Page<DisclosureView> list(
            @RequestParam(defaultValue = "DUE") Disclosure.State state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var after = cursor == null ? null : DisclosureRows.Cursor.parse(cursor);
        return views.page(rows.list(state, user.get().scope(), after, Math.clamp(limit, 1, MOST)), user.get());
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('disclosure.read')")
    @Operation(operationId = "getDisclosure", summary = "一条公示及其经过")
    ResponseEntity<DisclosureDetail> get(@PathVariable long id) {
        var row = visible(id);
        var detail = new DisclosureDetail(
                views.one(row, user.get()),
                rows.steps(id).stream().map(DisclosureDetail.Step::of).toList());
        return ResponseEntity.ok().eTag(Integer.toString(row.version())).body(detail);
    }

    @PostMapping("/{id}/publication")
    @PreAuthorize("hasAuthority('disclosure.publish')")
    @Operation(operationId = "publishDisclosure", summary = "核对无误，公示")
    DisclosureView publish(@PathVariable long id, @RequestHeader("If-Match") String version) {
        visible(id);
        return views.one(
                disclosures.publish(id, number(version), user.get().actor()).orRefuse(), user.get());
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasAuthority('disclosure.correct')")
    @Operation(operationId = "withdrawDisclosure", summary = "撤回公示，说明理由")
    DisclosureView withdraw(
            @PathVariable long id, @RequestHeader("If-Match") String version, @RequestBody Ground ground) {
        visible(id);
        return views.one(
                disclosures
                        .withdraw(
                                id, number(version), ground.ground(), user.get().actor())
                        .orRefuse(),
                user.get());
    }

    /** Why something is withdrawn. */
    record Ground(String ground) {
        Ground {
            if (ground.isBlank()) {
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "请写明撤回的理由。");
            }
        }
    }

    private Disclosure visible(long id) {
        return rows.find(id)
                .filter(row -> user.get().scope().covers(row.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有编号为 " + id + " 的公示，或不在您的辖区内。"));
    }

    private static int number(String version) {
        return VersionTag.required(version, "disclosure.invalid-version", "公示");
    }
}
