package cn.huijian.exchange.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.exchange.jobs.PullDesk;
import cn.huijian.exchange.jobs.SourceDesk;
import cn.huijian.exchange.jobs.SourceDesk.NewKey;
import cn.huijian.exchange.model.FeedSettings.JdbcPull;
import cn.huijian.exchange.model.FeedSource;
import cn.huijian.exchange.model.FeedSource.State;
import cn.huijian.exchange.model.FeedWay;
import cn.huijian.exchange.store.FeedSources;
import cn.huijian.exchange.web.SourceBody.SourceDetail;
import cn.huijian.exchange.web.SourceBody.SourceList;
import cn.huijian.exchange.web.SourceForm.TrialForm;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.RefusedException;
import cn.huijian.kernel.VersionTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exchange/sources")
@PreAuthorize("hasAuthority('exchange.read')")
@Tag(name = "exchange-sources", description = "数据交换：来源系统")
class SourceController {
    private static final String MANAGE = "hasAuthority('exchange.sources')";

    private final FeedSources sources;
    private final SourceDesk desk;
    private final PullDesk pulls;
    private final SourceBodies bodies;
    private final CurrentUser user;

    SourceController(FeedSources sources, SourceDesk desk, PullDesk pulls, SourceBodies bodies, CurrentUser user) {
        this.sources = sources;
        this.desk = desk;
        this.pulls = pulls;
        this.bodies = bodies;
        this.user = user;
    }

    /** What a trial connection found. */
    record TrialBody(Map<String, String> columns, List<String> missing) {}

    /** A new key; the secret is shown this once. */
    record KeyBody(String accessKey, String secret) {}

    /** A job that was queued. */
    record StartedBody(String job, String source) {}

    @GetMapping
    @Operation(summary = "来源系统，失败和逾期的在前；含未登记的来源代码")
    SourceList list() {
        return bodies.list();
    }

    @GetMapping("/{id}")
    @Operation(summary = "一个来源：设置、位置、近 30 天的量与质量、最近批次")
    ResponseEntity<SourceDetail> one(@PathVariable long id) {
        return answer(find(id), HttpStatus.OK);
    }

    @PostMapping
    @PreAuthorize(MANAGE)
    @Operation(summary = "登记来源")
    ResponseEntity<SourceDetail> add(@RequestBody SourceForm form) {
        return answer(desk.add(form.draft(), form.password(), actor()).orRefuse(), HttpStatus.CREATED);
    }

    @PutMapping("/{id}")
    @PreAuthorize(MANAGE)
    @Operation(summary = "修改来源；代码和方式不变")
    ResponseEntity<SourceDetail> change(
            @PathVariable long id, @RequestHeader("If-Match") String version, @RequestBody SourceForm form) {
        FeedSource changed = form.over(find(id));
        return answer(
                desk.change(changed, version(version), form.password(), actor()).orRefuse(), HttpStatus.OK);
    }

    @PostMapping("/{id}/pause")
    @PreAuthorize(MANAGE)
    @Operation(summary = "暂停接收")
    ResponseEntity<SourceDetail> pause(@PathVariable long id, @RequestHeader("If-Match") String version) {
        return answer(
                desk.set(find(id).id(), State.PAUSED, version(version), actor()).orRefuse(), HttpStatus.OK);
    }

    @PostMapping("/{id}/resume")
    @PreAuthorize(MANAGE)
    @Operation(summary = "恢复接收")
    ResponseEntity<SourceDetail> resume(@PathVariable long id, @RequestHeader("If-Match") String version) {
        return answer(
                desk.set(find(id).id(), State.ENABLED, version(version), actor())
                        .orRefuse(),
                HttpStatus.OK);
    }

    @PostMapping("/{id}/key")
    @PreAuthorize(MANAGE)
    @Operation(summary = "换发推送密钥，旧密钥立即失效；密钥只显示这一次")
    KeyBody rotate(@PathVariable long id) {
        NewKey key = desk.rotate(find(id).id(), actor()).orRefuse();
        return new KeyBody(key.accessKey(), key.secret());
    }

    @PostMapping("/{id}/run")
    @PreAuthorize(MANAGE)
    @Operation(summary = "立即抽取")
    StartedBody run(@PathVariable long id) {
        FeedSource source = find(id);
        return new StartedBody(pulls.start(source, actor()).orRefuse().toString(), source.name());
    }

    @PostMapping("/trial")
    @PreAuthorize(MANAGE)
    @Operation(summary = "测试数据库连接，并看各列怎样对照")
    TrialBody trial(@RequestBody TrialForm form) {
        if (!(form.settings().of(FeedWay.JDBC) instanceof JdbcPull pull)) {
            throw new IllegalStateException("JDBC settings are of the JDBC way");
        }
        PullDesk.Trial trial = pulls.tryOut(pull, form.dataset(), form.source(), form.password())
                .orRefuse();
        return new TrialBody(trial.mapped(), trial.missing());
    }

    private ResponseEntity<SourceDetail> answer(FeedSource source, HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(Integer.toString(source.version()))
                .body(bodies.detail(source));
    }

    private FeedSource find(long id) {
        return sources.find(id)
                .orElseThrow(() -> new RefusedException("exchange.source-not-found", "没有编号为 " + id + " 的来源。请从来源列表进入。"));
    }

    private Actor actor() {
        return user.get().actor();
    }

    private static int version(String header) {
        return VersionTag.required(header, "exchange.invalid-version", "来源");
    }
}
