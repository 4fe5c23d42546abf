package cn.huijian.sharing.store;

import cn.huijian.audit.AuditEntry;
import cn.huijian.audit.AuditTrail;
import cn.huijian.documents.Documents;
import cn.huijian.documents.NewDocument;
import cn.huijian.documents.StoredDocument;
import cn.huijian.dossier.Fact;
import cn.huijian.dossier.FactFeed;
import cn.huijian.dossier.FactTypes;
import cn.huijian.entity.BusinessEntity;
import cn.huijian.entity.Entities;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.FactId;
import cn.huijian.kernel.Outcome;
import cn.huijian.kernel.Refusal;
import cn.huijian.kernel.Zone;
import cn.huijian.sharing.ReceiptMatch;
import cn.huijian.sharing.ReportPackage;
import cn.huijian.sharing.ReportPackage.Format;
import cn.huijian.sharing.ReportPackage.Way;
import cn.huijian.sharing.ReportRow;
import cn.huijian.sharing.ReportRow.Act;
import cn.huijian.sharing.ReportRow.State;
import cn.huijian.sharing.Reporting;
import cn.huijian.sharing.RowReceipt;
import cn.huijian.sharing.model.Layout;
import cn.huijian.sharing.model.PackageFile;
import cn.huijian.sharing.model.Rendering;
import cn.huijian.sharing.store.ReportPackages.Filled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of reporting. */
@Service
class ReportDesk implements Reporting {
    private static final int MOST_ROWS = 5_000;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final JdbcClient jdbc;
    private final ReportRows rows;
    private final ReportPackages packages;
    private final Layouts layouts;
    private final FactFeed feed;
    private final FactTypes types;
    private final Entities entities;
    private final Documents documents;
    private final OutboundFolder folder;
    private final OutboundHttp http;
    private final AuditTrail audit;
    private final Clock clock;

    ReportDesk(
            JdbcClient jdbc,
            ReportRows rows,
            ReportPackages packages,
            Layouts layouts,
            FactFeed feed,
            FactTypes types,
            Entities entities,
            Documents documents,
            OutboundFolder folder,
            OutboundHttp http,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.packages = packages;
        this.layouts = layouts;
        this.feed = feed;
        this.types = types;
        this.entities = entities;
        this.documents = documents;
        this.folder = folder;
        this.http = http;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<ReportPackage> freeze(String layoutId, Format format, Actor actor) {
        Instant now = clock.instant();
        var found = layouts.find(layoutId, Zone.dayOf(now));
        if (found.isEmpty()) {
            return Outcome.refused("sharing.layout-not-found", "没有编号为 " + layoutId + " 的报送格式。请刷新后重选。");
        }
        Layout layout = found.get();
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:lock))")
                .param("lock", "sharing.freeze." + layoutId)
                .query(row -> {});
        var filled = new ArrayList<Filled>();
        int waiting = 0;
        long after = 0;
        List<ReportRow> batch;
        do {
            batch = rows.lockWaiting(layoutId, after, MOST_ROWS - filled.size());
            waiting += fill(layout, batch, filled);
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (!batch.isEmpty() && filled.size() < MOST_ROWS);
        if (filled.isEmpty()) {
            return Outcome.refused(
                    "sharing.nothing-to-report",
                    waiting == 0
                            ? "“%s”没有待报送的记录。".formatted(layout.name())
                            : "“%s”有 %d 条记录，但都缺少必填项，不能报送。请按“缺必填项”列出的字段逐条补齐。".formatted(layout.name(), waiting));
        }
        StoredDocument file = store(layout, format, filled, actor, now);
        long id = packages.create(layout, format, filled.size(), file, actor, now);
        packages.addLines(id, filled);
        rows.packed(filled.stream().map(one -> one.row().id()).toList(), id);
        audit.record(
                actor,
                AuditEntry.of("sharing.freeze", "report-package:" + id)
                        .with("layout", layout.version())
                        .with("rows", Integer.toString(filled.size()))
                        .with("sm3", file.sm3()));
        return Outcome.done(packages.find(id).orElseThrow());
    }

    /** Adds the rows that are complete; marks the others with what they lack. Answers how many lack something. */
    private int fill(Layout layout, List<ReportRow> batch, List<Filled> filled) {
        Map<FactId, Fact> facts =
                feed.findAll(batch.stream().map(ReportRow::fact).distinct().toList());
        Map<EntityId, BusinessEntity> firms = Parties.among(facts.values(), entities);
        int lacking = 0;
        for (ReportRow row : batch) {
            Fact fact = Objects.requireNonNull(facts.get(row.fact()));
            EntityId firm = Parties.of(fact);
            var rendering =
                    Rendering.of(layout, row.key(), row.act(), fact, firm == null ? null : firms.get(firm), types);
            if (rendering.missing().isEmpty()) {
                filled.add(new Filled(row, rendering.cells()));
            } else {
                rows.move(row, State.INCOMPLETE, row.act(), rendering.missing(), row.reason());
                lacking++;
            }
        }
        return lacking;
    }

