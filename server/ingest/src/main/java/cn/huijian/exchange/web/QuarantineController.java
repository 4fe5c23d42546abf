package cn.huijian.exchange.web;

import static java.util.Objects.requireNonNull;

import cn.huijian.access.CurrentUser;
import cn.huijian.exchange.jobs.MappingDesk;
import cn.huijian.exchange.jobs.QuarantineDesk;
import cn.huijian.exchange.jobs.QuarantineDesk.Seen;
import cn.huijian.exchange.model.QuarantinedRow;
import cn.huijian.exchange.model.QuarantinedRow.State;
import cn.huijian.exchange.model.RowKey;
import cn.huijian.exchange.store.Quarantine;
import cn.huijian.exchange.store.Quarantine.Decided;
import cn.huijian.exchange.store.SavedValues;
import cn.huijian.exchange.web.QuarantineBody.Correction;
import cn.huijian.exchange.web.QuarantineBody.NewReplay;
import cn.huijian.exchange.web.QuarantineBody.NewValueMapping;
import cn.huijian.exchange.web.QuarantineBody.QuarantineDetail;
import cn.huijian.exchange.web.QuarantineBody.QuarantineFacet;
import cn.huijian.exchange.web.QuarantineBody.QuarantineFacets;
import cn.huijian.exchange.web.QuarantineBody.QuarantineList;
import cn.huijian.exchange.web.QuarantineBody.Replay;
import cn.huijian.exchange.web.QuarantineBody.RevealCells;
import cn.huijian.exchange.web.QuarantineBody.RevealedCells;
import cn.huijian.exchange.web.QuarantineBody.RowDone;
import cn.huijian.exchange.web.QuarantineBody.RowsDeed;
import cn.huijian.exchange.web.QuarantineBody.RowsDone;
import cn.huijian.exchange.web.QuarantineBody.ValueMappingList;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exchange/quarantine")
@PreAuthorize("hasAuthority('exchange.read')")
@Tag(name = "exchange", description = "数据交换：导入与报告")
class QuarantineController {
    static final int MOST = 200;

    private final Quarantine quarantine;
    private final QuarantineDesk desk;
    private final MappingDesk mappings;
    private final SavedValues values;
    private final QuarantineBodies bodies;
    private final CurrentUser user;

    QuarantineController(
            Quarantine quarantine,
            QuarantineDesk desk,
            MappingDesk mappings,
            SavedValues values,
            QuarantineBodies bodies,
            CurrentUser user) {
        this.quarantine = quarantine;
        this.desk = desk;
        this.mappings = mappings;
        this.values = values;
        this.bodies = bodies;
        this.user = user;
    }

    @GetMapping
    @Operation(summary = "隔离的行，跨批次、跨来源；待处理的按批次和行号，已处理的新的在前")
    QuarantineList list(
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        var filter = new Quarantine.Filter(text(dataset), text(source), text(code), text(field), run);
        boolean open = state == State.OPEN;
        List<QuarantinedRow> found = open
                ? quarantine.listOpen(filter, key(text(cursor)), size + 1)
                : quarantine.listDecided(state, filter, decided(text(cursor)), size + 1);
        List<QuarantinedRow> shown = found.stream().limit(size).toList();
        return new QuarantineList(bodies.of(shown), found.size() > size ? next(shown.getLast()) : null);
    }

    @GetMapping("/facets")
    @Operation(summary = "待处理的行按数据集、来源和问题计数")
    QuarantineFacets facets() {
        List<QuarantineFacet> items =
                quarantine.facets().stream().map(bodies::of).toList();
        return new QuarantineFacets(
                items, items.stream().mapToLong(QuarantineFacet::count).sum());
    }

    @GetMapping("/rows/{run}/{row}")
    @Operation(summary = "一行的原文、问题和可以做的事；个人信息遮蔽")
    QuarantineDetail one(@PathVariable long run, @PathVariable long row) throws IOException {
        return bodies.detail(find(new RowKey(run, row)));
    }

    @PostMapping("/rows/{run}/{row}/reveal")
    @PreAuthorize("hasAuthority('exchange.reveal')")
    @Operation(summary = "说明用途后查看这一行的个人信息；记入审计")
    RevealedCells reveal(@PathVariable long run, @PathVariable long row, @RequestBody RevealCells given)
            throws IOException {
        var shown = desk.reveal(new RowKey(run, row), given.purpose(), user.get().actor());
        return new RevealedCells(shown.orRefuse(), true);
    }

