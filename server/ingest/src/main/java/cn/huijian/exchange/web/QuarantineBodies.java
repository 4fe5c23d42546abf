package cn.huijian.exchange.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.exchange.SourceNames;
import cn.huijian.exchange.jobs.Datasets;
import cn.huijian.exchange.jobs.ImportChecks;
import cn.huijian.exchange.jobs.ImportChecks.Check;
import cn.huijian.exchange.jobs.OriginalRows;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.DatasetDeclaration.FieldDeclaration;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.QuarantinedRow;
import cn.huijian.exchange.model.QuarantinedRow.State;
import cn.huijian.exchange.model.RawRow;
import cn.huijian.exchange.store.Quarantine.Facet;
import cn.huijian.exchange.store.Returns.Return;
import cn.huijian.exchange.store.RowIssues;
import cn.huijian.exchange.store.RowIssues.Filter;
import cn.huijian.exchange.store.RowIssues.Found;
import cn.huijian.exchange.store.Runs;
import cn.huijian.exchange.store.SavedValues.SavedValue;
import cn.huijian.exchange.web.QuarantineBody.FieldCell;
import cn.huijian.exchange.web.QuarantineBody.QuarantineDetail;
import cn.huijian.exchange.web.QuarantineBody.QuarantineFacet;
import cn.huijian.exchange.web.QuarantineBody.ValueMappingBody;
import cn.huijian.kernel.OpenAction;
import cn.huijian.kernel.PersonalText;
import cn.huijian.kernel.Zone;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to the rows of the quarantine desk. */
@Component
class QuarantineBodies {
    private final Datasets datasets;
    private final SourceNames sources;
    private final ImportChecks checks;
    private final Runs runs;
    private final RowIssues issues;
    private final OriginalRows originals;
    private final CurrentUser user;
    private final Clock clock;

    QuarantineBodies(
            Datasets datasets,
            SourceNames sources,
            ImportChecks checks,
            Runs runs,
            RowIssues issues,
            OriginalRows originals,
            CurrentUser user,
            Clock clock) {
        this.datasets = datasets;
        this.sources = sources;
        this.checks = checks;
        this.runs = runs;
        this.issues = issues;
        this.originals = originals;
        this.user = user;
        this.clock = clock;
    }

    List<QuarantineBody> of(List<QuarantinedRow> rows) {
        Map<String, Check> declared = checks.on(today());
        return rows.stream().map(row -> of(row, declared)).toList();
    }

    private QuarantineBody of(QuarantinedRow row, Map<String, Check> declared) {
        Optional<DatasetDeclaration> dataset = datasets.find(row.dataset(), today());
        return new QuarantineBody(
                row.key().run() + "-" + row.key().row(),
                row.key().run(),
                row.key().row(),
                row.dataset(),
                name(dataset, row.dataset()),
                row.source(),
                sources.of(row.source()),
                row.fileName(),
                row.receivedAt(),
                row.field(),
                row.code(),
                label(declared, row.code()),
                PersonalText.masked(row.given()),
                PersonalText.masked(row.reason()),
                row.state(),
                row.version(),
                QuarantineBody.decision(row));
    }

    QuarantineFacet of(Facet facet) {
        Map<String, Check> declared = checks.on(today());
        Optional<DatasetDeclaration> dataset = datasets.find(facet.dataset(), today());
        @Nullable Check check = declared.get(facet.code());
        return new QuarantineFacet(
                facet.dataset(),
                name(dataset, facet.dataset()),
                facet.source(),
                sources.of(facet.source()),
                facet.code(),
                label(declared, facet.code()),
                facet.field(),
                check != null && check.acceptable(),
                facet.count());
    }

    ReturnBody of(Return sent) {
        Optional<DatasetDeclaration> dataset = datasets.find(sent.dataset(), today());
        return new ReturnBody(
                sent.id(),
                "RT-" + sent.id(),
                sent.dataset(),
                name(dataset, sent.dataset()),
                sent.source(),
                sources.of(sent.source()),
                sent.rows(),
                sent.reason(),
                sent.by(),
                sent.at(),
                sent.received(),
                sent.receipt(),
                sent.receiptAt(),
                sent.version());
    }

