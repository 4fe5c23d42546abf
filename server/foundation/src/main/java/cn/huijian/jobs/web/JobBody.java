package cn.huijian.jobs.web;

import cn.huijian.jobs.Job;
import cn.huijian.jobs.store.JobRow;
import cn.huijian.kernel.Actor;
import cn.huijian.kernel.OpenAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A job as the screens show it. */
record JobBody(
        long id,
        String kind,
        String title,
        Job.State state,
        @Schema(description = "已完成数") long done,
        @Schema(description = "总数,0 为未知") long total,
        String stage,
        @Schema(description = "速度,每秒") double rate,
        @Schema(description = "按现速估计的剩余秒数") @Nullable Long remainingSeconds,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Schema(description = "结果,形式随作业种类而定") @Nullable JsonNode result,
        @Nullable String failure,
        List<OpenAction> actions) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static JobBody of(JobRow row, Actor reader) {
        Job job = row.job();
        return new JobBody(
                job.id().value(),
                job.kind(),
                job.title(),
                job.state(),
                job.done(),
                job.total(),
                job.stage(),
                Math.round(row.rate() * 10) / 10.0,
                row.remainingSeconds(),
                job.actor(),
                job.submittedAt(),
                job.startedAt(),
                job.finishedAt(),
                job.result() == null ? null : JSON.readTree(job.result()),
                job.failure(),
                List.of(cancel(row, reader)));
    }

    /** The same with rounded figures, and without what could be counted otherwise: rate, rest, result. */
    JobBody restricted(long roundedDone, long roundedTotal) {
        return new JobBody(
                id,
                kind,
                title,
                state,
                roundedDone,
                roundedTotal,
                "",
                0,
                null,
                submittedBy,
                submittedAt,
                startedAt,
                finishedAt,
                null,
                failure == null ? null : "作业未成,详情由数据管理员查看",
                actions);
    }

    static boolean mayCancelOthers() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(a -> "jobs.cancel".equals(a.getAuthority()));
    }

    private static OpenAction cancel(JobRow row, Actor reader) {
        boolean open = row.job().state() == Job.State.QUEUED || row.job().state() == Job.State.RUNNING;
        if (!open) {
            return OpenAction.closed("cancel", "取消", "作业已结束");
        }
        if (row.cancelAsked()) {
            return OpenAction.closed("cancel", "取消", "已要求取消,将在下一个安全点停止");
        }
        return row.submitter().equals(reader) || mayCancelOthers()
                ? OpenAction.open("cancel", "取消")
                : OpenAction.closed("cancel", "取消", "由提交人或系统管理员取消");
    }
}