    private StoredDocument store(Layout layout, Format format, List<Filled> filled, Actor actor, Instant now) {
        byte[] content = PackageFile.write(
                layout, format, filled.stream().map(Filled::cells).toList());
        String name = layout.target() + "-" + layout.name() + "-" + STAMP.format(now.atZone(Zone.CHINA)) + "."
                + format.name().toLowerCase(Locale.ROOT);
        try {
            return documents.store(
                    new NewDocument(name, format.mediaType(), "sharing.report-package", null),
                    new ByteArrayInputStream(content),
                    actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional
    public Outcome<ReportPackage> handOver(long id, Way way, Actor actor) {
        var found = packages.find(id);
        if (found.isEmpty()) {
            return noPackage(id);
        }
        var refused = switch (way) {
            case DOWNLOAD -> Optional.<Refusal>empty();
            case FOLDER -> folder.put(found.get());
            case HTTP -> http.put(found.get(), actor);
        };
        if (refused.isPresent()) {
            return new Outcome.Refused<>(refused.get());
        }
        if (way != Way.HTTP) {
            packages.handed(id, way, actor, clock.instant());
        }
        audit.record(
                actor,
                AuditEntry.of("sharing.hand-over", "report-package:" + id)
                        .with("way", way.name())
                        .with("sm3", found.get().sm3()));
        return Outcome.done(packages.find(id).orElseThrow());
    }

    @Override
    @Transactional
    public Outcome<ReceiptMatch> answer(long id, List<RowReceipt> receipts, Actor actor) {
        var found = packages.find(id);
        if (found.isEmpty()) {
            return noPackage(id);
        }
        if (found.get().state() == ReportPackage.State.FROZEN) {
            return Outcome.refused("sharing.not-handed", "这个报送包还没有送出，不会有回执。请先下载或送入交换目录。");
        }
        Instant now = clock.instant();
        int accepted = 0;
        int refused = 0;
        int repeated = 0;
        var unmatched = new ArrayList<String>();
        for (RowReceipt receipt : receipts) {
            var line = packages.lockLine(id, receipt.key());
            if (line.isEmpty()) {
                unmatched.add("第 %d 行：报送编号 %s 不在本包内，请核对回执是否属于另一个报送包。"
                        .formatted(receipt.line(), receipt.key().isEmpty() ? "（空）" : receipt.key()));
            } else if (line.get().result() == null) {
                settle(id, line.get(), receipt, now);
                accepted += receipt.accepted() ? 1 : 0;
                refused += receipt.accepted() ? 0 : 1;
            } else if ("ACCEPTED".equals(line.get().result()) == receipt.accepted()) {
                repeated++;
            } else {
                unmatched.add("第 %d 行：报送编号 %s 此前已登记为“%s”，与本次回执相反，未改动。请向接收方核实。"
                        .formatted(
                                receipt.line(),
                                receipt.key(),
                                "ACCEPTED".equals(line.get().result()) ? "接收" : "退回"));
            }
        }
        int waiting = packages.tally(id).waiting();
        if (waiting == 0) {
            packages.complete(id, now);
        }
        audit.record(
                actor,
                AuditEntry.of("sharing.receive-receipt", "report-package:" + id)
                        .with("accepted", Integer.toString(accepted))
                        .with("refused", Integer.toString(refused))
                        .with("unmatched", Integer.toString(unmatched.size())));
        return Outcome.done(new ReceiptMatch(accepted, refused, repeated, unmatched, waiting));
    }

    private void settle(long id, ReportPackages.Line line, RowReceipt receipt, Instant now) {
        packages.answer(id, line.line(), receipt.accepted(), receipt.reason(), now);
        ReportRow row = rows.find(line.row()).orElseThrow();
        rows.answered(row.id(), receipt.accepted() ? State.ACCEPTED : State.REFUSED, receipt.reason(), now);
        if (!receipt.accepted()) {
            rows.findWaitingAfter(row).ifPresent(next -> inherit(row, next, receipt.reason()));
        }
    }

    /** The target never took the row that {@code next} was to change: a correction becomes what that row was, a retraction is void. */
    private void inherit(ReportRow refused, ReportRow next, @Nullable String reason) {
        rows.find(refused.id())
                .ifPresent(row -> rows.move(row, State.SUPERSEDED, row.act(), List.of(), "被退回后由更正的事实替代：" + reason));
        if (next.act() == Act.RETRACT && refused.act() == Act.NEW) {
            rows.move(next, State.SUPERSEDED, next.act(), List.of(), "接收方未曾接收，无须撤销");
        } else if (next.act() == Act.CORRECT) {
            rows.move(next, next.state(), refused.act(), next.missing(), next.reason());
        }
    }

    @Override
    @Transactional
    public Outcome<ReportRow> resend(long id, int version, Actor actor) {
        var found = rows.find(id);
        if (found.isEmpty()) {
            return Outcome.refused("sharing.row-not-found", "没有编号为 " + id + " 的报送记录。");
        }
        ReportRow row = found.get();
        if (row.state() != State.REFUSED) {
            return Outcome.refused(
                    "sharing.not-refused", "这条记录当前为“" + row.state().label() + "”，只有被退回的记录需要重新报送。");
        }
        if (row.version() != version || !rows.move(row, State.READY, row.act(), List.of(), row.reason())) {
            return Outcome.refused("sharing.changed-meanwhile", "这条记录刚被他人修改，本次操作没有生效。请刷新后再试。");
        }
        audit.record(actor, AuditEntry.of("sharing.resend", "report-row:" + id));
        return Outcome.done(rows.find(id).orElseThrow());
    }

    private static <T> Outcome<T> noPackage(long id) {
        return Outcome.refused("sharing.package-not-found", "没有编号为 " + id + " 的报送包。");
    }
}
