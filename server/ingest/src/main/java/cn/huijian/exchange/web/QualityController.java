package cn.huijian.exchange.web;

import cn.huijian.exchange.SourceNames;
import cn.huijian.exchange.jobs.Datasets;
import cn.huijian.exchange.jobs.OriginalRows;
import cn.huijian.exchange.jobs.QualityRules;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.model.Dimension;
import cn.huijian.exchange.model.HeaderMapping;
import cn.huijian.exchange.model.ImportRun;
import cn.huijian.exchange.model.QualityRule;
import cn.huijian.exchange.model.RawRow;
import cn.huijian.exchange.model.RowCheck;
import cn.huijian.exchange.model.RowSource;
import cn.huijian.exchange.store.QualityTallies;
import cn.huijian.exchange.store.QualityTallies.RunScore;
import cn.huijian.exchange.store.Runs;
import cn.huijian.exchange.store.SavedValues;
import cn.huijian.exchange.web.QualityBody.DimensionScore;
import cn.huijian.exchange.web.QualityBody.FailureBody;
import cn.huijian.exchange.web.QualityBody.FailureList;
import cn.huijian.exchange.web.QualityBody.QualityList;
import cn.huijian.exchange.web.QualityBody.RuleBody;
import cn.huijian.exchange.web.QualityBody.RuleList;
import cn.huijian.kernel.PersonalText;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exchange/quality")
@PreAuthorize("hasAuthority('exchange.read')")
@Tag(name = "exchange", description = "数据交换：导入与报告")
class QualityController {
    private static final int MOST = 100;

    private final QualityTallies tallies;
    private final QualityRules rules;
    private final Datasets datasets;
    private final SourceNames sources;
    private final Runs runs;
    private final SavedValues mappings;
    private final OriginalRows originals;
    private final Clock clock;

    QualityController(
            QualityTallies tallies,
            QualityRules rules,
            Datasets datasets,
            SourceNames sources,
            Runs runs,
            SavedValues mappings,
            OriginalRows originals,
            Clock clock) {
        this.tallies = tallies;
        this.rules = rules;
        this.datasets = datasets;
        this.sources = sources;
        this.runs = runs;
        this.mappings = mappings;
        this.originals = originals;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "各数据集各来源最近一次导入的质量，按六个维度")
    QualityList matrix() {
        List<QualityBody> items = bodies(tallies.newest());
        return new QualityList(items, items.size());
    }

    @GetMapping("/history")
    @Operation(summary = "一个来源各次导入的质量，新的在前")
    QualityList history(@RequestParam String dataset, @RequestParam String source) {
        List<QualityBody> items = bodies(tallies.history(dataset, source, MOST));
        return new QualityList(items, items.size());
    }

    @GetMapping("/runs/{run}/rules")
    @Operation(summary = "一批中每条规则检查了多少行、多少行不合格，差的在前")
    RuleList rules(@PathVariable long run) {
        List<RuleBody> items = tallies.of(find(run).id()).stream()
                .map(tally -> new RuleBody(
                        tally.rule(),
                        tally.field(),
                        tally.dimension(),
                        tally.dimension().words(),
                        tally.name(),
                        tally.checked(),
                        tally.failed(),
                        QualityTallies.score(tally.checked(), tally.failed())))
                .toList();
        return new RuleList(items, items.size());
    }

    @GetMapping("/runs/{run}/failures")
    @Operation(summary = "不合某条规则的行，从保存的原文件重新读出")
    FailureList failures(
            @PathVariable long run,
            @RequestParam String rule,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit)
            throws IOException {
        ImportRun found = find(run);
        QualityRule asked = rules.of(found.dataset(), found.asOf()).stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .orElseThrow(
                        () -> new RefusedException("exchange.rule-not-found", "没有编号为“" + rule + "”的质量规则。请从规则列表进入。"));
        int size = Math.clamp(limit, 1, MOST);
        DatasetDeclaration dataset = datasets.get(found.dataset(), found.asOf());
        var check =
                new RowCheck(dataset, new HeaderMapping(found.columns()), mappings.of(found.dataset(), found.source()));
        boolean personal = dataset.field(asked.field())
                .map(DatasetDeclaration.FieldDeclaration::personal)
                .orElse(false);
        String label = dataset.fields().getFirst().name();
        List<FailureBody> items = new ArrayList<>();
        try (RowSource rows = originals.open(found)) {
            for (@Nullable RawRow raw = rows.next(); raw != null && raw.number() <= found.cursor(); raw = rows.next()) {
                if (raw.number() <= after) {
                    continue;
                }
                Map<String, String> values = check.check(raw).row().values();
                if (asked.judge(values, found.asOf()) == QualityRule.Verdict.FAILS) {
                    String given = values.getOrDefault(asked.field(), "");
                    items.add(new FailureBody(
                            raw.number(),
                            personal && !given.isEmpty() ? "***" : PersonalText.masked(given),
                            PersonalText.masked(values.getOrDefault(label, ""))));
                    if (items.size() > size) {
                        break;
                    }
                }
            }
        }
        boolean more = items.size() > size;
        List<FailureBody> shown = items.stream().limit(size).toList();
        return new FailureList(shown, more ? shown.getLast().row() : null);
    }

    private ImportRun find(long run) {
        return runs.find(run)
                .orElseThrow(() -> new RefusedException("exchange.run-not-found", "没有编号为 " + run + " 的导入批次。请从导入列表进入。"));
    }

    private List<QualityBody> bodies(List<RunScore> scores) {
        Map<Long, List<RunScore>> byRun = new LinkedHashMap<>();
        scores.forEach(score ->
                byRun.computeIfAbsent(score.run(), run -> new ArrayList<>()).add(score));
        return byRun.values().stream().map(this::body).toList();
    }

    private QualityBody body(List<RunScore> run) {
        RunScore first = run.getFirst();
        Optional<DatasetDeclaration> dataset = datasets.find(first.dataset(), Zone.dayOf(clock.instant()));
        List<DimensionScore> dimensions = java.util.Arrays.stream(Dimension.values())
                .map(dimension -> {
                    long checked = sum(run, dimension, true);
                    long failed = sum(run, dimension, false);
                    return new DimensionScore(
                            dimension, dimension.words(), checked, failed, QualityTallies.score(checked, failed));
                })
                .toList();
        var mean = dimensions.stream()
                .map(DimensionScore::score)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return new QualityBody(
                first.run(),
                first.dataset(),
                dataset.map(DatasetDeclaration::name).orElse(first.dataset()),
                first.source(),
                sources.of(first.source()),
                first.fileName(),
                first.receivedAt(),
                first.rows(),
                mean.isPresent() ? Math.floor(mean.getAsDouble() * 100) / 100 : null,
                dimensions);
    }

    private static long sum(List<RunScore> run, Dimension dimension, boolean checked) {
        return run.stream()
                .filter(score -> score.dimension() == dimension)
                .mapToLong(score -> checked ? score.checked() : score.failed())
                .sum();
    }
}
