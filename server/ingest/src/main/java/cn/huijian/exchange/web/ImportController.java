package cn.huijian.exchange.web;

import cn.huijian.exchange.jobs.OriginalRows;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.store.RowIssues;
import cn.huijian.exchange.store.RowIssues.Filter;
import cn.huijian.exchange.store.RowIssues.Found;
import cn.huijian.exchange.store.Runs;
import cn.huijian.exchange.web.ImportBody.ImportList;
import cn.huijian.exchange.web.IssueBody.Cell;
import cn.huijian.exchange.web.IssueBody.FacetList;
import cn.huijian.exchange.web.IssueBody.IssueList;
import cn.huijian.exchange.web.IssueBody.Kind;
import cn.huijian.exchange.web.IssueBody.RowBody;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/exchange/imports")
@PreAuthorize("hasAuthority('exchange.read')")
@Tag(name = "exchange", description = "数据交换：导入与报告")
class ImportController {
    private static final int MOST = 200;

    private final Runs runs;
    private final RowIssues issues;
    private final ImportBodies bodies;
    private final OriginalRows originals;
    private final Rejects rejects;
    private final CheckNames names;

    ImportController(Runs runs, RowIssues issues, ImportBodies bodies, OriginalRows originals, Rejects rejects, CheckNames names) {
        this.runs = runs;
        this.issues = issues;
        this.bodies = bodies;
        this.originals = originals;
        this.rejects = rejects;
        this.names = names;
    }

    @GetMapping
    @Operation(summary = "导入批次，新的在前")
    ImportList list(
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        long before = cursor == null || cursor.isEmpty() ? Long.MAX_VALUE : number(cursor);
        List<ImportRun> found = runs.list(dataset == null || dataset.isEmpty() ? null : dataset, before, size + 1);
        List<ImportRun> shown = found.stream().limit(size).toList();
        return new ImportList(
                shown.stream().map(bodies::of).toList(),
                found.size() > size ? Long.toString(shown.getLast().id()) : null);
    }

    @GetMapping("/{run}")
    @Operation(summary = "一个批次的进度与计数")
    ImportBody one(@PathVariable long run) {
        return bodies.of(find(run));
    }

    @GetMapping("/{run}/facets")
    @Operation(summary = "问题种类及行数")
    FacetList facets(@PathVariable long run) {
        ImportRun found = find(run);
        var facets = issues.facets(found.id()).stream()
                .map(facet -> IssueBody.of(facet, names.of(facet.code(), found.asOf())))
                .toList();
        return new FacetList(
                facets, facets.stream().mapToLong(facet -> facet.count()).sum());
    }

    @GetMapping("/{run}/issues")
    @Operation(summary = "逐行问题，按行号")
    IssueList issues(
            @PathVariable long run,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        var filter = new Filter(kind == null ? null : IssueBody.severity(kind), blankToNull(code), blankToNull(field));
        String[] after = cursor == null || cursor.isEmpty() ? new String[] {"0", "-1"} : cursor.split("-", 2);
        if (after.length != 2) {
            throw badCursor();
        }
        List<Found> found = issues.list(find(run).id(), filter, number(after[0]), (int) number(after[1]), size + 1);
        List<Found> shown = found.stream().limit(size).toList();
        return new IssueList(
                shown.stream().map(IssueBody::of).toList(),
                found.size() > size
                        ? shown.getLast().row() + "-" + shown.getLast().ordinal()
                        : null);
    }

    @GetMapping("/{run}/rows/{row}")
    @Operation(summary = "一行原文，个人信息列遮蔽")
    RowBody row(@PathVariable long run, @PathVariable long row) throws IOException {
        ImportRun found = find(run);
        List<Cell> cells = new ArrayList<>();
        originals.masked(found, row).forEach((header, given) -> cells.add(new Cell(header, given)));
        if (cells.isEmpty()) {
            throw new RefusedException("exchange.row-not-found", "这一批没有第 " + row + " 行。请核对行号。");
        }
        return new RowBody(
                row,
                cells,
                issues.list(found.id(), new Filter(null, null, null), row - 1, Integer.MAX_VALUE, 50).stream()
                        .filter(issue -> issue.row() == row)
                        .map(IssueBody::of)
                        .toList());
    }

    @GetMapping("/{run}/rejects.xlsx")
    @PreAuthorize("hasAuthority('exchange.import')")
    @Operation(summary = "隔离的行连同原因，更正后可按同一数据集再次导入")
    ResponseEntity<StreamingResponseBody> rejects(@PathVariable long run) {
        ImportRun found = find(run);
        StreamingResponseBody body = out -> rejects.write(found, out);
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rejects-" + run + ".xlsx")
                                .build()
                                .toString())
                .body(body);
    }

    private ImportRun find(long run) {
        return runs.find(run)
                .orElseThrow(() -> new RefusedException("exchange.run-not-found", "没有编号为 " + run + " 的导入批次。请从导入列表进入。"));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw badCursor();
        }
    }

    private static RefusedException badCursor() {
        return new RefusedException("exchange.bad-cursor", "翻页位置无效。请回到第一页重新查询。");
    }
}
