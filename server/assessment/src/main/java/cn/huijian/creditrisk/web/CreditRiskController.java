package cn.huijian.creditrisk.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.Staff;
import cn.huijian.creditrisk.MonthlyGrading;
import cn.huijian.creditrisk.store.Assessments;
import cn.huijian.creditrisk.store.Assessments.Stored;
import cn.huijian.creditrisk.store.GradeLists.Filter;
import cn.huijian.creditrisk.store.Runs;
import cn.huijian.creditrisk.store.Runs.Run;
import cn.huijian.creditrisk.web.GradeBodies.DistributionBody;
import cn.huijian.creditrisk.web.GradeBodies.EntityGradeBody;
import cn.huijian.creditrisk.web.GradeBodies.GradePageBody;
import cn.huijian.creditrisk.web.GradeBodies.HistoryPageBody;
import cn.huijian.creditrisk.web.GradeBodies.ReplayBody;
import cn.huijian.creditrisk.web.GradeBodies.RunBody;
import cn.huijian.creditrisk.web.GradeBodies.RunsBody;
import cn.huijian.creditrisk.web.GradeBodies.StartedBody;
import cn.huijian.kernel.EntityId;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.Zone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/creditrisk")
@Tag(name = "creditrisk", description = "信用风险分类：内部使用，不公开")
class CreditRiskController {
    private static final int RUNS = 24;

    private final GradePages pages;
    private final ScorecardPages scorecard;
    private final Replaying replaying;
    private final Assessments assessments;
    private final MonthlyGrading monthly;
    private final Runs runs;
    private final CurrentUser user;
    private final Clock clock;

    CreditRiskController(
            GradePages pages,
            ScorecardPages scorecard,
            Replaying replaying,
            Assessments assessments,
            MonthlyGrading monthly,
            Runs runs,
            CurrentUser user,
            Clock clock) {
        this.pages = pages;
        this.scorecard = scorecard;
        this.replaying = replaying;
        this.assessments = assessments;
        this.monthly = monthly;
        this.runs = runs;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/entities/{id}")
    @PreAuthorize("hasAuthority('creditrisk.read')")
    @Operation(summary = "一个主体的信用风险：执行中的类别，指标分及理由，历次结果")
    EntityGradeBody entity(@PathVariable long id) {
        return pages.entity(new EntityId(id), user.get()).orElseThrow(() -> unknownEntity(id));
    }

    @GetMapping("/entities/{id}/history")
    @PreAuthorize("hasAuthority('creditrisk.read')")
    @Operation(summary = "一个主体的历次评分结果，新的在前")
    HistoryPageBody history(@PathVariable long id) {
        if (!pages.maySee(new EntityId(id), user.get())) {
            throw unknownEntity(id);
        }
        return new HistoryPageBody(pages.history(new EntityId(id)));
    }

    @PostMapping("/scores/{id}/replay")
    @PreAuthorize("hasAuthority('creditrisk.read')")
    @Operation(summary = "重放一次评分：由留存的输入再算，并核对当时所知的事实")
    ReplayBody replay(@PathVariable long id) {
        Staff reader = user.get();
        Stored stored = assessments
                .find(id)
                .filter(found -> pages.maySee(found.entity(), reader))
                .orElseThrow(() -> new RefusedException(
                        "creditrisk.score-not-found", "没有编号为 " + id + " 的评分结果，或不在您的辖区。请从主体页的历次结果进入。"));
        return replaying.replay(stored, reader.scope());
    }

    @GetMapping("/grades")
    @PreAuthorize("hasAuthority('creditrisk.read')")
    @Operation(summary = "按类别列出主体，风险分高的在前；附各类户数")
    GradePageBody grades(
            @Parameter(description = "A、B、C、D 或 UNRATED") @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable Integer unit,
            @Parameter(description = "只看本月类别有变化的") @RequestParam(defaultValue = "false") boolean changed,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        YearMonth month = changed ? YearMonth.from(Zone.dayOf(clock.instant())) : null;
        return pages.list(new Filter(grade, unit, month), cursor, Math.clamp(limit, 1, 200), user.get());
    }

    @GetMapping("/distribution")
    @PreAuthorize("hasAuthority('creditrisk.read')")
    @Operation(summary = "各类户数（本人辖区内）")
    DistributionBody distribution() {
        return new DistributionBody(pages.distribution(user.get()));
    }

    @GetMapping("/runs")
    @PreAuthorize("hasAuthority('creditrisk.read')")
    @Operation(summary = "月度分类批次，新的在前；户数是全局的，只给看全局的人")
    RunsBody runs() {
        boolean whole = user.get().scope().wholeBureau();
        return new RunsBody(
                runs.list(RUNS).stream().map(run -> body(run, whole)).toList());
    }

    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAuthority('creditrisk.run')")
    @Operation(summary = "开始一批月度分类")
    StartedBody start() {
        return new StartedBody(monthly.start(user.get().actor()).orRefuse().toString());
    }

    @GetMapping("/scorecard")
    @PreAuthorize("hasAuthority('creditrisk.read')")
    @Operation(summary = "现行指标体系：权重、规则、依据与确定性")
    ScorecardBody scorecard() {
        return scorecard.inForce();
    }

    /** Whoever sees a part gets no counts of the whole: the part subtracted from it would tell about the others. */
    private static RunBody body(Run run, boolean whole) {
        return new RunBody(
                Long.toString(run.id()),
                run.asOf().toString().substring(0, 7),
                run.job() == null ? null : run.job().toString(),
                run.state(),
                run.startedAt(),
                run.finishedAt(),
                whole ? run.entities() : null,
                whole ? run.graded() : null,
                whole ? run.unrated() : null,
                whole ? run.changed() : null,
                run.scorecard());
    }

    private static RefusedException unknownEntity(long id) {
        return new RefusedException("creditrisk.entity-not-found", "没有编号为 " + id + " 的主体，或不在您的辖区。请从主体列表进入。");
    }
}
