package cn.huijian.exchange.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.exchange.jobs.CrossChecks;
import cn.huijian.exchange.jobs.Datasets;
import cn.huijian.exchange.jobs.FitnessDesk;
import cn.huijian.exchange.model.DatasetDeclaration;
import cn.huijian.exchange.store.FieldScores;
import cn.huijian.exchange.store.QualityTallies;
import cn.huijian.exchange.store.UnfitFields;
import cn.huijian.exchange.store.UnfitFields.Unfit;
import cn.huijian.exchange.web.FitnessBodies.CrossCheckBody;
import cn.huijian.exchange.web.FitnessBodies.CrossCheckList;
import cn.huijian.exchange.web.FitnessBodies.Cure;
import cn.huijian.exchange.web.FitnessBodies.FieldScoreBody;
import cn.huijian.exchange.web.FitnessBodies.FieldScoreList;
import cn.huijian.exchange.web.FitnessBodies.NewUnfit;
import cn.huijian.exchange.web.FitnessBodies.StartedCheck;
import cn.huijian.exchange.web.FitnessBodies.UnfitBody;
import cn.huijian.exchange.web.FitnessBodies.UnfitList;
import cn.huijian.kernel.OpenAction;
import cn.huijian.kernel.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
@RequestMapping("/api/exchange/quality")
@PreAuthorize("hasAuthority('exchange.read')")
@Tag(name = "exchange", description = "数据交换：导入与报告")
class FitnessController {
    private static final int MOST = 200;

    private final FieldScores scores;
    private final UnfitFields unfit;
    private final FitnessDesk desk;
    private final CrossChecks checks;
    private final Datasets datasets;
    private final CurrentUser user;
    private final Clock clock;

    FitnessController(
            FieldScores scores,
            UnfitFields unfit,
            FitnessDesk desk,
            CrossChecks checks,
            Datasets datasets,
            CurrentUser user,
            Clock clock) {
        this.scores = scores;
        this.unfit = unfit;
        this.desk = desk;
        this.checks = checks;
        this.datasets = datasets;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/fields")
    @Operation(summary = "各来源最近一批中各字段的质量，差的在前")
    FieldScoreList fields(@RequestParam(defaultValue = "") String dataset) {
        Map<String, DatasetDeclaration> names = names();
        Set<String> open = unfit.open().stream()
                .map(one -> one.dataset() + "/" + one.field())
                .collect(Collectors.toSet());
        List<FieldScoreBody> items = scores.newest(dataset).stream()
                .filter(one -> isField(names.get(one.dataset()), one.field()))
                .map(one -> {
                    boolean judged = open.contains(one.dataset() + "/" + one.field());
                    return new FieldScoreBody(
                            one.dataset(),
                            named(names, one.dataset(), DatasetDeclaration::name),
                            one.source(),
                            named(names, one.dataset(), set -> set.sourceName(one.source())),
                            one.field(),
                            one.run(),
                            one.checked(),
                            one.failed(),
                            QualityTallies.score(one.checked(), one.failed()),
                            judged,
                            List.of(action("mark", "判定不合格", judged ? "已经判定为不合格" : "")));
                })
                .toList();
        return new FieldScoreList(items, items.size());
    }

    @GetMapping("/unfit")
    @Operation(summary = "判定为不合格、暂不用于评价的字段，已恢复的在后")
    UnfitList unfit() {
        Map<String, DatasetDeclaration> names = names();
        List<UnfitBody> items =
                unfit.list(MOST).stream().map(one -> body(one, names)).toList();
        return new UnfitList(items, items.size());
    }

    @PostMapping("/unfit")
    @PreAuthorize("hasAuthority('exchange.resolve')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "判定一个字段不合格：恢复前不用于评价主体")
    UnfitBody mark(@RequestBody NewUnfit given) {
        Unfit marked = desk.mark(
                        given.dataset(),
                        given.field(),
                        given.source(),
                        given.reason(),
                        user.get().actor())
                .orRefuse();
        return body(marked, names());
    }

    @PostMapping("/unfit/{id}/cure")
    @PreAuthorize("hasAuthority('exchange.resolve')")
    @Operation(summary = "治理后恢复一个字段")
    UnfitBody cure(@PathVariable long id, @RequestBody Cure given) {
        return body(desk.cure(id, given.reason(), user.get().actor()).orRefuse(), names());
    }

    @GetMapping("/cross-checks")
    @Operation(summary = "跨记录规则最近一次检查的结果，差的在前")
    CrossCheckList crossChecks() {
        Map<String, DatasetDeclaration> names = names();
        List<CrossCheckBody> items = scores.crossChecks().stream()
                .map(one -> new CrossCheckBody(
                        one.dataset(),
                        named(names, one.dataset(), DatasetDeclaration::name),
                        one.rule(),
                        one.field(),
                        one.dimension().words(),
                        one.name(),
                        one.checked(),
                        one.failed(),
                        QualityTallies.score(one.checked(), one.failed()),
                        one.examples(),
                        one.checkedAt()))
                .toList();
        return new CrossCheckList(items, items.size());
    }

    @PostMapping("/cross-checks")
    @PreAuthorize("hasAuthority('exchange.resolve')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "对已入库的记录重新检查跨记录规则")
    StartedCheck check() {
        String job = checks.start(user.get().actor()).toString();
        return new StartedCheck(job, "/api/jobs/" + job);
    }

    private UnfitBody body(Unfit one, Map<String, DatasetDeclaration> names) {
        @Nullable String source = one.source();
        return new UnfitBody(
                Long.toString(one.id()),
                one.dataset(),
                named(names, one.dataset(), DatasetDeclaration::name),
                one.field(),
                source,
                source == null ? null : named(names, one.dataset(), set -> set.sourceName(source)),
                one.basis().name(),
                one.reason(),
                one.markedBy(),
                one.markedAt(),
                one.cure(),
                one.curedBy(),
                one.curedAt(),
                List.of(action("cure", "恢复", one.cure() == null ? "" : "已经恢复")));
    }

    private OpenAction action(String code, String words, String closed) {
        Staff staff = user.get();
        String why = staff.may("exchange.resolve") ? closed : "没有处理数据质量的权限";
        return why.isEmpty() ? OpenAction.open(code, words) : OpenAction.closed(code, words, why);
    }

    private Map<String, DatasetDeclaration> names() {
        return datasets.list(Zone.dayOf(clock.instant())).stream()
                .collect(Collectors.toMap(DatasetDeclaration::id, Function.identity()));
    }

    /** Rules on the whole row are no field's. */
    private static boolean isField(@Nullable DatasetDeclaration declared, String field) {
        return declared != null && declared.field(field).isPresent();
    }

    private static String named(
            Map<String, DatasetDeclaration> names, String dataset, Function<DatasetDeclaration, String> word) {
        @Nullable DatasetDeclaration declared = names.get(dataset);
        return declared == null ? dataset : word.apply(declared);
    }
}
