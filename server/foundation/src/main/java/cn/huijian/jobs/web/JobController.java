package cn.huijian.jobs.web;

import cn.huijian.access.CurrentUser;
import cn.huijian.access.RestrictedCounts;
import cn.huijian.access.Staff;
import cn.huijian.jobs.Job.State;
import cn.huijian.jobs.Jobs;
import cn.huijian.jobs.store.JobQueue;
import cn.huijian.jobs.store.JobRow;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.JobId;
import cn.huijian.kernel.Page;
import cn.huijian.kernel.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/jobs")
@PreAuthorize("hasAuthority('jobs.read')")
@Tag(name = "jobs", description = "后台作业:进度、速度、剩余时间、取消、结果")
class JobController {
    private static final int PAGE_LIMIT = 100;

    private final JobQueue queue;
    private final Jobs jobs;
    private final CurrentUser current;
    private final RestrictedCounts counts;

    JobController(JobQueue queue, Jobs jobs, CurrentUser current, RestrictedCounts counts) {
        this.queue = queue;
        this.jobs = jobs;
        this.current = current;
        this.counts = counts;
    }

    @GetMapping
    @Operation(summary = "后台作业列表,最新在前")
    Page<JobBody> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        Staff reader = current.get();
        int size = Math.clamp(limit, 1, PAGE_LIMIT);
        long before = cursor == null ? Long.MAX_VALUE : parse(cursor).value();
        List<JobRow> found = queue.list(kind, state, mine ? reader.actor().id() : null, before, size + 1);
        return Page.of(found, size, row -> row.job().id().toString()).map(row -> body(row, reader));
    }

    @GetMapping("/{id}")
    @Operation(summary = "一个后台作业")
    JobBody get(@PathVariable String id) {
        return body(find(id), current.get());
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "要求作业在下一个安全点停止;重复要求无害")
    JobBody cancel(@PathVariable String id) {
        Staff reader = current.get();
        Actor actor = reader.actor();
        JobRow row = find(id);
        if (!row.submitter().equals(actor) && !JobBody.mayCancelOthers()) {
            throw new RefusedException(
                    "jobs.forbidden", "作业 " + id + " 由" + row.submitter().display() + "提交;请由其本人或系统管理员取消。");
        }
        jobs.cancel(row.job().id(), actor);
        return body(find(id), reader);
    }

    /** Figures of work over the whole bureau are not the business of a station; its own jobs it sees in full. */
    private JobBody body(JobRow row, Staff reader) {
        JobBody full = JobBody.of(row, reader.actor());
        return counts.exactFor(reader.scope()) || row.submitter().equals(reader.actor())
                ? full
                : full.restricted(
                        counts.rounded(full.done(), reader.scope()), counts.rounded(full.total(), reader.scope()));
    }

    private JobRow find(String id) {
        return queue.find(parse(id))
                .orElseThrow(() -> new RefusedException("jobs.not-found", "没有编号为 " + id + " 的作业;请从作业列表打开。"));
    }

    private static JobId parse(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw new RefusedException("jobs.invalid-id", "“" + id + "”不是作业编号;请从作业列表打开。");
        }
        return JobId.parse(id);
    }
}