    @PostMapping("/rows/{run}/{row}/correction")
    @PreAuthorize("hasAuthority('exchange.resolve')")
    @Operation(summary = "更正若干格，重新检查并入库；仍有问题则不入库并说明")
    QuarantineDetail correct(@PathVariable long run, @PathVariable long row, @RequestBody Correction given)
            throws IOException {
        var seen = new Seen(new RowKey(run, row), given.version());
        return bodies.detail(
                desk.correct(seen, given.values(), given.reason(), user.get().actor()).orRefuse());
    }

    @PostMapping("/acceptances")
    @PreAuthorize("hasAuthority('exchange.resolve')")
    @Operation(summary = "写明理由，照原样放行规则允许放行的行")
    RowsDone accept(@RequestBody RowsDeed given) throws IOException {
        if (given.reason().isBlank()) {
            throw new RefusedException("exchange.reason-missing", "没有填写理由。请写明依据后再提交。");
        }
        List<RowDone> items = desk.accept(seen(given), given.reason(), user.get().actor()).stream()
                .map(done -> new RowDone(done.key().run(), done.key().row(), done.taken(), done.sentence()))
                .toList();
        return new RowsDone(items, (int) items.stream().filter(RowDone::taken).count());
    }

    @GetMapping("/mappings")
    @Operation(summary = "保存的取值对照，新的在前")
    ValueMappingList mappings() {
        var items = values.list(MOST).stream().map(bodies::of).toList();
        return new ValueMappingList(items, items.size());
    }

    @PostMapping("/mappings")
    @PreAuthorize("hasAuthority('exchange.resolve')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "为某个来源保存取值对照，并重放该来源隔离的行")
    Replay map(@RequestBody NewValueMapping given) {
        return new Replay(mappings.map(
                        given.dataset(),
                        given.source(),
                        given.field(),
                        given.given(),
                        given.value(),
                        given.version(),
                        given.reason(),
                        user.get().actor())
                .orRefuse()
                .toString());
    }

    @PostMapping("/replays")
    @PreAuthorize("hasAuthority('exchange.resolve')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "重放某批或某来源隔离的行")
    Replay replay(@RequestBody NewReplay given) {
        return new Replay(mappings.replay(
                        given.dataset(), given.source(), given.run(), given.reason(), user.get().actor())
                .toString());
    }

    static List<Seen> seen(RowsDeed given) {
        if (given.rows().isEmpty() || given.rows().size() > MOST) {
            throw new RefusedException("exchange.rows-count", "一次处理 1 至 " + MOST + " 行。请分批选择。");
        }
        return given.rows().stream()
                .map(row -> new Seen(new RowKey(row.run(), row.row()), row.version()))
                .sorted(java.util.Comparator.comparing(Seen::key))
                .toList();
    }

    private QuarantinedRow find(RowKey key) {
        return quarantine.find(key).orElseThrow(() -> new RefusedException(
                "exchange.quarantine-not-found", "第 " + key.run() + " 批没有隔离的第 " + key.row() + " 行。请从隔离台进入。"));
    }

    private static String next(QuarantinedRow last) {
        var decision = last.decision();
        String key = last.key().run() + "-" + last.key().row();
        return last.state() == State.OPEN || decision == null ? key : decision.at() + "_" + key;
    }

    private static @Nullable RowKey key(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        if (!cursor.matches("\\d{1,18}-\\d{1,18}")) {
            throw badCursor();
        }
        String[] parts = cursor.split("-", 2);
        return new RowKey(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    private static @Nullable Decided decided(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            int cut = cursor.indexOf('_');
            return new Decided(
                    Instant.parse(cursor.substring(0, Math.max(cut, 0))), requireNonNull(key(cursor.substring(cut + 1))));
        } catch (java.time.format.DateTimeParseException e) {
            throw badCursor();
        }
    }

    private static RefusedException badCursor() {
        return new RefusedException("exchange.invalid-cursor", "翻页位置无效。请从第一页重新打开。");
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given;
    }
}
