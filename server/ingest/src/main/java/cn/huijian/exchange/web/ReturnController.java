package cn.huijian.exchange.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.exchange.jobs.QuarantineDesk.Seen;
import cn.huijian.exchange.jobs.ReturnDesk;
import cn.huijian.exchange.model.RowKey;
import cn.huijian.exchange.store.Quarantine;
import cn.huijian.exchange.store.Returns;
import cn.huijian.exchange.store.Returns.Return;
import cn.huijian.exchange.web.QuarantineBody.QuarantineDetail;
import cn.huijian.exchange.web.QuarantineBody.RowsDeed;
import cn.huijian.exchange.web.ReturnBody.Receipt;
import cn.huijian.exchange.web.ReturnBody.Reopening;
import cn.huijian.exchange.web.ReturnBody.ReturnList;
import cn.huijian.exchange.web.ReturnBody.ReturnsMade;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/exchange/quarantine")
@PreAuthorize("hasAuthority('exchange.read')")
@Tag(name = "exchange", description = "数据交换：导入与报告")
class ReturnController {
    private final ReturnDesk desk;
    private final Returns returns;
    private final Quarantine quarantine;
    private final QuarantineBodies bodies;
    private final Rejects rejects;
    private final CurrentUser user;

    ReturnController(
            ReturnDesk desk,
            Returns returns,
            Quarantine quarantine,
            QuarantineBodies bodies,
            Rejects rejects,
            CurrentUser user) {
        this.desk = desk;
        this.returns = returns;
        this.quarantine = quarantine;
        this.bodies = bodies;
        this.rejects = rejects;
        this.user = user;
    }

    @GetMapping("/returns")
    @Operation(summary = "退回单，新的在前")
    ReturnList list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, QuarantineController.MOST);
        long before = cursor == null || !cursor.matches("\\d{1,18}") ? Long.MAX_VALUE : Long.parseLong(cursor);
        List<Return> found = returns.list(before, size + 1);
        List<Return> shown = found.stream().limit(size).toList();
        return new ReturnList(
                shown.stream().map(bodies::of).toList(),
                found.size() > size ? Long.toString(shown.getLast().id()) : null);
    }

    @PostMapping("/returns")
    @PreAuthorize("hasAuthority('exchange.resolve')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "把若干行退回来源，每个数据集和来源一张退回单")
    ReturnsMade giveBack(@RequestBody RowsDeed given) {
        var made = desk
                .giveBack(QuarantineController.seen(given), given.reason(), user.get().actor())
                .orRefuse()
                .stream()
                .map(bodies::of)
                .toList();
        return new ReturnsMade(made, made.size());
    }

    @GetMapping("/returns/{id}/rows.xlsx")
    @PreAuthorize("hasAuthority('exchange.import')")
    @Operation(summary = "退回单的行连同原因，交来源更正")
    ResponseEntity<StreamingResponseBody> rows(@PathVariable long id) {
        if (returns.find(id).isEmpty()) {
            throw new RefusedException("exchange.return-not-found", "没有编号为 " + id + " 的退回单。请从退回单列表进入。");
        }
        List<RowKey> rows = quarantine.ofReturn(id);
        StreamingResponseBody body = out -> rejects.write(rows, out);
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("return-" + id + ".xlsx")
                                .build()
                                .toString())
                .body(body);
    }

    @PostMapping("/returns/{id}/receipt")
    @PreAuthorize("hasAuthority('exchange.resolve')")
    @Operation(summary = "登记来源的回执")
    ReturnBody receive(@PathVariable long id, @RequestBody Receipt given) {
        return bodies.of(desk.receive(id, given.version(), given.receipt(), user.get().actor())
                .orRefuse());
    }

    @PostMapping("/rows/{run}/{row}/reopening")
    @PreAuthorize("hasAuthority('exchange.resolve')")
    @Operation(summary = "撤回退回，这一行回到待处理")
    QuarantineDetail reopen(@PathVariable long run, @PathVariable long row, @RequestBody Reopening given)
            throws IOException {
        var seen = new Seen(new RowKey(run, row), given.version());
        return bodies.detail(
                desk.reopen(seen, given.reason(), user.get().actor()).orRefuse());
    }
}