    ValueMappingBody of(SavedValue saved) {
        Optional<DatasetDeclaration> dataset = datasets.find(saved.dataset(), today());
        return new ValueMappingBody(
                saved.dataset(),
                name(dataset, saved.dataset()),
                saved.source(),
                sources.of(saved.source()),
                saved.field(),
                saved.given(),
                saved.value(),
                saved.reason(),
                saved.savedBy(),
                saved.savedAt(),
                saved.version());
    }

    QuarantineDetail detail(QuarantinedRow row) throws IOException {
        ImportRun run = runs.get(row.key().run());
        @Nullable
        RawRow raw = originals.read(run, List.of(row.key().row())).get(row.key().row());
        List<Found> found =
                issues
                        .list(run.id(), new Filter(null, null, null), row.key().row() - 1, Integer.MAX_VALUE, 100)
                        .stream()
                        .filter(issue -> issue.row() == row.key().row())
                        .toList();
        return new QuarantineDetail(
                of(List.of(row)).getFirst(),
                cells(run, raw),
                raw != null,
                found.stream().map(IssueBody::of).toList(),
                actions(row, found, run.asOf(), raw != null));
    }

    /** The declared fields in the order of the declaration; those that no column gives may be filled in too. */
    private List<FieldCell> cells(ImportRun run, @Nullable RawRow raw) {
        DatasetDeclaration dataset = datasets.get(run.dataset(), run.asOf());
        Map<String, OriginalRows.Cell> given = new HashMap<>();
        if (raw != null) {
            originals.cells(run, raw).stream()
                    .filter(cell -> !cell.field().isEmpty())
                    .forEach(cell -> given.put(cell.field(), cell));
        }
        List<FieldCell> cells = new ArrayList<>();
        OriginalRows.@Nullable Cell message = given.get(HeaderMapping.MESSAGE);
        if (message != null && !message.given().isBlank()) {
            cells.add(new FieldCell(message.field(), message.header(), message.shown(), true, false, List.of()));
        }
        for (FieldDeclaration field : dataset.fields()) {
            OriginalRows.@Nullable Cell cell = given.get(field.name());
            cells.add(new FieldCell(
                    field.name(),
                    cell == null ? null : cell.header(),
                    cell == null ? "" : cell.shown(),
                    field.personal() || (cell != null && cell.isMasked()),
                    field.required(),
                    field.codes().stream().sorted().toList()));
        }
        return cells;
    }

    private List<OpenAction> actions(QuarantinedRow row, List<Found> found, LocalDate day, boolean original) {
        boolean may = user.get().may("exchange.resolve");
        String closed = row.state() == State.TAKEN
                ? "已经入库"
                : row.state() == State.RETURNED ? "已退回来源" : !may ? "没有处理隔离行的权限" : !original ? "原文件已过保存期" : "";
        Map<String, Check> declared = checks.on(day);
        List<String> firm = found.stream()
                .filter(issue -> issue.severity() == RowIssues.Severity.QUARANTINED)
                .map(issue -> issue.issue().code())
                .filter(code ->
                        !declared.containsKey(code) || !declared.get(code).acceptable())
                .map(code -> label(declared, code))
                .distinct()
                .toList();
        String noAccept = !closed.isEmpty() ? closed : firm.isEmpty() ? "" : "规则不允许放行：" + String.join("、", firm);
        return List.of(
                action("correct", "更正并入库", closed),
                action("accept", "照原样放行", noAccept),
                action("map", "取值对照", closed),
                action("return", "退回来源", closed),
                action("reopen", "撤回退回", row.state() != State.RETURNED ? "没有退回" : may ? "" : "没有处理隔离行的权限"),
                action(
                        "reveal",
                        "查看个人信息",
                        user.get().may("exchange.reveal") ? original ? "" : "原文件已过保存期" : "没有查看个人信息的权限"));
    }

    private static OpenAction action(String code, String label, String closed) {
        return closed.isEmpty() ? OpenAction.open(code, label) : OpenAction.closed(code, label, closed);
    }

    private LocalDate today() {
        return Zone.dayOf(clock.instant());
    }

    private static String label(Map<String, Check> declared, String code) {
        @Nullable Check check = declared.get(code);
        return check == null ? code : check.name();
    }

    private static String name(Optional<DatasetDeclaration> dataset, String id) {
        return dataset.map(DatasetDeclaration::name).orElse(id);
    }
}
